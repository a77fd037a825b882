import GongwenLanguage

/// The rows of a table that may be labels with values.
extension WebTable {
  /// The fewest rows of a table of labels, and the longest label, in characters with its colon.
  private static let fewestLabels = 2
  private static let longestLabel = 10

  /// Its cells by rows.
  var rowsOfCells: [[Cell]] {
    var rows: [[Cell]] = []
    for cell in cells {
      if rows.last?.first?.row == cell.row {
        rows[rows.count - 1].append(cell)
      } else {
        rows.append([cell])
      }
    }
    return rows
  }

  /// Whether each row is a label with its colon and a value: one that is known shows what the others are.
  var isOfLabels: Bool {
    let rows = rowsOfCells
    return rows.count >= Self.fewestLabels
      && rows.allSatisfy { row in
        row.count <= 2 && row[0].key.last == ":" && row[0].key.count <= Self.longestLabel
      }
  }

  /// Whether a row that has labels is the head of a table of data: its first cell is the name of a column of numbers, or as many
  /// cells without labels are in both rows below it.
  static func isHeadOfData(_ row: [Cell], above rows: ArraySlice<[Cell]>) -> Bool {
    guard row.count > 2, let next = rows.first, isRow(next, below: row) else { return false }
    return numbers.contains(row[0].key) || areData(rows, below: row)
  }

  /// The names of columns of numbers: 序号. A 编号 is a value of its own.
  private static let numbers: Set<[Unicode.Scalar]> = [["序", "号"], ["序", "號"]]

  private static func isRow(_ row: [Cell], below head: [Cell]) -> Bool {
    row.count == head.count && row.allSatisfy { WebLabel.alone(in: $0.key[...]) == nil }
  }

  /// Whether rows below one of labels are those of a table of data: the second of them is like the first one. A page has one
  /// row of values.
  static func areData(_ rows: ArraySlice<[Cell]>, below head: [Cell]) -> Bool {
    guard let second = rows.dropFirst().first else { return false }
    return isRow(second, below: head)
  }
}
