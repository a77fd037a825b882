import GongwenLanguage
import GongwenModel
import GongwenText

/// How far the words behind the citations of a text are about them: up to the next citation that is not in one list
/// with them (《某办法》第五条、《某规定》同时废止).
struct CitedClauses {
  private let annotations: [Annotation]
  private let text: [Unicode.Scalar]
  /// The starts of the numbers, by their ends.
  private let numbers: [Int: Int]

  /// Words for a document behind its number.
  private static let kinds: PhraseEndings = ["令", "公告", "文", "文件", "通告", "通知"]

  /// Reads the citations of a text, which are sorted by place.
  init(_ annotations: [Annotation], in text: [Unicode.Scalar]) {
    self.annotations = annotations
    self.text = text
    numbers = Dictionary(
      annotations.lazy.filter { $0.kind == .documentNumber }.map { ($0.end, $0.start) }
    ) { first, _ in first }
  }

  /// The words behind a citation, within a number of characters, and whether another citation is behind them.
  ///
  /// - Parameter joinsAcrossCommas: Whether 《甲办法》，《乙办法》 is a list; not where a verb comes before the first one.
  func behind(
    _ index: Int, reach: Int, joinsAcrossCommas: Bool = true
  ) -> (words: Range<Int>, isFollowed: Bool) {
    let start = annotations[index].end
    let limit = min(start + reach, text.count)
    var end = start
    for next in annotations[(index + 1)...] where next.start >= end {
      if next.start >= limit { break }
      // A number in brackets names the same document.
      let isInner =
        next.kind == .article || next.kind == .noteRef || leavesOpen(text[end..<next.start])
      let words = text[end..<next.start]
      guard isInner || isList(words, across: joinsAcrossCommas) else {
        return (start..<next.start, true)
      }
      if next.kind != .noteRef { end = next.end }
    }
    return (start..<limit, false)
  }

  /// Where the number that some words end with begins, 令 or 公告 behind it or not; nil where there is none.
  func numberStart(atEndOf words: ArraySlice<Unicode.Scalar>) -> Int? {
    numbers[words.endIndex] ?? numbers[words.endIndex - Self.kinds.length(atEndOf: words)]
  }

  private func leavesOpen(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    words.reduce(0) { $1 == "（" ? $0 + 1 : $1 == "）" ? $0 - 1 : $0 } > 0
  }

  /// Whether the words between two citations put them into one list: 、, （2014年修正）和, 和国务院发布的, 等文件和,
  /// and across a comma before bodies: ，2001年市政府发布的.
  private func isList(_ words: ArraySlice<Unicode.Scalar>, across joinsAcrossCommas: Bool) -> Bool {
    var rest: [Unicode.Scalar] = []
    var depth = 0
    for scalar in words {
      switch scalar {
      case "（": depth += 1
      case "）":
        // The rest of the bracket that a number is in.
        if depth == 0 { rest = [] } else { depth -= 1 }
      default: if depth == 0 { rest.append(scalar) }
      }
    }
    let kind = Self.heads.longestPrefix(of: rest[...])?.scalars.count ?? 0
    let behind = rest[kind...]
    guard let first = behind.first else { return true }
    if first == "，" { return joinsAcrossCommas && ListedDocument.isIssue(behind.dropFirst()) }
    return Self.connections.contains(first) && !behind.contains("，")
  }

  /// Words that belong to the citation before them.
  private static let heads: PhraseIndex = [
    "令", "公告", "文件", "的公告", "的决定", "的决议", "的意见", "的批复", "的通告", "的通知", "等", "等办法", "等文件", "等法规",
    "等规章", "等规范性文件",
    "等规定", "通告", "通知",
  ]
  private static let connections: ScalarTable = "、和及与與以"
}
