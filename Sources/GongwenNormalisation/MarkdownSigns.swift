import GongwenLanguage
import GongwenModel
import GongwenText

/// Signs of Markdown that OCR tools and converters leave in a text: `## ` before a heading, `**…**` around words, `\`
/// in the number of a line, and pictures without a name. They are dropped by the rule `markup`.
struct MarkdownSigns {
  /// The most signs of a heading (CommonMark, 4.2).
  private static let mostHeadingSigns = 6
  /// Marks behind which emphasis may begin: within a word ** stands for characters that are left out (张**).
  private static let openings: ScalarTable = "（(《“‘【〔、，。；：？！:;）)》”’】〕.—"

  /// Marks of clauses, which no words in emphasis within a sentence have.
  private static let clauseMarks: ScalarTable = "，、。；：,;"

  /// Drops the signs of a block.
  func apply(to workspace: inout NormalisationWorkspace) {
    heading(in: &workspace)
    escapedNumber(in: &workspace)
    adjacentEmphasis(in: &workspace)
    emphasis(in: &workspace)
  }

  /// `# ` to `###### ` before text, with the signs at the end that close it.
  private func heading(in workspace: inout NormalisationWorkspace) {
    guard let first = workspace.cells.firstIndex(where: { !isThin($0) }) else { return }
    var end = first
    while end < workspace.cells.count, isSign("#", workspace.cells[end]) { end += 1 }
    guard 1...Self.mostHeadingSigns ~= end - first, end < workspace.cells.count,
      workspace.cells[end].kind == .blank,
      let text = workspace.cells[end...].firstIndex(where: { !isThin($0) }),
      workspace.areNeighbours(first...end)
    else { return }
    // `# 1 机组` is the number of a machine.
    if end == first + 1, NormalisationWorkspace.isDigit(workspace.cells[text].scalar),
      !isNumbered(workspace, from: text)
    {
      return
    }
    guard UnicodeNormaliser.isNFCBoundary(before: workspace.cells[text].scalar) else { return }
    drop(first..<end, in: &workspace)
    var last = workspace.cells.count
    while last > text, isThin(workspace.cells[last - 1]) { last -= 1 }
    var close = last
    while close > text, isSign("#", workspace.cells[close - 1]) { close -= 1 }
    if close < last, close > text, workspace.cells[close - 1].kind == .blank {
      drop(close..<last, in: &workspace)
    }
  }

  /// `1\. `: the sign by which converters keep the number of a line from becoming a list (CommonMark, 2.4 and 5.2).
  private func escapedNumber(in workspace: inout NormalisationWorkspace) {
    guard let first = workspace.cells.firstIndex(where: { !isThin($0) }) else { return }
    var end = first
    while end < workspace.cells.count, NormalisationWorkspace.isDigit(workspace.cells[end].scalar) {
      end += 1
    }
    guard 1...Self.mostDigits ~= end - first, end + 1 < workspace.cells.count,
      isSign("\\", workspace.cells[end]),
      [".", ")"].contains(workspace.cells[end + 1].scalar),
      workspace.areNeighbours(first...end + 1)
    else { return }
    drop(end..<end + 1, in: &workspace)
  }

  /// Signs behind a share.
  private static let shares: ScalarTable = "%‰％"
  /// The most digits of a number of a list (CommonMark, 5.2).
  private static let mostDigits = 9

  /// Drops the signs before a line of a block quote (CommonMark, 5.1) once all other markup is dropped: `> ` before Chinese, and
  /// all of them where the lines around show a quotation. Before anything else it may be a sign of the text (> 30%).
  func dropQuotation(in workspace: inout NormalisationWorkspace, isShown: Bool) {
    if isShown { return dropAllSigns(in: &workspace) }
    guard let first = workspace.cells.firstIndex(where: { !isThin($0) }),
      isSign(">", workspace.cells[first]), first + 1 < workspace.cells.count,
      workspace.cells[first + 1].kind == .blank,
      let text = workspace.cells[(first + 1)...].firstIndex(where: { !isThin($0) }),
      SpaceRules.isIdeograph(workspace.cells[text].scalar)
    else { return }
    drop(first..<first + 1, in: &workspace)
  }

  private func dropAllSigns(in workspace: inout NormalisationWorkspace) {
    let end =
      workspace.cells.firstIndex { !isThin($0) && !isSign(">", $0) } ?? workspace.cells.count
    guard end < workspace.cells.count,
      UnicodeNormaliser.isNFCBoundary(before: workspace.cells[end].scalar)
    else { return }
    // > 30%的学生: more than a share, even there.
    let behind = workspace.cells[end...].drop {
      NormalisationWorkspace.isDigit($0.scalar) || $0.scalar == "."
    }
    if behind.startIndex > end, let sign = behind.first, Self.shares.contains(sign.scalar) {
      return
    }
    for index in 0..<end where isSign(">", workspace.cells[index]) {
      drop(index..<index + 1, in: &workspace)
    }
  }

  /// `**words****further words**`: stretches in emphasis right behind each other, as converters of word processors write them.
  /// Four signs between digits are those that are left out of a number, except within a year.
  private func adjacentEmphasis(in workspace: inout NormalisationWorkspace) {
    var group: [Range<Int>] = []
    for run in runs(of: "*", in: workspace) {
      switch run.count {
      case 2 where group.isEmpty:
        if isWord(run.upperBound, in: workspace) { group = [run] }
      case 2:
        if group.count > 1, isWord(run.lowerBound - 1, in: workspace),
          isBoundary(run.lowerBound, in: workspace)
        {
          for signs in group + [run] { drop(signs, in: &workspace) }
        }
        group = []
      case 4 where !group.isEmpty && parts(run, in: workspace): group.append(run)
      default: group = []
      }
    }
  }

