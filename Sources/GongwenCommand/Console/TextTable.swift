/// Rows of cells in columns, for a terminal of any width: the last column is never cut.
struct TextTable {
  /// The alignment of the cells of a column.
  enum Alignment { case left, right }

  /// The alignment of each column.
  let alignments: [Alignment]
  private var rows: [[String]]

  /// Makes a table with a row of headings; a heading that starts with `>` aligns its column
  /// at the right.
  init(_ headings: [String]) {
    alignments = headings.map { $0.hasPrefix(">") ? .right : .left }
    rows = [headings.map { $0.hasPrefix(">") ? String($0.dropFirst()) : $0 }]
  }

  /// Adds a row.
  mutating func add(_ cells: [String]) {
    rows.append(cells.map { DisplayWidth.clip($0, to: .max) })
  }

  /// Whether there is nothing but headings.
  var isEmpty: Bool { rows.count == 1 }

  /// The lines, without blanks at their ends.
  var lines: [String] {
    let widths = alignments.indices.map { column in
      rows.reduce(0) { max($0, DisplayWidth.columns(of: $1[column])) }
    }
    return rows.map { row in
      let cells = row.indices.map { place(row[$0], alignments[$0], widths[$0]) }
      let line = cells.joined(separator: "  ").utf8
      let end = line.lastIndex { $0 != UInt8(ascii: " ") }.map { line.index(after: $0) }
      return String(line[..<(end ?? line.startIndex)]) ?? ""
    }
  }

  private func place(_ cell: String, _ alignment: Alignment, _ width: Int) -> String {
    switch alignment {
    case .left: DisplayWidth.pad(cell, to: width)
    case .right:
      String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: cell))) + cell
    }
  }
}
