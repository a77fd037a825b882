import GongwenModel

/// A table whose cells have their places: documents do not repeat cells that a span covers.
struct TableGrid {
  /// A cell at its place.
  struct Placed {
    /// The cell.
    let cell: TableCell
    /// Its first row, from 0.
    let row: Int
    /// Its first column, from 0.
    let column: Int
    /// The rows it covers; never more than the table has.
    let rows: Int
    /// The columns it covers.
    let columns: Int
  }

  /// The cells in reading order.
  private(set) var cells: [Placed] = []
  /// The number of rows.
  let rows: Int
  /// The number of columns.
  private(set) var columns = 0

  /// The most columns that a span can cover (HTML's limit for `colspan`).
  private static let widestSpan = 1000

  init(_ table: Table) {
    rows = table.rows.count
    /// The row behind the last one that a cell covers, for each column.
    var covered: [Int] = []
    for (row, line) in table.rows.enumerated() {
      var column = 0
      for cell in line {
        while column < covered.count, covered[column] > row { column += 1 }
        let width = min(max(cell.colspan, 1), Self.widestSpan)
        let height = min(max(cell.rowspan, 1), rows - row)
        if covered.count < column + width {
          covered += [Int](repeating: 0, count: column + width - covered.count)
        }
        for place in column..<column + width { covered[place] = row + height }
        cells.append(
          Placed(cell: cell, row: row, column: column, rows: height, columns: width))
        column += width
      }
    }
    columns = covered.count
  }
}
