import GongwenLanguage
import GongwenText

/// Forms of the text behind a marker.
enum HeadingForm: Hashable {
  /// No text.
  case empty
  /// No stop anywhere: a name or a call.
  case name
  /// One sentence with its mark at the end. `stop` characters of it are a 。, which a heading drops; ！ and ？ carry
  /// meaning and stay.
  case sentence(stop: Int)
  /// A name with its ： at the end.
  case opener
  /// A first sentence of some length, and more.
  case runIn(length: Int, byColon: Bool)
  /// A provision in quotation marks, which is left open or closed with its stop inside.
  case quoted
  /// Anything else.
  case prose

  /// Marks behind which a sentence continues.
  private static let unfinished: ScalarTable = "，、,"
  private static let opening: ScalarTable = "（(“《【〈「"
  private static let closing: ScalarTable = "）)”》】〉」"

  /// The form of a text.
  init(of text: ArraySlice<Unicode.Scalar>) {
    guard let last = text.last else {
      self = .empty
      return
    }
    let (opening, closing) = (Self.opening, Self.closing)
    var depth = 0
    for index in text.indices {
      let scalar = text[index]
      if opening.contains(scalar) {
        depth += 1
      } else if closing.contains(scalar) {
        depth = max(0, depth - 1)
      } else if let form = Self.form(endingAt: index, of: text, depth: depth) {
        self = form
        return
      }
    }
    if depth > 0, Self.leavesQuotationOpen(text) || Self.closesWithStop(text) {
      self = .quoted
    } else if Self.closesWithStop(text) {
      self = .quoted
    } else {
      self = Self.unfinished.contains(last) ? .prose : .name
    }
  }

  /// The form, if the character at an index decides it.
  private static func form(
    endingAt index: Int, of text: ArraySlice<Unicode.Scalar>, depth: Int
  ) -> HeadingForm? {
    let isLast = index == text.endIndex - 1
    let length = index - text.startIndex
    switch text[index] {
    case "。", "｡", ".", "．":
      guard depth == 0 || isLast, isStop(index, of: text) else { return nil }
      if isLast { return depth > 0 && leavesQuotationOpen(text) ? .quoted : .sentence(stop: 1) }
      return isBracket(text[(index + 1)...]) ? .prose : .runIn(length: length, byColon: false)
    case "！", "？", "!", "?":
      guard depth == 0 else { return nil }
      return isLast ? .sentence(stop: 0) : .prose
    case "；", ";":
      return depth == 0 ? .prose : nil
    case "：", ":":
      guard depth == 0 else { return isLast && leavesQuotationOpen(text) ? .quoted : nil }
      if isLast { return .opener }
      // 增加一款：“…: a quotation follows, and no name is closed.
      if quotations.contains(text[index + 1]) { return nil }
      if closesName(text[..<index]) { return .runIn(length: length, byColon: true) }
      // 报名材料邮寄至：某某路3号: a label with its value is no name.
      return isLabel(text[..<index]) ? .prose : nil
    default: return nil
    }
  }

  /// Whether a mark ends a sentence. The profiles `halfwidth` and `preserve` keep other forms of 。, which end one
  /// only behind Chinese.
  private static func isStop(_ index: Int, of text: ArraySlice<Unicode.Scalar>) -> Bool {
    if text[index] == "。" || text[index] == "｡" { return true }
    guard index > text.startIndex, UnicodeClass.isHan(text[index - 1]) else { return false }
    guard let next = text[(index + 1)...].first else { return true }
    return next != "." && !next.properties.isAlphabetic || UnicodeClass.isHan(next)
  }

  /// Whether a text is one bracket (（责任单位：…）): it belongs to the sentence before it.
  private static func isBracket(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let inner = text.drop { $0 == " " }
    guard let first = inner.first, brackets.contains(first),
      let last = inner.lastIndex(where: { closingBrackets.contains($0) })
    else { return false }
    return inner[(last + 1)...].allSatisfy { $0 == "。" || $0 == "；" || $0 == " " }
      && !inner[..<last].contains("。")
  }

  /// The length of the first sentence of a text that has nothing but one bracket behind it; nil for any other text.
  static func lengthBeforeRemark(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let stop = text.firstIndex(of: "。"), stop + 1 < text.endIndex,
      isBracket(text[(stop + 1)...]), !text[..<stop].contains("；")
    else { return nil }
    return stop - text.startIndex
  }

  private static let brackets: ScalarTable = "（([〔"
  private static let closingBrackets: ScalarTable = "）)]〕"

  private static func leavesQuotationOpen(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.count { $0 == "“" || $0 == "「" } > text.count { $0 == "”" || $0 == "」" }
  }

  /// Whether a text ends in a stop inside closing marks: a whole provision is quoted.
  private static func closesWithStop(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let body = text.reversed().drop { "”」』）)".unicodeScalars.contains($0) }
    guard let stop = body.first, body.count < text.count else { return false }
    return stop == "。" || stop == "；"
  }

  private static let quotations: ScalarTable = "“「"
  /// Signs that no name before a colon has. 、 parts two words of one: 大型客、货车.
  private static let nameMarks: ScalarTable = "，, "
  /// The characters of a name before a colon: a word has at least two, and the longest of lists
  /// (咨询、展示看样的时间与方式) are no longer than those that end a unit.
  private static let names = 2...HeadingRules.longestOpener

  /// Whether a quotation in a name is closed in it, with words behind: “三公”经费.
  private static func isQuotedInside(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.contains("“") else { return true }
    return text.last != "”" && !leavesQuotationOpen(text)
  }

  /// Whether a colon closes the words of a label, and is not one of a time, a scale or an address (9：30, 1：500).
  private static func isLabel(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    // 统筹规划，突出重点：抓好落实 is a call of three parts.
    guard !text.contains(where: { $0 == "，" || $0 == "," }) else { return false }
    return text.last.map { UnicodeClass.isHan($0) || closing.contains($0) } ?? false
  }

  /// Whether a colon closes a name and not the opening of a sentence.
  private static func closesName(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    names.contains(text.count) && !text.contains { nameMarks.contains($0) }
      && isQuotedInside(text)
      && (!text.ends(withAny: HeadingWords.verbs) || text.ends(withAny: HeadingWords.aims)
        || HeadingWords.isCompound(text))
  }
}
