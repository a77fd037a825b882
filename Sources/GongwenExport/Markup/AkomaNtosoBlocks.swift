import GongwenModel

/// Blocks of Akoma Ntoso: paragraphs, tables, contents.
struct AkomaNtosoBlocks {
  /// The id of the node.
  let id: String

  private static let escape = MarkupEscape(lineBreak: "<eol/>")

  /// Writes a node that is no unit.
  func write(_ node: Node, to out: inout ExportBytes) {
    switch node.content {
    case .component, .section, .box: break
    case .element(.title, let text): paragraph(text, in: "docTitle", to: &out)
    case .element(.documentNumber, let text): paragraph(text, in: "docNumber", to: &out)
    case .element(let kind, let text):
      out.raw(kind == .paragraph ? "<p>" : "<p class=\"\(kind.rawValue)\">")
      out.text(text, at: place, Self.escape)
      out.raw("</p>\n")
    case .item(let marker, let text):
      let line = UnitLine(marker: marker, markerPlace: place, words: text, wordsPlace: place)
      out.raw("<p class=\"item\">")
      if let sign = line.generatedSign { out.raw(sign) }
      if let sign = line.sign { out.text(sign, at: place, Self.escape) }
      if line.needsBlank { out.raw(" ") }
      out.text(text, at: place, Self.escape)
      out.raw("</p>\n")
    case .table(let table): write(table, to: &out)
    case .figure(let captions, let labels):
      for text in captions + labels { paragraph(text, to: &out) }
    case .toc(let heading, let entries): write(heading, entries, to: &out)
    }
  }

  /// Writes an element around a text.
  static func inline(_ name: StaticString, _ text: TracedText, to out: inout ExportBytes) {
    out.raw("<")
    out.raw(name)
    out.raw(">")
    out.text(text, at: TextPlace(node: "", sid: nil, part: ""), escape)
    out.raw("</")
    out.raw(name)
    out.raw(">")
  }

  private var place: TextPlace { TextPlace(node: id, sid: nil, part: "text") }

  private func paragraph(
    _ text: TracedText, in name: StaticString? = nil, to out: inout ExportBytes
  ) {
    guard let name else {
      Self.inline("p", text, to: &out)
      return out.raw("\n")
    }
    out.raw("<p>")
    Self.inline(name, text, to: &out)
    out.raw("</p>\n")
  }

  private func write(_ table: Table, to out: inout ExportBytes) {
    // The schema wants a row in a table and a cell in a row.
    let rows = table.rows.filter { !$0.isEmpty }
    if rows.isEmpty {
      if let caption = table.caption { paragraph(caption, to: &out) }
    } else {
      out.raw("<table>\n")
      if let caption = table.caption {
        Self.inline("caption", caption, to: &out)
        out.raw("\n")
      }
      for row in rows {
        out.raw("<tr>")
        for cell in row { write(cell, to: &out) }
        out.raw("</tr>\n")
      }
      out.raw("</table>\n")
    }
    for note in table.notes { paragraph(note, to: &out) }
  }

  private func write(_ cell: TableCell, to out: inout ExportBytes) {
    out.raw(cell.isHeader ? "<th" : "<td")
    if cell.rowspan > 1 { out.raw(" rowspan=\"\(cell.rowspan)\"") }
    if cell.colspan > 1 { out.raw(" colspan=\"\(cell.colspan)\"") }
    out.raw(">")
    Self.inline("p", cell.text, to: &out)
    out.raw(cell.isHeader ? "</th>" : "</td>")
  }

  private func write(
    _ heading: TracedText?, _ entries: [TocEntry], to out: inout ExportBytes
  ) {
    if let heading { paragraph(heading, to: &out) }
    guard !entries.isEmpty else { return }
    out.raw("<toc>\n")
    for entry in entries {
      out.raw("<tocItem href=\"#\" level=\"\(max(1, entry.depth))\">")
      let (marker, text) = entry.places(in: place)
      let line = UnitLine(
        marker: entry.marker, markerPlace: marker, words: entry.text, wordsPlace: text)
      if let sign = line.sign { out.text(sign, at: marker, Self.escape) }
      if line.needsBlank { out.raw(" ") }
      out.text(entry.text, at: text, Self.escape)
      out.raw("</tocItem>\n")
    }
    out.raw("</toc>\n")
  }
}
