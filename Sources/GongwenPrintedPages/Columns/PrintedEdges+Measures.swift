import GongwenLanguage
import GongwenModel
import GongwenText

/// The units of figures above the tables of several pages, which look like running headers.
extension PrintedEdges {
  /// 单位：万元 above a table is text, and so is a label in its row (编制单位：某某局), on however many pages they are printed. Where
  /// a table continues, and its unit and its head are first on the next page, the first ones are enough.
  func keepMeasures(
    _ candidates: [Candidate], _ lines: [PrintedLine], _ result: inout [Int: FurnitureReason]
  ) {
    let measures = candidates.filter {
      $0.isTop && MeasureLine.isMeasure(text.visible(lines[$0.line]))
    }
    guard measures.contains(where: { result[$0.line] == .runningHeader }) else { return }
    let pages = Dictionary(grouping: lines.indices, by: { lines[$0].page })
    var heads: [Int: [[Unicode.Scalar]]] = [:]
    for measure in measures.sorted(by: { $0.page < $1.page }) {
      let line = lines[measure.line]
      let own = pages[measure.page] ?? []
      let kept = own.filter { result[$0] == nil && !lines[$0].isBeside(line) }.map { lines[$0] }
      let head = rowBelow(line, kept)
      let continues =
        head.count > 1 && heads[measure.page - 1] == head
        && !kept.contains { $0.middle < line.middle }
      heads[measure.page] = head
      if continues { continue }
      for place in own
      where result[place] == .runningHeader
        && (place == measure.line || lines[place].isInRow(of: line) && hasLabel(lines[place]))
      {
        result[place] = nil
      }
    }
  }

  /// Whether a line has a label and its value.
  private func hasLabel(_ line: PrintedLine) -> Bool {
    text.scalars[line.range].contains { $0 == "：" || $0 == ":" }
  }

  /// The words of the row right below a line, from the left.
  private func rowBelow(_ line: PrintedLine, _ others: [PrintedLine]) -> [[Unicode.Scalar]] {
    let below = others.filter { $0.middle > line.middle }
    guard let first = below.min(by: { $0.middle < $1.middle }) else { return [] }
    return below.filter { $0.isBeside(first) }.sorted { $0.left < $1.left }.map(text.visible)
  }
}
