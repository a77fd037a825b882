import GongwenModel

/// Writes a document as CommonMark, with tables as GitHub writes them.
struct MarkdownWriter: BlockSink {
  private var out: ExportBytes
  /// The open boxes: each is a quotation.
  private var boxes = 0
  /// The boxes around the block before.
  private var boxesBefore = 0

  /// The most levels of headings.
  static let deepestLevel = 6

  private init(hasMap: Bool) { out = ExportBytes(hasMap: hasMap) }

  /// The export of a document.
  static func export(_ document: Document, hasMap: Bool) -> ExportBytes {
    BodyWalk.run(document.body, into: MarkdownWriter(hasMap: hasMap)).out
  }

  mutating func open(_ node: Node) {
    if case .box = node.content { boxes += 1 }
  }

  mutating func close(_ node: Node) {
    if case .box = node.content { boxes -= 1 }
  }

  mutating func heading(_ line: UnitLine, level: Int) {
    beginBlock()
    for _ in 0..<min(level, Self.deepestLevel) { out.raw("#") }
    out.raw(" ")
    // A line break would end the heading.
    write(line, MarkdownEscape(lineBreak: " "))
    newline()
  }

  mutating func paragraph(_ line: UnitLine, kind: ElementKind) {
    beginBlock()
    // Emphasis ends only before a blank, and 条 is no punctuation: so it is never left open.
    if line.marker?.scheme == .article, let sign = line.sign {
      out.raw("**")
      out.text(sign, at: line.markerPlace, MarkdownEscape())
      out.raw("**")
      if let words = line.words {
        out.raw(" ")
        out.text(words, at: line.wordsPlace, MarkdownEscape())
      }
    } else {
      write(line, MarkdownEscape(isAtLineStart: true))
    }
    newline()
  }

  mutating func item(_ line: UnitLine) {
    beginBlock()
    if line.hasGeneratedBullet { out.raw("- ") }
    write(line, MarkdownEscape(isAtLineStart: true))
    newline()
  }

  mutating func table(_ table: Table, at place: TextPlace) {
    var place = place
    place.part = "caption"
    if let caption = table.caption { single(caption, place) }
    place.part = "cell"
    if MarkdownTable.fits(table) {
      beginBlock()
      writeRows(of: table, place)
    } else if !table.rows.isEmpty {
      beginBlock()
      writeMarkup(of: table, place)
    }
    place.part = "note"
    for note in table.notes { single(note, place) }
  }

  mutating func figure(captions: [TracedText], labels: [TracedText], at place: TextPlace) {
    var place = place
    place.part = "caption"
    for caption in captions { single(caption, place) }
    place.part = "label"
    for label in labels { single(label, place) }
  }

  mutating func contents(heading: TracedText?, entries: [TocEntry], at place: TextPlace) {
    var place = place
    place.part = "heading"
    if let heading { single(heading, place) }
    guard !entries.isEmpty else { return }
    beginBlock()
    for entry in entries {
      let (marker, text) = entry.places(in: place)
      out.raw("- ")
      let line = UnitLine(
        marker: entry.marker, markerPlace: marker, words: entry.text, wordsPlace: text)
      write(line, MarkdownEscape(isAtLineStart: true, lineBreak: " "))
      newline(isLast: entry.id == entries.last?.id)
    }
  }

  /// Writes a text as a paragraph.
  private mutating func single(_ text: TracedText, _ place: TextPlace) {
    let line = UnitLine(marker: nil, markerPlace: place, words: text, wordsPlace: place)
    beginBlock()
    write(line, MarkdownEscape(isAtLineStart: true))
    newline()
  }

  private mutating func write(_ line: UnitLine, _ escape: MarkdownEscape) {
    var escape = escape
    if let sign = line.generatedSign {
      out.raw(sign)
      escape.isAtLineStart = true
    }
    if let sign = line.sign {
      var signEscape = escape
      signEscape.next = line.needsBlank ? " " : line.words?.scalars.first
      out.text(sign, at: line.markerPlace, signEscape)
      if line.needsBlank { out.raw(" ") }
      escape.isAtLineStart = false
    }
    if let words = line.words { out.text(words, at: line.wordsPlace, escape) }
  }

  private mutating func writeRows(of table: Table, _ place: TextPlace) {
    let columns = table.rows.first?.count ?? 0
    let hasHead = table.rows.first?.contains { $0.isHeader } ?? false
    if hasHead == false { row(columns) { $0.raw("  ") } }
    for (index, cells) in table.rows.enumerated() {
      if index == (hasHead ? 1 : 0) { row(columns) { $0.raw(" --- ") } }
      out.raw("|")
      for cell in cells {
        out.raw(" ")
        out.text(cell.text, at: place, MarkdownEscape(isInCell: true))
        out.raw(" |")
      }
      newline(isLast: index == table.rows.count - 1 && !(hasHead && index == 0))
    }
    if hasHead, table.rows.count == 1 { row(columns, isLast: true) { $0.raw(" --- ") } }
  }

  private mutating func row(
    _ columns: Int, isLast: Bool = false, _ cell: (inout ExportBytes) -> Void
  ) {
    out.raw("|")
    for _ in 0..<columns {
      cell(&out)
      out.raw("|")
    }
    newline(isLast: isLast)
  }

  /// Writes a table with spans or lines in cells: as HTML, without empty lines, which would end it.
  private mutating func writeMarkup(of table: Table, _ place: TextPlace) {
    out.raw("<table>")
    newline(isLast: false)
    for row in table.rows {
      out.raw("<tr>")
      for cell in row { CellMarkup.write(cell, at: place, to: &out) }
      out.raw("</tr>")
      newline(isLast: false)
    }
    out.raw("</table>")
    newline()
  }

  /// Ends a line; the next one of the same block begins with the signs of the boxes.
  private mutating func newline(isLast: Bool = true) {
    out.raw("\n")
    if isLast == false { quote(boxes) }
  }

  private mutating func beginBlock() {
    if !out.isEmpty {
      for _ in 0..<min(boxes, boxesBefore) { out.raw(">") }
      out.raw("\n")
    }
    quote(boxes)
    boxesBefore = boxes
  }

  private mutating func quote(_ depth: Int) {
    for _ in 0..<depth { out.raw("> ") }
  }
}
