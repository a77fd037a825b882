public import GongwenModel

extension DocumentWriter {
  /// The bytes that `textDigest` is the SHA-256 of: the words, one line a node in reading order,
  /// without blanks, so that renderings of one release with the same words agree.
  public static func textLines(of body: [Node]) -> [UInt8] {
    var lines = TextLines()
    lines.add(body)
    return lines.bytes
  }
}

/// Lines of words being collected.
private struct TextLines {
  var bytes: [UInt8] = []
  private var isFirst = true

  mutating func add(_ nodes: [Node]) {
    for node in nodes {
      add(node.content)
      add(node.children)
    }
  }

  private mutating func add(_ content: Node.Content) {
    switch content {
    case .component, .figure, .toc: break
    case .section(_, let marker, let heading), .box(_, let marker, let heading):
      addLine([marker?.text, heading])
    case .element(let kind, let text):
      if kind.isHashed { addLine([text]) }
    case .item(let marker, let text):
      addLine([marker.text, text])
    case .table(let table):
      startLine()
      for (index, cell) in table.rows.joined().enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: "\t")) }
        add(cell.text)
      }
    }
  }

  /// Adds a line of the texts that are there; a unit with neither marker nor heading has none.
  private mutating func addLine(_ texts: [TracedText?]) {
    let present = texts.compactMap { $0 }
    guard !present.isEmpty else { return }
    startLine()
    for text in present { add(text) }
  }

  private mutating func startLine() {
    if !isFirst { bytes.append(UInt8(ascii: "\n")) }
    isFirst = false
  }

  private mutating func add(_ text: TracedText) {
    for scalar in text.scalars where !Blank.contains(scalar) {
      UTF8Bytes.append(scalar.value, to: &bytes)
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
