import GongwenLanguage
import GongwenModel
import GongwenText

/// What speaks for and against a first sentence being a heading.
///
/// A heading is a name or a call: short, without the words by which prose makes conditions, sets
/// amounts or names duties. Set by hand against the annotated
/// corpus that `Evaluation/evaluate` scores.
struct HeadingWeights: Sendable {
  /// Words of prose, sorted by code point.
  static let prose: PhraseIndex = [
    "不低于", "不得", "不超过", "予以", "以上的", "以下", "依法", "元", "制定本", "包括", "参照", "可以", "可按", "可由", "尚未",
    "应当", "必须", "按照", "是", "是指", "最低", "最高", "有下列", "有权", "本办法", "本意见", "本条例", "本法", "本规定",
    "根据", "的，", "给予", "负责", "鼓励",
  ]

  /// Words with which prose begins, sorted by code point.
  static let openings: [Phrase] = [
    "为", "从", "以", "其", "凡", "各", "因", "在", "如", "对", "对于", "将", "当", "本", "由", "经", "自", "若",
    "该",
  ]

  /// Ends of the opening of a list or a sentence, sorted by code point.
  static let introductions: [Phrase] = [
    "下", "下列", "下述", "为", "之一", "之一的", "以下", "具备", "包括", "包括下列", "如下", "履行", "应", "应当", "情况",
    "情形", "承担", "指", "提交", "提供", "是", "有", "材料", "条件", "的", "组成", "要求", "规定", "负责", "遵守",
  ]

  /// The score of a first sentence (without its stop), above 0 for a heading.
  func score(
    _ text: ArraySlice<Unicode.Scalar>, scheme: Scheme, byColon: Bool, rest: Int
  ) -> Double {
    let count = text.count { $0 != " " }
    var score = length(count)
    let commas = text.count { $0 == "，" || $0 == "," }
    score -= 0.9 * Double(max(0, commas - 1)) + (commas > 0 ? 0.4 : 0)
    for _ in 0..<Self.prose.count(in: text) { score -= 1.2 }
    if commands(text) { score -= 1 }
    if text.firstPrefix(of: Self.openings) != nil { score -= 0.8 }
    if text.contains(where: { ChineseNumeral.arabicDigit($0) != nil }), commas == 0, count > 20 {
      score -= 0.6
    }
    // A heading is short beside what it heads.
    if rest > 0, rest < count { score -= 1 }
    if scheme == .article { score -= 1 }
    if byColon { score += 0.5 }
    return score
  }

  /// What 要 makes a noun or adverb with: before it, and behind it.
  private static let nouns: ScalarTable = "重主需必摘纪首机简提"
  private static let rests: ScalarTable = "求点素件闻员害道地务领义约"

  /// 要 as a verb (各部门要接受监督), not as a part of 要求, 要点, 重要 and the like.
  private func commands(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.indices.dropFirst(2).contains { index in
      guard text[index] == "要", index + 1 < text.endIndex else { return false }
      return !Self.nouns.contains(text[index - 1]) && !Self.rests.contains(text[index + 1])
    }
  }

  private func length(_ count: Int) -> Double {
    switch count {
    case ...8: 3
    case ...14: 2.4
    case ...20: 1.8
    case ...26: 1
    case ...32: 0.2
    case ...40: -1
    default: -3
    }
  }

  /// How far the mean of its siblings moves a unit.
  var siblings = 0.8
  /// The share of a unit's own list in that mean; the rest are the other lists of its level.
  var list = 0.6
  /// What text below a sentence adds: by the contract it is a heading then, unless it is prose
  /// by every other sign.
  var textBelow = 1.4
  /// Above this a sentence without text below is a heading too, if its siblings are as sure.
  var sureHeading = 1.2
  /// What one sentence alone, with nothing below it, says about its siblings: they are prose.
  var lonelySentence = -2.5
  /// The longest sentence that is a heading because units stand below it.
  var longestSentence = 60
  /// The longest name.
  var longestName = 80
}
