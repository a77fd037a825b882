import GongwenLanguage
import GongwenModel
import GongwenText

/// The cost of reading the first sentence of a unit as its heading, term by term.
///
/// A heading is a name or a call: short, without the words by which prose makes conditions, sets amounts or names
/// duties. Costs are integers, so that the decision is the same everywhere; 1 is a weak sign, 3 a clear one, 12 forbids.
/// Below 0 a sentence looks like a heading.
struct HeadingCosts {
  /// The kind of text that follows a unit's own before the next unit of its level.
  enum Below {
    case nothing
    /// Text that is no closing formula.
    case text
    /// Numbered units.
    case units
  }

  /// A term of the cost.
  struct Term: Hashable {
    /// The sign that was found.
    var name: String
    /// Its cost.
    var cost: Int
  }

  /// The terms that are not 0, if they are kept.
  private(set) var terms: [Term] = []
  /// The sum of all terms.
  private(set) var sum = 0

  private let keepsTerms: Bool

  private let scheme: Scheme
  private let below: Below

  /// Collects the terms for a text of some form.
  init(
    _ text: ArraySlice<Unicode.Scalar>, form: HeadingForm, scheme: Scheme, below: Below,
    keepsTerms: Bool = true
  ) {
    self.keepsTerms = keepsTerms
    self.scheme = scheme
    self.below = below
    let first = Self.firstSentence(of: text, form)
    let count = first.count { $0 != " " }
    add("length", Self.length(count))
    addMarks(first, count)
    addWords(first, count)
    addAmount(first, form)
    addForm(text, form, first)
    if scheme == .article { add("article", 6) }
    if Self.lowSchemes.contains(scheme) { add("low level", 1) }
  }

  private mutating func add(_ name: StaticString, _ cost: Int) {
    sum += cost
    if cost != 0, keepsTerms { terms.append(Term(name: String(describing: name), cost: cost)) }
  }

  private static func firstSentence(
    of text: ArraySlice<Unicode.Scalar>, _ form: HeadingForm
  ) -> ArraySlice<Unicode.Scalar> {
    switch form {
    case .runIn(let length, _): text.prefix(length)
    case .sentence(let stop): text.dropLast(max(stop, 1))
    case .opener: text.dropLast()
    case .empty, .name, .quoted, .prose: text
    }
  }

  /// A heading of one line has up to 28 characters (GB/T 9704-2012, 5.2.3); most have fewer than 20.
  private static func length(_ count: Int) -> Int {
    switch count {
    case ...8: -6
    case ...14: -5
    case ...20: -4
    case ...26: -2
    case ...32: 0
    case ...40: 3
    default: 7
    }
  }

  private mutating func addMarks(_ text: ArraySlice<Unicode.Scalar>, _ count: Int) {
    let commas = text.count { $0 == "，" || $0 == "," }
    // A call may have two halves.
    add("commas", min(Self.mostForCommas, (commas > 0 ? 1 : 0) + 2 * max(0, commas - 1)))
    if count > Self.longestWithFigures, Self.hasFigures(text) { add("figures", 2) }
    // 10月1日至8日放假，共8天: two clauses with that many figures are facts.
    if commas > 0, Self.numbers(in: text) >= Self.fewestOfFacts { add("facts", 6) }
    let open = text.firstIndex { $0 == "“" || $0 == "「" }
    if let open,
      text[open...].contains(where: { $0 == "。" || $0 == "；" }) || open == text.startIndex
    {
      add("quotation", 8)
    }
  }

  private mutating func addWords(_ text: ArraySlice<Unicode.Scalar>, _ count: Int) {
    add("words of prose", min(Self.mostForWords, HeadingWords.prose.sum(in: text)))
    add("opening of prose", HeadingWords.openings.cost(atStartOf: text) ?? 0)
    let isCall = HeadingWords.calls.firstPrefix(of: text) != nil
    if isCall, count <= Self.longestCall { add("call", -2) }
    if HeadingWords.names.end(text) { add("name ending", -2) }
    if scheme == .chineseComma, !isCall, count > Self.longestWithFigures,
      HeadingWords.duties.stands(in: text)
    {
      add("duty", 2)
    }
    if HeadingWords.amendments.firstPrefix(of: text) != nil || Self.amendsArticle(text) {
      add("amendment", 8)
    }
    if Self.isEffectiveClause(text) { add("effective clause", 12) }
    // 原有规定与本通知不一致的，以本通知为准: what a text says of others is no name of its part.
    if Self.prevailing.end(text), text.contains("以") { add("prevailing clause", 12) }
  }

