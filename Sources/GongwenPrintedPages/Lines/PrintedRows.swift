import GongwenLanguage

/// Lines of a page by the rows in which they are.
enum PrintedRows {
  /// How many rows above are examined for one in which a line is: letters of a watermark, and of other sizes, may
  /// be sorted between the pieces of a row.
  private static let reach = 6

  /// The rows from the top, each from left to right. A raised mark of a note is in the row of its word.
  static func rows(_ lines: [PrintedLine], _ finder: LineFinder) -> [[PrintedLine]] {
    var rows: [[PrintedLine]] = []
    for line in lines.sorted(by: { ($0.middle, $0.left) < ($1.middle, $1.left) }) {
      let row = rows.indices.suffix(reach).reversed().first { rows[$0][0].isInRow(of: line) }
      if let row { rows[row].append(line) } else { rows.append([line]) }
    }
    attachMarks(&rows, finder)
    for row in rows.indices {
      rows[row].sort { ($0.left, $0.range.lowerBound) < ($1.left, $1.range.lowerBound) }
    }
    return rows
  }

  /// Puts raised marks that are rows of their own into the next row below that they are marks of.
  private static func attachMarks(_ rows: inout [[PrintedLine]], _ finder: LineFinder) {
    for index in rows.indices where rows[index].count < reach {
      for piece in rows[index] {
        let row = rows[(index + 1)...].prefix(2).firstIndex { row in
          row.contains { finder.isRaised(piece, before: $0) || finder.isRaised(piece, behind: $0) }
        }
        guard let row else { continue }
        rows[row].append(piece)
        rows[index].removeAll { $0.range == piece.range }
      }
    }
    rows.removeAll(where: \.isEmpty)
  }
}
