public import GongwenModel

extension DocumentWriter {
  /// Gives, piece by piece, the bytes that `textDigest` is the SHA-256 of: the words, one line a node
  /// in reading order, without blanks, so that renderings of one release with the same words agree.
  public static func writeTextLines(of body: [Node], to sink: ByteSink) {
    var lines = TextLines()
    Node.forEach(in: body) { node in
      lines.add(node.content)
      lines.drain(to: sink, from: TextLines.piece)
    }
    lines.drain(to: sink)
  }
}

/// Lines of words being collected.
private struct TextLines {
  /// The bytes from which a sink gets what was written.
  static let piece = 1 << 16

  private var bytes: [UInt8] = []
  private var isFirst = true

  /// Gives a sink what was written, if it is as long as that.
  mutating func drain(to sink: ByteSink, from length: Int = 0) {
    guard bytes.count >= length else { return }
    bytes.withUnsafeBytes(sink)
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func add(_ content: Node.Content) {
    switch content {
    case .component, .figure, .toc: break
    case .section(_, let marker, let heading), .box(_, let marker, let heading):
      addLine(marker?.text, heading)
    case .element(let kind, let text):
      if kind.isHashed { addLine(nil, text) }
    case .item(let marker, let text):
      addLine(marker.text, text)
    case .table(let table):
      startLine()
      for (index, cell) in table.rows.joined().enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: "\t")) }
        add(cell.text)
      }
    }
  }

  /// Adds a line of the texts that are there; a unit with neither marker nor heading has none.
  private mutating func addLine(_ marker: TracedText?, _ words: TracedText?) {
    guard marker != nil || words != nil else { return }
    startLine()
    if let marker { add(marker) }
    if let words { add(words) }
  }

  private mutating func startLine() {
    if !isFirst { bytes.append(UInt8(ascii: "\n")) }
    isFirst = false
  }

  private mutating func add(_ text: TracedText) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.scalars.count * 4) { stretch in
      var count = 0
      for scalar in text.scalars where !Blank.contains(scalar) {
        count += UTF8Bytes.encode(scalar.value, into: stretch, at: count)
      }
      bytes.append(contentsOf: stretch[..<count])
    }
  }
}

extension ElementKind {
  /// Whether the words take part in `textDigest`: from `title` to `note`, and paragraphs.
  fileprivate var isHashed: Bool {
    switch self {
    case .title, .subtitle, .addressee, .attachmentNote, .signature, .date, .note, .paragraph: true
    case .copyNumber, .classification, .urgency, .issuerMark, .documentNumber, .signatory,
      .copyTo, .imprint:
      false
    }
  }
}
