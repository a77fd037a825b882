import GongwenModel

/// Writes a document as plain text: a line for each heading, paragraph, item and row of a table.
struct PlainTextWriter: BlockSink {
  private var out: ExportBytes

  private init(hasMap: Bool) { out = ExportBytes(hasMap: hasMap) }

  /// The export of a document.
  static func export(_ document: Document, hasMap: Bool) -> ExportBytes {
    BodyWalk.run(document.body, into: PlainTextWriter(hasMap: hasMap)).out
  }

  mutating func open(_ node: Node) {}

  mutating func close(_ node: Node) {}

  mutating func heading(_ line: UnitLine, level: Int) { write(line) }

  mutating func paragraph(_ line: UnitLine, kind: ElementKind) { write(line) }

  mutating func item(_ line: UnitLine) {
    if line.hasGeneratedBullet { out.raw("- ") }
    write(line)
  }

  mutating func table(_ table: Table, at place: TextPlace) {
    write(table.caption.map { [$0] } ?? [], place, "caption")
    var place = place
    place.part = "cell"
    for row in table.rows {
      for (index, cell) in row.enumerated() {
        if index > 0 { out.raw("\t") }
        out.text(cell.text, at: place, PlainEscape())
      }
      out.raw("\n")
    }
    write(table.notes, place, "note")
  }

  mutating func figure(captions: [TracedText], labels: [TracedText], at place: TextPlace) {
    write(captions, place, "caption")
    write(labels, place, "label")
  }

  mutating func contents(heading: TracedText?, entries: [TocEntry], at place: TextPlace) {
    write(heading.map { [$0] } ?? [], place, "heading")
    for entry in entries {
      let (marker, text) = entry.places(in: place)
      write(
        UnitLine(marker: entry.marker, markerPlace: marker, words: entry.text, wordsPlace: text))
    }
  }

  private mutating func write(_ texts: [TracedText], _ place: TextPlace, _ part: String) {
    var place = place
    place.part = part
    for text in texts {
      out.text(text, at: place, PlainEscape())
      out.raw("\n")
    }
  }

  private mutating func write(_ line: UnitLine) {
    if let sign = line.generatedSign { out.raw(sign) }
    if let sign = line.sign { out.text(sign, at: line.markerPlace, PlainEscape()) }
    if line.needsBlank { out.raw(" ") }
    if let words = line.words { out.text(words, at: line.wordsPlace, PlainEscape()) }
    out.raw("\n")
  }
}
