import GongwenModel

/// Tables as rows between bars.
enum MarkdownTable {
  /// Whether a table can be one: equal rows, no spans, no line breaks in cells, and a head of at most one row.
  static func fits(_ table: Table) -> Bool {
    guard let columns = table.rows.first?.count, columns > 0 else { return false }
    return table.rows.enumerated().allSatisfy { index, row in
      row.count == columns
        && row.allSatisfy { cell in
          cell.rowspan <= 1 && cell.colspan <= 1 && !cell.text.scalars.contains("\n")
            && (index == 0 || cell.isHeader == false)
        }
    }
  }
}
