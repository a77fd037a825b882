import GongwenLanguage
import GongwenModel
import GongwenText

/// Makes the node of a table.
struct TableBuilder {
  /// Gives texts their origins.
  let tracer: Tracer

  /// The table of a draft.
  ///
  /// Where the source gives no spans, a first cell left empty continues the one above. ``TableHead`` has the
  /// rows of the head.
  func table(_ draft: TableDraft) -> Table {
    let columns = draft.columns
    let head = TableHead(text: tracer.text).rows(of: draft)
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
                text: TracedText(), isHeader: number < head, rowspan: merged.rowspan,
                colspan: merged.colspan))
            continue
          }
          if !statesSpans, column == 0, number > head, let above = firstCell {
            rows[above][0].rowspan += 1
          } else {
            cells.append(TableCell(text: TracedText(), isHeader: number < head))
          }
          continue
        }
        if column == 0 { firstCell = number }
        for other in column..<column + cell.place.colspan {
          covered[other] = number + cell.place.rowspan
        }
        cells.append(self.cell(cell, isHeader: number < head))
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
}
