import GongwenLanguage
import GongwenModel
import GongwenText

/// Puts the cells among some lines together as tables.
struct TableReader {
  /// The canonical text.
  let text: CanonicalText
  /// The lines of the document.
  let lines: [Line]

  /// The table whose first cell is a line, and the line behind its last cell.
  func read(from start: Int, in range: Range<Int>) -> (draft: TableDraft, end: Int) {
    var rows: [[TableDraft.Cell]] = []
    var end = start
    let table = lines[start].evidence.cell?.table
    var lastRow = -1
    while end < range.upperBound, let place = lines[end].evidence.cell, place.table == table {
      if place.continuesCell, let cell = cell(of: place, in: rows) {
        rows[cell.row][cell.place].continued.insert(rows[cell.row][cell.place].ranges.count)
        rows[cell.row][cell.place].ranges.append(lines[end].range)
        end += 1
        continue
      }
      if place.row != lastRow {
        rows.append([])
        lastRow = place.row
      }
      append(lines[end].range, place, to: &rows[rows.count - 1])
      end += 1
    }
    return (TableDraft(rows: rows, header: key(rows.first ?? [])), end)
  }

  /// The cell at a place among the last rows.
  private func cell(of place: CellPlace, in rows: [[TableDraft.Cell]]) -> (row: Int, place: Int)? {
    for row in rows.indices.suffix(Self.reachOfCell).reversed() {
      if let index = rows[row].firstIndex(where: {
        $0.place.row == place.row && $0.place.column == place.column
      }) {
        return (row, index)
      }
    }
    return nil
  }

  /// The most rows above a line whose cells it may continue.
  private static let reachOfCell = 50

  private func append(
    _ range: Range<Int>, _ place: CellPlace, to row: inout [TableDraft.Cell]
  ) {
    if let last = row.last, last.place.column == place.column {
      row[row.count - 1].ranges.append(range)
    } else {
      row.append(TableDraft.Cell(place: place, ranges: [range]))
    }
  }

  /// The rows of the head with which a table continues another one, split by a page: same columns, and the head printed
  /// again; nil where it does not.
  func repeatedHead(_ draft: TableDraft, of table: TableDraft) -> ArraySlice<[TableDraft.Cell]>? {
    guard table.header.count >= TableDraft.fewestOfHeader, draft.columns == table.columns,
      table.header == draft.header
    else { return nil }
    let count = table.headRows
    let isWhole =
      count < table.rows.count && count < draft.rows.count
      && zip(table.rows.prefix(count), draft.rows).allSatisfy { key($0) == key($1) }
    return draft.rows.prefix(isWhole ? count : 1)
  }

  /// The ranges of the cells of rows.
  func ranges(of rows: ArraySlice<[TableDraft.Cell]>) -> [Range<Int>] {
    rows.joined().flatMap(\.ranges)
  }

  private func key(_ row: [TableDraft.Cell]) -> [TitleKey] {
    row.map { cell in TitleKey(cell.ranges.flatMap { text.scalars[$0] }) }
  }
}
