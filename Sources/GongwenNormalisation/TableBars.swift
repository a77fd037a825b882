import GongwenModel
import GongwenText

/// The bars around the cells of a table of Markdown, and the signs that draw a table in a text, which the rule `markup` drops.
struct TableBars {
  /// Whether characters of a cell begin with a bar, or with or before a sign that draws the table.
  static func surround(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    return isBar(first) || isDrawn(first) || isDrawn(last)
  }

  private static func isBar(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "|" || scalar == "｜" || RuleRelation.drawingBars.contains(scalar)
  }

  private static func isDrawn(_ scalar: Unicode.Scalar) -> Bool {
    RuleRelation.drawingSigns.contains(scalar.value)
  }

  /// Drops the bars at both ends of a cell, and the signs before the last bar and behind the first one; a sign next to the words (─5.2) is
  /// theirs.
  func apply(to workspace: inout NormalisationWorkspace) {
    let cells = workspace.cells
    guard let first = cells.first?.scalar, let end = cells.last?.scalar,
      Self.isBar(first) || Self.isDrawn(first) || Self.isDrawn(end)
    else { return }
    let words = Self.words(of: cells)
    drop(cells.indices.lowerBound..<words.lowerBound, in: &workspace)
    drop(words.upperBound..<cells.endIndex, in: &workspace)
  }

  /// The text between the bars of a cell: its words with the signs next to them, or a dash for a value that is not there.
  private static func words(of cells: [NormalisationCell]) -> Range<Int> {
    guard let first = cells.firstIndex(where: { !isEdge($0) }),
      let last = cells.lastIndex(where: { !isEdge($0) })
    else { return dash(of: cells) }
    let start = cells[..<first].lastIndex { isBar($0.scalar) }.map { $0 + 1 } ?? 0
    let end = cells[last...].firstIndex { isBar($0.scalar) } ?? cells.endIndex
    return start..<end
  }

  /// The first signs between two bars that are not drawn on beyond them.
  private static func dash(of cells: [NormalisationCell]) -> Range<Int> {
    var start = 0
    for end in 0...cells.count where end == cells.count || isBar(cells[end].scalar) {
      let isCrossed = [start - 1, end].contains { index in
        cells.indices.contains(index) && RuleRelation.drawingCrossings.contains(cells[index].scalar)
      }
      if !isCrossed, cells[start..<end].contains(where: { isDrawn($0.scalar) }) {
        return start..<end
      }
      start = end + 1
    }
    return cells.count..<cells.count
  }

  private static func isEdge(_ cell: NormalisationCell) -> Bool {
    isBar(cell.scalar) || isDrawn(cell.scalar) || cell.kind == .blank
  }

  private func drop(_ cells: Range<Int>, in workspace: inout NormalisationWorkspace) {
    for index in cells where workspace.cells[index].kind != .blank {
      workspace.drop(index, by: .markup)
      workspace.cells[index].kind = .ignorable
    }
  }
}