  /// 公务接待费16.2万元。: a sentence that ends with an amount states it, unless it calls for it (扩大投资10亿元).
  private mutating func addAmount(_ text: ArraySlice<Unicode.Scalar>, _ form: HeadingForm) {
    switch form {
    case .sentence, .runIn(length: _, byColon: false): break
    case .empty, .name, .opener, .runIn, .quoted, .prose: return
    }
    guard Self.endsWithAmount(text), HeadingWords.calls.firstPrefix(of: text) == nil else { return }
    add("amount", 8)
  }

  /// Whether a text ends with a number and a unit of money or share.
  static func endsWithAmount(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let unit = text.last, amounts.contains(unit) else { return false }
    let number = text.dropLast().dropLast(while: { multiples.contains($0) })
    return text.count - number.count <= longestUnit
      && number.last.map { ChineseNumeral.arabicDigit($0) != nil } ?? false
  }

  private static let amounts: ScalarTable = "元%％‰"
  private static let multiples: ScalarTable = "十百千万亿余多"
  /// The longest unit of an amount, in characters: 多万亿元.
  private static let longestUnit = 4

  private mutating func addForm(
    _ text: ArraySlice<Unicode.Scalar>, _ form: HeadingForm, _ first: ArraySlice<Unicode.Scalar>
  ) {
    switch form {
    case .runIn(let length, let byColon):
      if byColon { add("colon", -1) }
      // 申请条件：年满十八周岁… is a name where its siblings are.
      if byColon, first.ends(withAny: HeadingWords.nouns) { add("noun of lists", 7) }
      // 耕地1234.5公顷。其中，水田…: an amount and its parts.
      if !byColon, Self.parts.firstPrefix(of: text.dropFirst(length + 1)) != nil {
        add("facts with parts", 6)
      }
      // 计划工期：120日历天 among sentences is one of them; a list of such lines has names.
      if byColon, !text.dropFirst(length + 1).contains(where: { Self.sentenceMarks.contains($0) }) {
        add("value behind", 3)
      }
      // A heading is short beside what it heads.
      if !byColon { add("more behind", text.count - length - 1 >= length ? -2 : 1) }
    case .sentence:
      add("alone", 4)
      switch below {
      case .nothing: break
      case .text: add("text below", scheme == .article ? -1 : -4)
      case .units: add("units below", -7)
      }
    case .opener: add("opens a list", 5)
    case .quoted: add("ends in a quotation", 12)
    case .empty, .name, .prose: break
    }
  }

  /// Schemes of the lowest levels, which number items more often than sections.
  private static let lowSchemes: [Scheme] = [.arabicHalfParen, .arabicParen, .circled]
  /// The most that commas cost: with three a sentence is prose by them alone.
  private static let mostForCommas = 6
  /// The most that words cost: from here on further words say nothing new.
  private static let mostForWords = 9
  /// The longest sentence that may carry figures or a duty as a heading, in characters.
  private static let longestWithFigures = 12
  /// The longest call, in characters.
  private static let longestCall = 26

  /// The fewest numbers of a sentence that states facts: a heading has a year and an aim.
  private static let fewestOfFacts = 3

  /// Marks of a sentence, which a value has not.
  private static let sentenceMarks: ScalarTable = "。；！？"

  /// Words behind a sentence that states an amount.
  private static let parts: PhraseIndex = ["其中"]

  /// How many numbers in digits a text has.
  private static func numbers(in text: ArraySlice<Unicode.Scalar>) -> Int {
    var isInside = false
    return text.count { scalar in
      let wasInside = isInside
      isInside = ChineseNumeral.arabicDigit(scalar) != nil
      return isInside && !wasInside
    }
  }

  /// Characters behind a Chinese numeral that make it a figure.
  private static let figureUnits: ScalarTable = "年月日元%％条款项"

  private static func hasFigures(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let digits = ChineseNumeral.digits
    return text.indices.contains { index in
      if ChineseNumeral.arabicDigit(text[index]) != nil { return true }
      guard digits.contains(text[index]) || text[index] == "十", index + 1 < text.endIndex
      else { return false }
      return figureUnits.contains(text[index + 1])
    }
  }

  /// 第十条第一款修改为…, 第三章…删去: an instruction at the start.
  private static func amendsArticle(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.first == "第" else { return false }
    return Self.instructions.stands(in: text.prefix(Self.longestInstruction))
  }

  private static let instructions: PhraseIndex = ["修改", "删", "改为"]
  /// 第一百二十条之一第三款第二项中的“…”修改为 with a short quotation, in characters.
  private static let longestInstruction = 24

  /// 本办法自2023年1月1日起施行.
  private static func isEffectiveClause(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = text.first, first == "本" || first == "该" || first == "自",
      let since = text.firstIndex(of: "自" as Unicode.Scalar)
    else { return false }
    return Self.effects.stands(in: text[since...])
  }

  private static let prevailing: PhraseEndings = ["为准", "為準"]

  private static let effects: PhraseIndex = ["执行", "实施", "施行", "生效"]
}
