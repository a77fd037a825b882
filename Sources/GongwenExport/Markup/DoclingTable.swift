import GongwenJSON
import GongwenModel

/// A table of a DoclingDocument.
struct DoclingTable {
  var reference: String
  var table: Table
  var captions: [String]
  var footnotes: [String]

  func write(to json: inout JSONBuffer) {
    let grid = TableGrid(table)
    json.openObject()
    json.member("self_ref", reference)
    json.name("parent")
    json.reference("#/body")
    json.references("children", captions + footnotes)
    json.member("content_layer", "body")
    json.member("label", "table")
    let cells = grid.cells.map { (text: $0.cell.text, start: 0) }
    // A table has no text of its own: the ranges of characters are empty.
    json.list("prov", DoclingProvenance.places(of: cells)) { json, place in
      place.withoutText.write(to: &json)
    }
    json.references("captions", captions)
    json.references("references", [])
    json.references("footnotes", footnotes)
    json.name("data")
    json.openObject()
    json.list("table_cells", grid.cells) { Self.write($1, to: &$0) }
    json.member("num_rows", grid.rows)
    json.member("num_cols", grid.columns)
    json.closeObject()
    json.closeObject()
  }

  private static func write(_ placed: TableGrid.Placed, to json: inout JSONBuffer) {
    json.openObject()
    json.member("row_span", placed.rows)
    json.member("col_span", placed.columns)
    json.member("start_row_offset_idx", placed.row)
    json.member("end_row_offset_idx", placed.row + placed.rows)
    json.member("start_col_offset_idx", placed.column)
    json.member("end_col_offset_idx", placed.column + placed.columns)
    json.member("text", placed.cell.text)
    json.name("column_header")
    json.raw(placed.cell.isHeader ? "true" : "false")
    json.name("row_header")
    json.raw("false")
    json.closeObject()
  }
}
