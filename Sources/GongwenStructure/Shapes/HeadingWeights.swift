import GongwenLanguage
import GongwenModel
import GongwenText

/// What speaks for and against a first sentence being a heading.
///
/// A heading is a name or a call: short, without the words by which prose makes conditions, sets
/// amounts or names duties. A score is a sum of the weights below, in no unit but their own: 1 is what
/// one clear sign of prose takes away, 3 what the best length gives. Above 0 a sentence looks like a
/// heading. Set by hand against the annotated corpus that `Evaluation/evaluate` scores.
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
    score -= furtherComma * Double(max(0, commas - 1)) + (commas > 0 ? firstComma : 0)
    for _ in 0..<Self.prose.count(in: text) { score -= proseWord }
    if commands(text) { score -= command }
    if text.firstPrefix(of: Self.openings) != nil { score -= opening }
    if commas == 0, count > longestWithFigures,
      text.contains(where: { ChineseNumeral.arabicDigit($0) != nil })
    {
      score -= figures
    }
    if rest > 0, rest < count { score -= shortRest }
    if scheme == .article { score -= article }
    if byColon { score += colon }
    return score
  }

  /// What 要 makes a noun or adverb with: before it, and behind it.
  private static let nouns: ScalarTable = "重主需必摘纪首机简提"
  private static let rests: ScalarTable = "求点素件闻员害道地务领义约"

  /// The shortest subject of 要 as a verb, in characters.
  private static let shortestSubject = 2

  /// 要 as a verb (各部门要接受监督), not as a part of 要求, 要点, 重要 and the like.
  private func commands(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.indices.dropFirst(Self.shortestSubject).contains { index in
      guard text[index] == "要", index + 1 < text.endIndex else { return false }
      return !Self.nouns.contains(text[index - 1]) && !Self.rests.contains(text[index + 1])
    }
  }

  /// What a length in characters gives: a heading of one line has up to 28 (GB/T 9704-2012, 5.2.3), most
  /// have fewer than 20.
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

  /// The score where there is no first sentence to look at: below that of any list of clauses.
  static let withoutSentence = -4.0
  /// What the first comma takes away: a call may have two halves.
  var firstComma = 0.4
  /// What each further comma takes away.
  var furtherComma = 0.9
  /// What each word of prose takes away.
  var proseWord = 1.2
  /// What 要 as a verb takes away.
  var command = 1.0
  /// What a word takes away with which prose begins.
  var opening = 0.8
  /// What figures take away from a long sentence without a comma: it sets an amount.
  var figures = 0.6
  /// The longest such sentence that may be a heading with figures, in characters.
  var longestWithFigures = 20
  /// What a rest takes away that is shorter than the sentence: a heading is short beside what it heads.
  var shortRest = 1.0
  /// What an article takes away: those of a law mostly have no heading.
  var article = 1.0
  /// What a colon behind a name gives.
  var colon = 0.5

  /// What a unit with a name or a short sentence votes for its siblings.
  var headedVote = 1.0
  /// What a unit of prose votes for its siblings: more than one with a heading, for prose is certain and a
  /// short name is not.
  var proseVote = -2.0
  /// The strongest vote either way, so that one clear sentence does not decide for its whole list.
  var strongestVote = 3.0
  /// The longest name before a colon at the end of a unit, in characters: longer ones open a list.
  var longestOpener = 16

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
  /// The longest sentence that is a heading because units follow below it, in characters: two printed
  /// lines.
  var longestSentence = 60
  /// The longest name that is a heading, in characters: three printed lines, as titles have.
  var longestName = 80
}