  /// The runs of a sign.
  private func runs(
    of sign: Unicode.Scalar, in workspace: NormalisationWorkspace
  ) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in workspace.cells.indices where isSign(sign, workspace.cells[index]) {
      if let last = runs.last, last.upperBound == index, workspace.areNeighbours(index - 1...index)
      {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }

  /// Whether signs are between two words in emphasis.
  private func parts(_ signs: Range<Int>, in workspace: NormalisationWorkspace) -> Bool {
    guard isWord(signs.lowerBound - 1, in: workspace), isWord(signs.upperBound, in: workspace)
    else {
      return false
    }
    func isDigit(_ cell: NormalisationCell) -> Bool { NormalisationWorkspace.isDigit(cell.scalar) }
    let before = workspace.cells[..<signs.lowerBound].reversed().prefix(while: isDigit).count
    let behind = workspace.cells[signs.upperBound...].prefix(while: isDigit).count
    return before == 0 || behind == 0 || before + behind <= Self.digitsOfYear
  }

  /// The digits of a year.
  private static let digitsOfYear = 4

  /// Whether digits at a place are followed by a mark of numbering.
  private func isNumbered(_ workspace: NormalisationWorkspace, from start: Int) -> Bool {
    let rest = workspace.cells[start...].lazy.map(\.scalar).drop {
      NormalisationWorkspace.isDigit($0)
    }
    return rest.first == "." || rest.first == "、" || rest.first == "．"
  }

  /// `**words**`: next to a mark, a blank or the text's edge, or within a sentence around words without a mark. Behind a
  /// surname ** stands for characters that are left out (张**、李**).
  private func emphasis(in workspace: inout NormalisationWorkspace) {
    var open: Int?
    var index = 0
    while index + 1 < workspace.cells.count {
      guard isSign("*", workspace.cells[index]), isSign("*", workspace.cells[index + 1]) else {
        index += 1
        continue
      }
      var end = index + 2
      while end < workspace.cells.count, isSign("*", workspace.cells[end]) { end += 1 }
      defer { index = end }
      guard end == index + 2, workspace.areNeighbours(index...index + 1) else {
        open = nil
        continue
      }
      if let start = open, isWord(index - 1, in: workspace), isBoundary(index, in: workspace),
        isOpening(start - 1, in: workspace) || isPlain(start + 2..<index, in: workspace)
          || isClause(start..<index, in: workspace)
      {
        drop(start..<start + 2, in: &workspace)
        drop(index..<index + 2, in: &workspace)
        open = nil
      } else {
        open =
          !isSurname(index - 1, in: workspace) && isWord(end, in: workspace) ? index : nil
      }
    }
  }

  /// Whether cells are at least two characters without a mark.
  private func isPlain(_ cells: Range<Int>, in workspace: NormalisationWorkspace) -> Bool {
    cells.count > 1 && !workspace.cells[cells].contains { Self.clauseMarks.contains($0.scalar) }
  }

  /// Whether words in emphasis, clauses of a sentence, end before a mark: 经**自愿申报、部门联审**，. Behind 某 ** stands for
  /// characters that are left out, as behind a surname.
  private func isClause(_ cells: Range<Int>, in workspace: NormalisationWorkspace) -> Bool {
    let behind = cells.upperBound + 2
    guard cells.count >= Self.fewestOfClause, behind < workspace.cells.count,
      cells.lowerBound == 0 || workspace.cells[cells.lowerBound - 1].scalar != "某",
      workspace.cells[cells.upperBound - 1].scalar != "某"
    else { return false }
    return Self.clauseMarks.contains(workspace.cells[behind].scalar)
  }

  /// The shortest clause in emphasis with its opening signs, in characters.
  private static let fewestOfClause = 8

  private func isSurname(_ index: Int, in workspace: NormalisationWorkspace) -> Bool {
    index >= 0 && Surnames.isName([workspace.cells[index].scalar, "某"])
  }

  /// Whether no combining mark follows a sign: it would go with the character before.
  private func isBoundary(_ index: Int, in workspace: NormalisationWorkspace) -> Bool {
    guard index + 2 < workspace.cells.count else { return true }
    return UnicodeNormaliser.isNFCBoundary(before: workspace.cells[index + 2].scalar)
  }

  private func isOpening(_ index: Int, in workspace: NormalisationWorkspace) -> Bool {
    guard index >= 0 else { return true }
    let cell = workspace.cells[index]
    return isThin(cell) || Self.openings.contains(cell.scalar)
  }

  private func isWord(_ index: Int, in workspace: NormalisationWorkspace) -> Bool {
    workspace.cells.indices.contains(index) && !isThin(workspace.cells[index])
      && workspace.cells[index].count > 0
      && UnicodeNormaliser.isNFCBoundary(before: workspace.cells[index].scalar)
  }

  private func isThin(_ cell: NormalisationCell) -> Bool {
    cell.kind == .blank || cell.kind == .ignorable
  }

  /// Whether a cell is an unchanged sign: full-width ones are no markup.
  private func isSign(_ sign: Unicode.Scalar, _ cell: NormalisationCell) -> Bool {
    cell.scalar == sign && cell.rule == nil && cell.count > 0
  }

  private func drop(_ cells: Range<Int>, in workspace: inout NormalisationWorkspace) {
    for index in cells {
      workspace.drop(index, by: .markup)
      workspace.cells[index].kind = .ignorable
      workspace.cells[index].joinsPrevious = index > cells.lowerBound
    }
  }
}
