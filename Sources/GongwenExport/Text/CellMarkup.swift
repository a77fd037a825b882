import GongwenModel

/// Cells of tables as HTML.
enum CellMarkup {
  /// Writes a cell; a header names the direction it is for, if it is known.
  static func write(
    _ cell: TableCell, at place: TextPlace, scope: StaticString? = nil, to out: inout ExportBytes
  ) {
    out.raw(cell.isHeader ? "<th" : "<td")
    if cell.isHeader, let scope {
      out.raw(" scope=\"")
      out.raw(scope)
      out.raw("\"")
    }
    span("rowspan", cell.rowspan, &out)
    span("colspan", cell.colspan, &out)
    out.raw(">")
    out.text(cell.text, at: place, MarkupEscape())
    out.raw(cell.isHeader ? "</th>" : "</td>")
  }

  private static func span(_ name: StaticString, _ count: Int, _ out: inout ExportBytes) {
    guard count > 1 else { return }
    out.raw(" ")
    out.raw(name)
    out.raw("=\"")
    out.raw(String(count))
    out.raw("\"")
  }
}
