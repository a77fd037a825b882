import GongwenModel

/// Writes a document as a page: HTML without scripts, styles or anything that is loaded.
struct PageWriter: BlockSink {
  private var out: ExportBytes
  /// The level of the heading before: levels are never skipped, which readers of pages rely on.
  private var levelBefore = 0
  /// The sids that are already the id of an element.
  private var ids: Set<String> = []
  /// The list that is open; items follow each other in one.
  private var list: StaticString?

  /// The most levels of headings.
  private static let deepestLevel = 6

  private init(hasMap: Bool) { out = ExportBytes(hasMap: hasMap) }

  /// The export of a document.
  static func export(_ document: Document, hasMap: Bool) -> ExportBytes {
    var page = PageWriter(hasMap: hasMap)
    page.begin(document)
    page = BodyWalk.run(document.body, into: page)
    page.endList()
    page.out.raw("</main>\n</body>\n</html>\n")
    return page.out
  }

  private mutating func begin(_ document: Document) {
    out.raw("<!DOCTYPE html>\n<html lang=\"")
    attribute(document.metadata[.language] ?? "zh")
    out.raw("\">\n<head>\n<meta charset=\"utf-8\">\n")
    // Nothing is loaded or run, even if a reader trusted the text.
    out.raw(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\n<title>")
    attribute(document.metadata[.title] ?? document.source.path)
    out.raw("</title>\n</head>\n<body>\n<main>\n")
  }

  mutating func open(_ node: Node) {
    endList()
    let name: StaticString
    switch node.content {
    case .component: name = "article"
    case .box: name = "aside"
    default: name = "section"
    }
    out.raw("<")
    out.raw(name)
    if let sid = node.sid, ids.insert(sid).inserted {
      out.raw(" id=\"")
      attribute(sid)
      out.raw("\"")
    }
    out.raw(">\n")
  }

  mutating func close(_ node: Node) {
    endList()
    switch node.content {
    case .component: out.raw("</article>\n")
    case .box: out.raw("</aside>\n")
    default: out.raw("</section>\n")
    }
  }

  mutating func heading(_ line: UnitLine, level: Int) {
    endList()
    let level = min(level, levelBefore + 1, Self.deepestLevel)
    levelBefore = level
    out.raw("<h")
    out.raw(String(level))
    out.raw(">")
    write(line)
    out.raw("</h")
    out.raw(String(level))
    out.raw(">\n")
  }

  mutating func paragraph(_ line: UnitLine, kind: ElementKind) {
    endList()
    out.raw("<p")
    if kind != .paragraph {
      out.raw(" class=\"")
      out.raw(kind.rawValue)
      out.raw("\"")
    }
    out.raw(">")
    write(line)
    out.raw("</p>\n")
  }

  mutating func item(_ line: UnitLine) {
    guard let marker = line.marker, marker.isGenerated else {
      return paragraph(line, kind: .paragraph)
    }
    let wanted: StaticString = marker.ordinal == nil ? "ul" : "ol"
    if list?.description != wanted.description {
      endList()
      list = wanted
      out.raw("<")
      out.raw(wanted)
      out.raw(">\n")
    }
    out.raw("<li")
    if let ordinal = marker.ordinal {
      out.raw(" value=\"")
      out.raw(String(ordinal))
      out.raw("\"")
    }
    out.raw(">")
    if let words = line.words { out.text(words, at: line.wordsPlace, MarkupEscape()) }
    out.raw("</li>\n")
  }

  mutating func table(_ table: Table, at place: TextPlace) {
    endList()
    var place = place
    out.raw("<table>\n")
    if let caption = table.caption {
      place.part = "caption"
      out.raw("<caption>")
      out.text(caption, at: place, MarkupEscape())
      out.raw("</caption>\n")
    }
    place.part = "cell"
    for row in table.rows {
      out.raw("<tr>")
      // A header names its column where all of its row are headers, else its row.
      let scope: StaticString = row.allSatisfy(\.isHeader) ? "col" : "row"
      for cell in row { CellMarkup.write(cell, at: place, scope: scope, to: &out) }
      out.raw("</tr>\n")
    }
    out.raw("</table>\n")
    place.part = "note"
    for note in table.notes { paragraph(note, place, kind: "table-note") }
  }

  mutating func figure(captions: [TracedText], labels: [TracedText], at place: TextPlace) {
    endList()
    var place = place
    out.raw("<figure>\n")
    if !captions.isEmpty {
      place.part = "caption"
      out.raw("<figcaption>")
      for (index, caption) in captions.enumerated() {
        if index > 0 { out.raw("<br>") }
        out.text(caption, at: place, MarkupEscape())
      }
      out.raw("</figcaption>\n")
    }
    place.part = "label"
    for label in labels { paragraph(label, place, kind: "label") }
    out.raw("</figure>\n")
  }

  mutating func contents(heading: TracedText?, entries: [TocEntry], at place: TextPlace) {
    endList()
    out.raw("<nav>\n")
    if let heading {
      var place = place
      place.part = "heading"
      paragraph(heading, place, kind: "contents")
    }
    if !entries.isEmpty { out.raw("<ul>\n") }
    for entry in entries {
      let (marker, text) = entry.places(in: place)
      out.raw("<li>")
      if let target = entry.targetSID {
        out.raw("<a href=\"#")
        attribute(target)
        out.raw("\">")
      }
      write(
        UnitLine(marker: entry.marker, markerPlace: marker, words: entry.text, wordsPlace: text))
      out.raw(entry.targetSID == nil ? "</li>\n" : "</a></li>\n")
    }
    out.raw(entries.isEmpty ? "</nav>\n" : "</ul>\n</nav>\n")
  }

  private mutating func paragraph(_ text: TracedText, _ place: TextPlace, kind: StaticString) {
    out.raw("<p class=\"")
    out.raw(kind)
    out.raw("\">")
    out.text(text, at: place, MarkupEscape())
    out.raw("</p>\n")
  }

  private mutating func write(_ line: UnitLine) {
    if let sign = line.generatedSign { out.raw(sign) }
    if let sign = line.sign { out.text(sign, at: line.markerPlace, MarkupEscape()) }
    if line.needsBlank { out.raw(" ") }
    if let words = line.words { out.text(words, at: line.wordsPlace, MarkupEscape()) }
  }

  private mutating func attribute(_ value: String) {
    out.aside(Array(value.unicodeScalars), MarkupEscape(lineBreak: " "))
  }

  private mutating func endList() {
    guard let name = list else { return }
    list = nil
    out.raw("</")
    out.raw(name)
    out.raw(">\n")
  }
}
