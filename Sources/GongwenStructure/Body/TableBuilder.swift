import GongwenLanguage
import GongwenModel
import GongwenText

/// Makes the node of a table.
struct TableBuilder {
  /// Gives texts their origins.
  let tracer: Tracer

  /// The table of a draft.
  ///
  /// Where the source gives no spans, a first cell left empty continues the one above. The first row
  /// is the header, unless it holds figures.
  func table(_ draft: TableDraft) -> Table {
    let columns = draft.columns
    let hasHeader = isHeader(draft)
    var rows: [[TableCell]] = []
    var firstCell: Int?
    var covered: [Int: Int] = [:]
    for (number, row) in draft.rows.enumerated() {
      var cells: [TableCell] = []
      let byColumn = Dictionary(row.map { ($0.place.column, $0) }, uniquingKeysWith: { $1 })
      let empty = Dictionary(
        row.flatMap(\.place.emptyCells).map { ($0.column, $0) }, uniquingKeysWith: { $1 })
      let statesSpans = row.contains { $0.place.statesSpans }
      for column in 0..<columns {
        guard let cell = byColumn[column] else {
          if covered[column, default: 0] > number { continue }
          if let merged = empty[column] {
            for other in column..<min(columns, column + merged.colspan) {
              covered[other] = number + merged.rowspan
            }
            cells.append(
              TableCell(
                text: TracedText(), isHeader: hasHeader && number == 0, rowspan: merged.rowspan,
                colspan: merged.colspan))
            continue
          }
          if !statesSpans, column == 0, number > (hasHeader ? 1 : 0), let above = firstCell {
            rows[above][0].rowspan += 1
          } else {
            cells.append(TableCell(text: TracedText(), isHeader: hasHeader && number == 0))
          }
          continue
        }
        if column == 0 { firstCell = number }
        for other in column..<column + cell.place.colspan {
          covered[other] = number + cell.place.rowspan
        }
        cells.append(self.cell(cell, isHeader: hasHeader && number == 0))
      }
      rows.append(cells)
    }
    return Table(
      caption: draft.caption.map { tracer.trace($0.whole) }, rows: rows,
      notes: draft.notes.map { tracer.trace($0.whole) })
  }

  private func cell(_ cell: TableDraft.Cell, isHeader: Bool) -> TableCell {
    TableCell(
      text: text(cell.ranges), isHeader: cell.place.isHeader || isHeader,
      rowspan: cell.place.rowspan, colspan: cell.place.colspan)
  }

  /// The paragraphs of a cell, joined by line feeds.
  private func text(_ ranges: [Range<Int>]) -> TracedText {
    var parts: [Passage.Segment] = []
    for range in ranges {
      if !parts.isEmpty {
        parts.append(.join(raw: tracer.text.rawGap(before: range), as: ["\n"], by: .lineJoin))
      }
      parts.append(.keep(range))
    }
    return tracer.trace(Passage(segments: parts))
  }

  private func isHeader(_ draft: TableDraft) -> Bool {
    guard draft.rows.count >= 2, let first = draft.rows.first,
      first.count >= TableDraft.fewestOfHeader,
      !draft.rows.contains(where: { $0.contains { $0.place.isHeader } })
    else { return false }
    return first.count == draft.columns
      && !first.contains { cell in
        cell.ranges.allSatisfy { range in
          tracer.text.scalars[range].allSatisfy {
            ChineseNumeral.arabicDigit($0) != nil || $0 == "."
          }
        }
      }
  }
}
