import GongwenLanguage
import GongwenModel

/// Names of two characters in a list: 石　磊　　龙　飞.
extension SpaceRules {
  /// Whether a blank between single characters is between two persons: each is a name of two characters with a
  /// narrower blank in it.
  func isBetweenNames(
    _ run: Range<Int>, _ before: Int, _ after: Int, in workspace: NormalisationWorkspace
  ) -> Bool {
    guard let first = blank(endingAt: before, in: workspace),
      let last = blank(beginningAt: after, in: workspace),
      let start = workspace.previous(first.lowerBound),
      let end = workspace.next(last.upperBound - 1),
      isName(start, before, in: workspace), isName(after, end, in: workspace)
    else { return false }
    let width = width(run, in: workspace)
    return self.width(first, in: workspace) < width && self.width(last, in: workspace) < width
      && isEdge(workspace.previous(start), in: workspace)
      && isEdge(workspace.next(end), in: workspace)
  }

  private func isName(_ first: Int, _ last: Int, in workspace: NormalisationWorkspace) -> Bool {
    Surnames.isName([workspace.cells[first].scalar, workspace.cells[last].scalar])
  }

  /// Whether no further character of a name is there: the end of the block, a blank or a mark.
  private func isEdge(_ index: Int?, in workspace: NormalisationWorkspace) -> Bool {
    guard let index else { return true }
    return workspace.cells[index].kind == .blank
      || !Self.isIdeograph(workspace.cells[index].scalar)
  }

  /// The blanks right before a cell.
  private func blank(endingAt index: Int, in workspace: NormalisationWorkspace) -> Range<Int>? {
    var start = index
    while start > 0, workspace.cells[start - 1].kind == .blank { start -= 1 }
    return start < index ? start..<index : nil
  }

  /// The blanks right behind a cell.
  private func blank(beginningAt index: Int, in workspace: NormalisationWorkspace) -> Range<Int>? {
    var end = index + 1
    while end < workspace.cells.count, workspace.cells[end].kind == .blank { end += 1 }
    return index + 1 < end ? index + 1..<end : nil
  }

  /// The width of blanks, in columns: an ideographic space is as wide as two others.
  private func width(_ run: Range<Int>, in workspace: NormalisationWorkspace) -> Int {
    run.reduce(0) { $0 + (workspace.cells[$1].scalar == "\u{3000}" ? 2 : 1) }
  }
}
