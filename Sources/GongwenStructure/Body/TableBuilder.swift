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
      text: text(cell), isHeader: cell.place.isHeader || isHeader,
      rowspan: cell.place.rowspan, colspan: cell.place.colspan)
  }

  /// The paragraphs of a cell, joined by line feeds; not those that the end of a page cuts.
  private func text(_ cell: TableDraft.Cell) -> TracedText {
    var parts: [Passage.Segment] = []
    let isVertical = isVertical(cell)
    for (index, range) in cell.ranges.enumerated() {
      if index > 0 {
        let gap = tracer.text.rawGap(before: range)
        let sign =
          isVertical
          ? [] : cell.continued.contains(index) ? joint(cell.ranges[index - 1], range) : ["\n"]
        if !gap.isEmpty || !sign.isEmpty { parts.append(.join(raw: gap, as: sign, by: .lineJoin)) }
      }
      parts.append(.keep(range))
    }
    return tracer.trace(Passage(segments: parts))
  }

  /// Whether a cell over several rows has a word from top to bottom: each paragraph is one Chinese character.
  private func isVertical(_ cell: TableDraft.Cell) -> Bool {
    cell.place.rowspan > 1 && cell.ranges.count >= Self.fewestOfWord
      && cell.ranges.allSatisfy {
        $0.count == 1 && tracer.text.scalars[$0.lowerBound].properties.isIdeographic
      }
  }

  /// The fewest characters of such a word: 是 above 否 are two answers.
  private static let fewestOfWord = 3

  /// The sign for the end of a page inside a cell: a line feed before the number of an item behind a stop, else a blank
  /// between words and none next to Chinese.
  private func joint(_ above: Range<Int>, _ below: Range<Int>) -> [Unicode.Scalar] {
    let (end, start) = (tracer.text.scalars[above], tracer.text.scalars[below])
    if let last = end.last, Marks.stops.contains(last),
      MarkerGrammar().candidates(start).contains(where: { $0.isClear && $0.ordinal != nil })
    {
      return ["\n"]
    }
    return start.first.map { LineJoin.needsSpace(end, $0) } ?? false ? [" "] : []
  }
}
