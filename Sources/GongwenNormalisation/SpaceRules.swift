import GongwenModel
import GongwenText

/// Blanks inside a block: none next to Chinese characters and full-width marks, one space between
/// words.
///
/// A blank between two Chinese words is kept as one space, because there it separates (two
/// issuers, the parts of a title); words of single characters (前　言) are letter-spaced and lose
/// theirs, except for a wider one between two names of two characters.
struct SpaceRules {
  /// Applies the rule to a block.
  func apply(to workspace: inout NormalisationWorkspace) {
    for index in workspace.cells.indices
    where workspace.cells[index].kind == .ignorable && workspace.cells[index].count > 0
      && !isBeforeMark(index, in: workspace)
    {
      workspace.drop(index, by: .spaceFold)
    }
    guard workspace.hasBlank else { return }
    let isSpaced = isLetterSpaced(workspace)
    var index = 0
    while index < workspace.cells.count {
      guard workspace.cells[index].kind == .blank else {
        index += 1
        continue
      }
      var end = index + 1
      while end < workspace.cells.count, workspace.cells[end].rule != .markup,
        workspace.cells[end].kind == .blank || workspace.cells[end].kind == .ignorable
      { end += 1 }
      if isSpaced {
        drop(index..<end, by: .spaceFold, in: &workspace)
      } else {
        decide(index..<end, in: &workspace)
      }
      index = end
    }
  }

  /// The fewest characters of a line whose blanks its form shows to be those of letter-spacing.
  private static let fewestSpaced = 6

  /// Whether each character of a block stands alone between single blanks, and some are digits of a date:
  /// （ 2 0 1 1 年 1 月 1 8 日 ）. Digits alone may be a list.
  private func isLetterSpaced(_ workspace: NormalisationWorkspace) -> Bool {
    let cells = workspace.cells.lazy.filter { $0.kind != .ignorable }
    var words: [Unicode.Scalar] = []
    var isWord = false
    for cell in cells {
      if cell.kind == .blank {
        guard isWord || words.isEmpty else { return false }
        isWord = false
      } else {
        guard !isWord else { return false }
        words.append(cell.scalar)
        isWord = true
      }
    }
    guard words.count >= Self.fewestSpaced, words.contains(where: NormalisationWorkspace.isDigit)
    else { return false }
    return words.indices.dropFirst().contains { index in
      Self.datesigns.contains(words[index])
        && NormalisationWorkspace.isDigit(words[index - 1])
    }
  }

  /// Signs of dates behind digits.
  private static let datesigns: ScalarTable = "年月日"

  private func decide(_ run: Range<Int>, in workspace: inout NormalisationWorkspace) {
    // Between two blanks only markup stood: the first one is decided by what follows them all, the others go.
    guard let before = workspace.previous(run.lowerBound),
      let after = nextWord(run.upperBound - 1, in: workspace),
      workspace.cells[before].kind != .blank
    else {
      return drop(run, by: .spaceFold, in: &workspace)
    }
    if isBeforeMark(after - 1, in: workspace) { return fold(run, in: &workspace) }
    if isBreak(run, in: workspace), joins(before, after, in: workspace) {
      drop(run, by: .lineJoin, in: &workspace)
    } else if run.allSatisfy({ workspace.narrow.contains($0) }) {
      drop(run, by: isWide(before, in: workspace) ? .spaceCJK : .spaceFold, in: &workspace)
    } else if isIdeograph(workspace.cells[before]), isIdeograph(workspace.cells[after]) {
      if isSingle(before, in: workspace), isSingle(after, in: workspace),
        !isBetweenNames(run, before, after, in: workspace),
        !isBetweenSpacedNames(run, before, after, in: workspace)
      {
        drop(run, by: .spaceCJK, in: &workspace)
      } else {
        fold(run, in: &workspace)
      }
    } else if isBetweenActs(before, after, in: workspace)
      || isBeforeLabel(before, after, in: workspace)
    {
      fold(run, in: &workspace)
    } else if isWide(before, in: workspace) || isWide(after, in: workspace) {
      drop(run, by: .spaceCJK, in: &workspace)
    } else {
      fold(run, in: &workspace)
    }
  }

  /// The cell behind a blank that is neither blank nor ignorable.
  private func nextWord(_ index: Int, in workspace: NormalisationWorkspace) -> Int? {
    var next = workspace.next(index)
    while let at = next, workspace.cells[at].kind == .blank { next = workspace.next(at) }
    return next
  }

  /// The cell before a mark once the rule is done: blanks that the rule will drop are passed over.
  ///
  /// - Parameter joins: whether the mark itself drops blanks next to it.
  func previous(_ index: Int, in workspace: NormalisationWorkspace, joins: Bool) -> Int? {
    guard let near = workspace.previous(index), workspace.cells[near].kind == .blank else {
      return workspace.previous(index)
    }
    var far = near
    while workspace.cells[far].kind == .blank {
      guard let next = workspace.previous(far) else { return near }
      far = next
    }
    return joins || isWide(far, in: workspace) ? far : near
  }

  /// The cell behind a mark once the rule is done.
  func next(_ index: Int, in workspace: NormalisationWorkspace) -> Int? {
    guard let near = workspace.next(index), workspace.cells[near].kind == .blank else {
      return workspace.next(index)
    }
    var far = near
    while workspace.cells[far].kind == .blank {
      guard let next = workspace.next(far) else { return near }
      far = next
    }
    return isWide(far, in: workspace) ? far : near
  }

