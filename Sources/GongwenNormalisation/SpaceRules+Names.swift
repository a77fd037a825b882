import GongwenLanguage
import GongwenModel
import GongwenText

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

  /// 何　勇　张　弛: whether a blank parts two names of two characters in a row of single characters, all with the same blank between
  /// them. The letters of a title (高　考　方　案) are as far from each other; a title ends with its kind.
  func isBetweenSpacedNames(
    _ run: Range<Int>, _ before: Int, _ after: Int, in workspace: NormalisationWorkspace
  ) -> Bool {
    let width = width(run, in: workspace)
    var row = [before, after]
    var place = before
    while row.count <= Self.longestRow, let gap = blank(endingAt: place, in: workspace),
      self.width(gap, in: workspace) == width || isFolded(gap, in: workspace),
      let next = single(before: gap, in: workspace)
    {
      row.insert(next, at: 0)
      place = next
    }
    let position = row.count - 1
    place = after
    while row.count <= Self.longestRow, let gap = blank(beginningAt: place, in: workspace),
      self.width(gap, in: workspace) == width, let next = single(behind: gap, in: workspace)
    {
      row.append(next)
      place = next
    }
    guard row.count >= Self.shortestRow, row.count <= Self.longestRow, row.count.isMultiple(of: 2),
      position.isMultiple(of: 2)
    else { return false }
    let letters = row.map { workspace.cells[$0].scalar }
    let names = stride(from: 0, to: letters.count, by: 2).map { [letters[$0], letters[$0 + 1]] }
    return Surnames.areNames(names) && !TitleForm.endsWithGenre(letters[...])
  }

  /// The fewest and the most characters of such a row: two names, and those that a printed line has.
  private static let shortestRow = 4
  private static let longestRow = 24

  /// Whether one space stands for some blanks already: those between two names before.
  private func isFolded(_ gap: Range<Int>, in workspace: NormalisationWorkspace) -> Bool {
    gap.contains { workspace.cells[$0].rule == .spaceFold }
  }

  /// The single character before some blanks, and that behind them: an ideograph with a blank or an end at its other side.
  private func single(before gap: Range<Int>, in workspace: NormalisationWorkspace) -> Int? {
    guard let cell = workspace.previous(gap.lowerBound), isOfRow(cell, in: workspace),
      isEdge(workspace.previous(cell), in: workspace)
    else { return nil }
    return cell
  }

  private func single(behind gap: Range<Int>, in workspace: NormalisationWorkspace) -> Int? {
    guard let cell = workspace.next(gap.upperBound - 1), isOfRow(cell, in: workspace),
      isEdge(workspace.next(cell), in: workspace)
    else { return nil }
    return cell
  }

  private func isOfRow(_ index: Int, in workspace: NormalisationWorkspace) -> Bool {
    workspace.cells[index].kind == .cjk && Self.isIdeograph(workspace.cells[index].scalar)
  }
}
