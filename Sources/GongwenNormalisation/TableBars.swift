import GongwenModel
import GongwenText

/// The bars around the cells of a table of Markdown, and the signs that draw a table in a text, which the rule `markup` drops.
struct TableBars {
  /// Whether characters of a cell begin with a bar, or with or before a sign that draws the table.
  static func surround(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    return isBar(first) || isDrawn(first) || isDrawn(last)
  }

  private static func isBar(_ scalar: Unicode.Scalar) -> Bool { scalar == "|" || scalar == "｜" }

  private static func isDrawn(_ scalar: Unicode.Scalar) -> Bool {
    RuleRelation.drawingSigns.contains(scalar.value)
  }

  /// Drops the bars and signs at both ends of a cell.
  func apply(to workspace: inout NormalisationWorkspace) {
    let cells = workspace.cells
    guard let first = cells.first?.scalar, let end = cells.last?.scalar,
      Self.isBar(first) || Self.isDrawn(first) || Self.isDrawn(end)
    else { return }
    drop(cells.indices.prefix { isEdge(cells[$0]) }, in: &workspace)
    let last = cells.lastIndex { !isEdge($0) } ?? cells.endIndex
    drop(cells.indices.suffix(from: min(last + 1, cells.endIndex)), in: &workspace)
  }

  private func isEdge(_ cell: NormalisationCell) -> Bool {
    Self.isBar(cell.scalar) || Self.isDrawn(cell.scalar) || cell.kind == .blank
  }

  private func drop(_ cells: Range<Int>, in workspace: inout NormalisationWorkspace) {
    for index in cells where workspace.cells[index].kind != .blank {
      workspace.drop(index, by: .markup)
      workspace.cells[index].kind = .ignorable
    }
  }
}
