import GongwenLanguage
import GongwenModel
import GongwenText

/// Punctuation to the form GB/T 15834-2011 asks for by its context: full width in Chinese text
/// (4.1–4.9, 5.1), half width inside Latin text and numbers (GB/T 15835-2011, 5.1).
struct PunctuationRules {
  /// Applies the rules to a block whose surroundings are known.
  func apply(to workspace: inout NormalisationWorkspace) {
    let latinBlock = workspace.cjkCount == 0 && hasLatinLetter(workspace)
    pairBrackets(in: &workspace, latinBlock: latinBlock)
    for index in workspace.marks where workspace.cells[index].kind == .contextual {
      guard !workspace.cells[index].isProtected else { continue }
      switch workspace.cells[index].scalar {
      case ",": toFull("，", index, in: &workspace)
      case ";": toFull("；", index, in: &workspace)
      case ":": toFull("：", index, in: &workspace)
      case "!": toFull("！", index, in: &workspace)
      case "?": toFull("？", index, in: &workspace)
      case ".", "．": stop(index, in: &workspace)
      case "，": toHalf(",", index, in: &workspace, when: latinBlock)
      case "；": toHalf(";", index, in: &workspace, when: latinBlock)
      case "！": toHalf("!", index, in: &workspace, when: latinBlock)
      case "？": toHalf("?", index, in: &workspace, when: latinBlock)
      case "：":
        toHalf(":", index, in: &workspace, when: latinBlock || isOfFigure(index, in: workspace))
      case "…": ellipsis(index, in: &workspace)
      case "•", "・", "‧": interpunct(index, in: &workspace)
      case "〜": workspace.rewrite(index, as: "～", by: .punctuation)
      default:
        guard let mark = VerticalForms.horizontal(workspace.cells[index].scalar) else { continue }
        workspace.rewrite(index, as: mark, by: .punctuation)
      }
    }
  }

  private func hasLatinLetter(_ workspace: NormalisationWorkspace) -> Bool {
    workspace.cells.contains { $0.kind == .latin && $0.scalar.properties.isAlphabetic }
  }

  /// A half-width mark becomes full width next to Chinese; between two words of a Chinese text
  /// too, where no blank follows it (`VR,AR` in a Chinese sentence, but not `Data, Inc`). At the end of a Chinese text a
  /// semicolon is one of it, whatever is before it (不低于60%;).
  private func toFull(
    _ mark: Unicode.Scalar, _ index: Int, in workspace: inout NormalisationWorkspace
  ) {
    if workspace.isBetweenDigits(index), mark == "，" || mark == "：" { return }
    if workspace.isBesideChinese(index) {
      workspace.rewrite(index, as: mark, by: .punctuation)
      return
    }
    if mark == "；", workspace.cjkCount > workspace.latinCount, isLast(index, in: workspace) {
      workspace.rewrite(index, as: mark, by: .punctuation)
      return
    }
    guard mark == "，" || mark == "；", workspace.cjkCount > workspace.latinCount,
      let after = workspace.next(index), workspace.cells[after].kind == .latin,
      let before = workspace.previous(index), workspace.cells[before].kind == .latin
    else { return }
    workspace.rewrite(index, as: mark, by: .punctuation)
  }

  /// Whether only blanks follow a cell.
  private func isLast(_ index: Int, in workspace: NormalisationWorkspace) -> Bool {
    workspace.cells[(index + 1)...].allSatisfy { $0.kind == .blank || $0.kind == .ignorable }
  }

  /// Words before a number that the colon behind it separates from a title: 附件2：2020年校舍情况表.
  private static let labels: [Phrase] = ["专栏", "图", "表", "附件", "附录"]

  /// Whether a colon is one of a time or a ratio: it is between digits, and those before it do not number
  /// something.
  private func isOfFigure(_ index: Int, in workspace: NormalisationWorkspace) -> Bool {
    guard workspace.isBetweenDigits(index) else { return false }
    let before = workspace.cells[..<index].reversed().lazy.map(\.scalar)
      .drop { NormalisationWorkspace.isDigit($0) || $0 == " " }
    return !Self.labels.contains { before.starts(with: $0.scalars.reversed()) }
  }

  private func toHalf(
    _ mark: Unicode.Scalar, _ index: Int, in workspace: inout NormalisationWorkspace,
    when isLatin: Bool
  ) {
    guard isLatin else { return }
    workspace.rewrite(index, as: mark, by: .punctuation)
  }

