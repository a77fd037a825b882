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

  /// Whether rows below one of labels are those of a table of data: the second of them is like the first one. A page has one
  /// row of values.
  static func areData(_ rows: ArraySlice<[Cell]>, below head: [Cell]) -> Bool {
    guard let second = rows.dropFirst().first else { return false }
    return second.count == head.count
      && second.allSatisfy { WebLabel.alone(in: $0.key[...]) == nil }
  }
}