  /// The last characters of words for acts, 通过, 修正, 修订, 公布, 批准, 核准, 施行, 实施, and of numbers of documents.
  static let endsOfStatements: ScalarTable = "过過正订訂布准行施号號"
  /// The last characters of the numbers of documents.
  private static let endsOfNumbers: ScalarTable = "号號"
  /// Words for acts behind which a note continues with another date.
  private static let acts: [[Unicode.Scalar]] = [
    ["通", "过"], ["通", "過"], ["修", "正"], ["修", "订"], ["修", "訂"], ["公", "布"], ["发", "布"], ["發", "布"],
    ["颁", "布"], ["頒", "布"], ["批", "准"], ["核", "准"], ["施", "行"], ["实", "施"], ["實", "施"],
  ]

  /// Whether a blank parts two statements of a 题注: 会议通过 2020年5月1日修正, 塘政〔1986〕9号 1986年5月1日发布.
  private func isBetweenActs(
    _ before: Int, _ after: Int, in workspace: NormalisationWorkspace
  ) -> Bool {
    let last = workspace.cells[before].scalar
    guard Self.endsOfStatements.contains(last),
      NormalisationWorkspace.isDigit(workspace.cells[after].scalar),
      let first = workspace.previous(before),
      Self.endsOfNumbers.contains(last)
        ? NormalisationWorkspace.isDigit(workspace.cells[first].scalar)
        : Self.acts.contains([workspace.cells[first].scalar, last])
    else { return false }
    var index: Int? = after
    for _ in 0..<4 {
      guard let at = index, NormalisationWorkspace.isDigit(workspace.cells[at].scalar) else {
        return false
      }
      index = workspace.next(at)
    }
    return index.map { workspace.cells[$0].scalar == "年" } ?? false
  }

  private func drop(_ run: Range<Int>, by rule: Rule, in workspace: inout NormalisationWorkspace) {
    for index in run {
      workspace.drop(index, by: rule)
      workspace.cells[index].joinsPrevious = index > run.lowerBound && !workspace.isCut(index)
    }
  }

  private func fold(_ run: Range<Int>, in workspace: inout NormalisationWorkspace) {
    if run.count == 1, workspace.cells[run.lowerBound].scalar == " " { return }
    for index in run {
      let isFirst = index == run.lowerBound
      workspace.cells[index].scalar = " "
      workspace.cells[index].rule = .spaceFold
      workspace.cells[index].count = isFirst ? 1 : 0
      workspace.cells[index].joinsPrevious = !isFirst && !workspace.isCut(index)
    }
  }

  /// Whether a combining mark follows, which would go with the character before the blanks.
  private func isBeforeMark(_ index: Int, in workspace: NormalisationWorkspace) -> Bool {
    guard index + 1 < workspace.cells.count, workspace.cells[index].rule != .composition else {
      return false
    }
    let next = workspace.cells[index + 1].scalar
    return next.value >= 0x300 && !UnicodeNormaliser.isNFCBoundary(before: next)
  }

  /// Whether a blank is a line break of a page's source. Word breaks the lines of its exports inside
  /// Chinese words and inside numbers.
  private func isBreak(_ run: Range<Int>, in workspace: NormalisationWorkspace) -> Bool {
    run.contains { workspace.cells[$0].scalar == "\n" || workspace.cells[$0].scalar == "\r" }
  }

  /// Whether a line break between two characters becomes nothing: next to a Chinese one, or
  /// between two digits.
  private func joins(_ before: Int, _ after: Int, in workspace: NormalisationWorkspace) -> Bool {
    if isWide(before, in: workspace) || isWide(after, in: workspace) { return true }
    return NormalisationWorkspace.isDigit(workspace.cells[before].scalar)
      && NormalisationWorkspace.isDigit(workspace.cells[after].scalar)
  }

  private func isIdeograph(_ cell: NormalisationCell) -> Bool {
    cell.kind == .cjk && Self.isIdeograph(cell.scalar)
  }

  /// Whether a Chinese character is one that a word is made of.
  static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    return (0x3400...0x9FFF).contains(value) || value >= 0x20000 || value == 0x3007
      || value == 0x3005
  }

  /// A Chinese character or a full-width mark, as it will be written. Marks that Latin text has
  /// too count only next to Chinese.
  private func isWide(_ index: Int, in workspace: NormalisationWorkspace) -> Bool {
    let cell = workspace.cells[index]
    if cell.kind == .cjk { return true }
    guard cell.kind == .contextual else { return false }
    switch cell.scalar {
    case "，", "。", "；", "：", "！", "？", "（", "）", "〔", "〕", "［", "］", "～", "．":
      return true
    case "“", "”", "‘", "’", "…", "—", "·":
      return workspace.isBesideChinese(index)
    default:
      return false
    }
  }

  /// A Chinese character with a blank, a mark or the block's end at both sides: the last one of a
  /// letter-spaced line may have its comma close by.
  private func isSingle(_ index: Int, in workspace: NormalisationWorkspace) -> Bool {
    let before = workspace.previous(index).map { parts($0, in: workspace) } ?? true
    let after = workspace.next(index).map { parts($0, in: workspace) } ?? true
    return before && after
  }

  private func parts(_ index: Int, in workspace: NormalisationWorkspace) -> Bool {
    let cell = workspace.cells[index]
    if cell.kind == .blank { return true }
    guard cell.kind == .cjk else { return isWide(index, in: workspace) }
    return (0x3001...0x3002).contains(cell.scalar.value)
  }
}