  /// `.` is a 句号 only behind Chinese and not before a letter, digit or further dot; behind a
  /// digit or letter `．` is the point of a number, a marker (下脚点) or an abbreviation.
  private func stop(_ index: Int, in workspace: inout NormalisationWorkspace) {
    let isWide = workspace.cells[index].scalar == "．"
    let before = SpaceRules().previous(index, in: workspace, joins: isWide)
    let after = workspace.next(index)
    if !isWide, startsEllipsis(index, in: workspace) {
      ellipsisOfDots(index, in: &workspace)
      return
    }
    // 不低于总额的5%., （电话：5550123）.: no number continues behind the sign.
    if let before, Self.ends.contains(workspace.cells[before].scalar),
      workspace.cjkCount > workspace.latinCount, isLast(index, in: workspace)
    {
      workspace.rewrite(index, as: "。", by: .punctuation)
      return
    }
    // 乡村工匠[^1].: the number of a note is no word of the sentence.
    if let before, let start = noteStart(endingAt: before, in: workspace),
      let word = workspace.previous(start), isSentence(workspace.cells[word]),
      after.map({ workspace.cells[$0].kind != .latin }) ?? true
    {
      workspace.rewrite(index, as: "。", by: .punctuation)
      return
    }
    if let before, workspace.cells[before].kind == .latin {
      if isWide { workspace.rewrite(index, as: ".", by: .punctuation) }
      return
    }
    guard workspace.isAfterChinese(index), let before, isSentence(workspace.cells[before]) else {
      return
    }
    if let after {
      let next = workspace.cells[after]
      if next.kind == .latin || isDot(next.scalar) { return }
      // ．between two Chinese words may be the point in a foreign name: left to its writer.
      if isWide, next.kind == .cjk { return }
    }
    workspace.rewrite(index, as: "。", by: .punctuation)
  }

  /// The cell at which the number of a note of Markdown (`[^1]`) begins that ends at a cell.
  private func noteStart(endingAt end: Int, in workspace: NormalisationWorkspace) -> Int? {
    guard workspace.cells[end].scalar == "]" || workspace.cells[end].scalar == "］" else {
      return nil
    }
    let near = workspace.cells[..<end].suffix(Self.longestNote)
    guard let open = near.lastIndex(where: { $0.scalar == "[" || $0.scalar == "［" }),
      workspace.cells[open + 1].scalar == "^"
    else { return nil }
    return open
  }

  /// The longest number of a note with its signs, in characters: [^123].
  private static let longestNote = 6

  /// Signs that end a figure, or words in brackets.
  private static let ends: ScalarTable = "%％‰)）"

  /// A character behind which a sentence may end.
  private func isSentence(_ cell: NormalisationCell) -> Bool {
    if cell.kind == .cjk { return cell.scalar != "、" }
    switch cell.scalar {
    case ")", "）", "”", "\"", "’", "]", "］", "〕": return true
    default: return false
    }
  }

  private func isDot(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "．" || scalar == "…" || scalar == "·"
  }

  /// Three or six dots after Chinese that are not the leader of a page number.
  private func startsEllipsis(_ index: Int, in workspace: NormalisationWorkspace) -> Bool {
    if workspace.scalarBefore(index) == "." { return false }
    let dots = self.dots(from: index, in: workspace)
    guard dots.count == 3 || dots.count == 6, workspace.isAfterChinese(index) else { return false }
    var after = dots.last.flatMap(workspace.next)
    while let at = after, workspace.cells[at].kind == .blank { after = workspace.next(at) }
    return after.map { workspace.cells[$0].kind != .latin } ?? true
  }

  /// The dots from a cell on, with nothing between them but characters without width: no markup, and
  /// nothing that is read elsewhere.
  private func dots(from index: Int, in workspace: NormalisationWorkspace) -> [Int] {
    var dots: [Int] = []
    var next: Int? = index
    while let at = next, workspace.cells[at].scalar == ".", dots.count <= 6,
      workspace.areNeighbours(index...at),
      !workspace.cells[index..<at].contains(where: { $0.rule == .markup })
    {
      dots.append(at)
      next = workspace.next(at)
    }
    return dots
  }

  /// 省略号 is six dots in two characters (GB/T 15834-2011, 4.11).
  private func ellipsisOfDots(_ index: Int, in workspace: inout NormalisationWorkspace) {
    let dots = self.dots(from: index, in: workspace)
    for (number, at) in dots.enumerated() {
      workspace.cells[at].scalar = "…"
      workspace.cells[at].rule = .punctuation
      workspace.cells[at].count = number < 2 ? 1 : 0
    }
    for at in index...(dots.last ?? index) { workspace.cells[at].joinsPrevious = at > index }
  }

  private func ellipsis(_ index: Int, in workspace: inout NormalisationWorkspace) {
    guard workspace.cells[index].rule == nil, workspace.isBesideChinese(index),
      workspace.scalarBefore(index) != "…", workspace.scalarAfter(index) != "…"
    else { return }
    workspace.cells[index].count = 2
    workspace.cells[index].rule = .punctuation
  }

  /// 间隔号 between two parts of a name (GB/T 15834-2011, 4.14).
  private func interpunct(_ index: Int, in workspace: inout NormalisationWorkspace) {
    let spaces = SpaceRules()
    guard let before = spaces.previous(index, in: workspace, joins: false),
      let after = spaces.next(index, in: workspace),
      workspace.cells[before].kind == .cjk, workspace.cells[after].kind == .cjk
    else { return }
    workspace.rewrite(index, as: "·", by: .punctuation)
  }
}
