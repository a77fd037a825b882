/// A table.
package struct Grid: Hashable, Sendable {
  /// The line above it.
  package var caption: String?
  /// The cells of each row; the first row is the head. A cell that another one covers is left out.
  package var rows: [[Cell]]
  /// The lines below it: 注：….
  package var notes: [String]

  /// Makes a table.
  package init(caption: String? = nil, cells rows: [[Cell]], notes: [String] = []) {
    self.caption = caption
    self.rows = rows
    self.notes = notes
  }

  /// Makes a table without spans.
  package init(caption: String? = nil, rows: [[String]], notes: [String] = []) {
    self.init(caption: caption, cells: rows.map { $0.map { Cell($0) } }, notes: notes)
  }

  /// Where each cell stands: its row and its column, from 0.
  package var places: [(row: Int, column: Int, cell: Cell)] {
    var taken: Set<[Int]> = []
    var places: [(row: Int, column: Int, cell: Cell)] = []
    for (row, cells) in rows.enumerated() {
      var column = 0
      for cell in cells {
        while taken.contains([row, column]) { column += 1 }
        for down in 0..<cell.down {
          for across in 0..<cell.across { taken.insert([row + down, column + across]) }
        }
        places.append((row, column, cell))
        column += cell.across
      }
    }
    return places
  }

  /// How many columns it has.
  package var columns: Int { places.map { $0.column + $0.cell.across }.max() ?? 0 }

  /// The table as a printer without rules sets it: what a cell covers is empty.
  package var withoutSpans: Grid {
    var texts = rows.map { _ in [String](repeating: "", count: columns) }
    for place in places { texts[place.row][place.column] = place.cell.text }
    return Grid(caption: caption, rows: texts, notes: notes)
  }
}
