import GongwenLanguage
import GongwenText

/// Lines inside a quotation which an earlier line opens: provisions that a decision inserts or replaces, or that a judgment cites.
///
/// Where a quotation goes over paragraphs, each opens it again and the last closes it (GB/T 15834-2011, 4.8.3.4), or only
/// the first opens it. Numbers inside are those of the quoted text. A mark without a partner quotes nothing.
struct QuotedLines {
  private var lines: Set<Int> = []

  /// The most lines of a quotation: a decision replaces a chapter at most.
  private static let most = 80
  private static let marks: ScalarTable = "“”"

  /// Looks for quotations over several of some lines.
  init(_ all: [Line], in range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      guard !all[index].isCell, Self.opens(all[index].text),
        let end = Self.end(of: index, all, range.upperBound)
      else {
        index += 1
        continue
      }
      lines.formUnion(index + 1..<end + 1)
      index = end + 1
    }
  }

  /// Whether a line is inside.
  func contains(_ line: Int) -> Bool { lines.contains(line) }

  /// Whether a line opens a quotation behind 修改为：, 增加一条：, 第六条规定： and the like, and leaves it open.
  private static func opens(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let open = unclosed(text), open > text.startIndex else { return false }
    let before = text[open - 1]
    guard before == "：" || before == ":" else { return false }
    let words = text[..<open].dropLast()
    return amendments.stands(in: words) || rules.end(words)
  }

  /// Ends of what introduces the words of another text: 《…》第六条规定：“.
  private static let rules: PhraseEndings = [
    "条", "款", "条规定", "款规定", "项规定", "條", "條規定", "款規定", "明确规定", "的规定",
  ]

  private static let amendments: PhraseIndex = [
    "修改", "增加", "改为", "删除", "修正", "表述", "调整为", "替换", "作为",
  ]

  /// The last line of a quotation that a line opens; nil where it is not closed.
  private static func end(of start: Int, _ all: [Line], _ limit: Int) -> Int? {
    var isReopened: Bool?
    for index in start + 1..<min(limit, start + most) {
      let text = all[index].text
      let opens = text.first == "“"
      // The way the second paragraph goes, the others go.
      if isReopened == nil { isReopened = opens }
      if isReopened == true {
        guard opens else { return nil }
        if unclosed(text) == nil { return index }
      } else {
        guard !Self.opens(text) else { return nil }
        if closes(text) { return index }
      }
    }
    return nil
  }

  /// The place of the last “ that is not closed in a text.
  private static func unclosed(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
    var open: [Int] = []
    let marks = marks
    for index in text.indices where marks.contains(text[index]) {
      if text[index] == "“" { open.append(index) } else { _ = open.popLast() }
    }
    return open.last
  }

  /// Whether a text closes a quotation that it does not open.
  private static func closes(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var depth = 0
    for scalar in text where marks.contains(scalar) {
      depth += scalar == "“" ? 1 : -1
      if depth < 0 { return true }
    }
    return false
  }
}
