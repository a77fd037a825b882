import GongwenModel
import GongwenText

/// The bars around the cells of a table of Markdown, which the rule `markup` drops.
struct TableBars {
  /// Whether characters of a cell begin with a bar.
  static func begin(_ text: ArraySlice<Unicode.Scalar>) -> Bool { text.first == "|" }

  /// Drops the bars at both ends of a cell.
  func apply(to workspace: inout NormalisationWorkspace) {
    let cells = workspace.cells
    guard cells.first?.scalar == "|" else { return }
    drop(cells.indices.prefix { isEdge(cells[$0]) }, in: &workspace)
    let last = cells.lastIndex { !isEdge($0) } ?? cells.endIndex
    drop(cells.indices.suffix(from: min(last + 1, cells.endIndex)), in: &workspace)
  }

  private func isEdge(_ cell: NormalisationCell) -> Bool {
    cell.scalar == "|" || cell.kind == .blank
  }

  private func drop(_ cells: Range<Int>, in workspace: inout NormalisationWorkspace) {
    for index in cells where workspace.cells[index].scalar == "|" {
      workspace.drop(index, by: .markup)
      workspace.cells[index].kind = .ignorable
    }
  }
}
