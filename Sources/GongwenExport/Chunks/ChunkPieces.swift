import GongwenModel

/// Collects the pieces of a body. Tables of contents give none: they repeat the headings.
struct ChunkPieces: BlockSink {
  private(set) var pieces: [ChunkPiece] = []
  private var trail = UnitTrail()
  private var components = 0
  private var articles = 0
  /// The open units that are articles or in one.
  private var articleDepth = 0
  private var tables = 0
  /// The open sections and boxes.
  private var units = 0

  /// The pieces of a body in reading order.
  static func pieces(of body: [Node]) -> [ChunkPiece] {
    BodyWalk.run(body, into: ChunkPieces()).pieces
  }

  mutating func open(_ node: Node) {
    trail.enter(node)
    units += Self.isUnit(node) ? 1 : 0
    if case .component = node.content { components += 1 }
    if articleDepth > 0 {
      articleDepth += 1
    } else if case .section(_, let marker?, _) = node.content, marker.scheme == .article {
      articleDepth = 1
      articles += 1
    }
  }

  mutating func close(_ node: Node) {
    trail.leave(node)
    units -= Self.isUnit(node) ? 1 : 0
    if case .component = node.content { components += 1 }
    if articleDepth > 0 { articleDepth -= 1 }
  }

  private static func isUnit(_ node: Node) -> Bool {
    switch node.content {
    case .section, .box: true
    default: false
    }
  }

  mutating func heading(_ line: UnitLine, level: Int) {
    // A title is text: it does not introduce a part of the document, it is the name of the whole.
    add(text(of: line), line.wordsPlace.part == "heading" ? .heading : .text, beginsUnit: true)
  }

  mutating func paragraph(_ line: UnitLine, kind: ElementKind) {
    add(text(of: line), .text, beginsUnit: line.marker != nil)
  }

  mutating func item(_ line: UnitLine) { add(text(of: line), .text) }

  mutating func table(_ table: Table, at place: TextPlace) {
    tables += 1
    if let caption = table.caption { add(single(caption, place), .table(tables, .caption)) }
    for row in table.rows {
      var text = ChunkText()
      for (index, cell) in row.enumerated() {
        if index > 0 { text.append("\t") }
        text.append(cell.text, of: place.node, isLine: true)
      }
      add(text, .table(tables, row.allSatisfy(\.isHeader) ? .head : .row))
    }
    for note in table.notes { add(single(note, place), .table(tables, .note)) }
  }

  mutating func figure(captions: [TracedText], labels: [TracedText], at place: TextPlace) {
    for text in captions + labels { add(single(text, place), .text) }
  }

  mutating func contents(heading: TracedText?, entries: [TocEntry], at place: TextPlace) {}

  private func single(_ text: TracedText, _ place: TextPlace) -> ChunkText {
    var result = ChunkText()
    result.append(text, of: place.node)
    return result
  }

  private func text(of line: UnitLine) -> ChunkText {
    var result = ChunkText()
    if let sign = line.sign { result.append(sign, of: line.markerPlace.node) }
    for scalar in (line.generatedSign ?? "").unicodeScalars { result.append(scalar) }
    if line.needsBlank { result.append(" ") }
    if let words = line.words { result.append(words, of: line.wordsPlace.node) }
    return result
  }

  private mutating func add(
    _ text: ChunkText, _ kind: ChunkPiece.Kind, beginsUnit: Bool = false
  ) {
    guard text.count > 0 else { return }
    pieces.append(
      ChunkPiece(
        text: text, kind: kind, sid: trail.sid, context: trail.labelsAndTitles,
        component: components,
        article: articleDepth > 0 ? articles : nil, beginsUnit: beginsUnit, isInUnit: units > 0))
  }
}
