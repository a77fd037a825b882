import GongwenLanguage
import GongwenModel
import GongwenText

/// What the text of a numbered unit looks like by itself.
struct HeadingShape {
  /// Forms of a unit's text.
  enum Form: Hashable {
    /// Nothing behind the marker.
    case empty
    /// No stop anywhere: a name or a call.
    case name
    /// One sentence with its mark at the end; `stop` characters of it are a 。, which a heading
    /// drops: ！ and ？ say something and stay.
    case sentence(stop: Int)
    /// A name with its ： at the end.
    case opener
    /// A first sentence of some length, and more.
    case runIn(length: Int, byColon: Bool)
    /// Anything else.
    case prose
  }

  /// The form.
  let form: Form
  /// How much the first sentence looks like a heading: above 0 it does.
  let score: Double

  /// Looks at the text behind a marker.
  init(_ text: ArraySlice<Unicode.Scalar>, scheme: Scheme, weights: HeadingWeights) {
    form = Self.form(of: text)
    switch form {
    case .runIn(let length, let byColon):
      score = weights.score(
        text.prefix(length), scheme: scheme, byColon: byColon,
        rest: text.count - length - 1)
    case .name, .sentence, .opener:
      score = weights.score(text, scheme: scheme, byColon: false, rest: 0)
    case .empty, .prose:
      score = HeadingWeights.withoutSentence
    }
  }

  private static func form(of text: ArraySlice<Unicode.Scalar>) -> Form {
    guard let last = text.last else { return .empty }
    var depth = 0
    for index in text.indices {
      let scalar = text[index]
      switch scalar {
      case "（", "(", "“", "《", "【": depth += 1
      case "）", ")", "”", "》", "】": depth = max(0, depth - 1)
      case "。", "｡", ".", "．":
        guard depth == 0, isStop(index, of: text) else { continue }
        let length = index - text.startIndex
        if index == text.index(before: text.endIndex) { return .sentence(stop: 1) }
        return .runIn(length: length, byColon: false)
      case "！", "？", "!", "?":
        guard depth == 0 else { continue }
        return index == text.index(before: text.endIndex) ? .sentence(stop: 0) : .prose
      case "：", ":":
        guard depth == 0 else { continue }
        let length = index - text.startIndex
        if index == text.index(before: text.endIndex) { return .opener }
        if closesName(text[..<index]) { return .runIn(length: length, byColon: true) }
      case "；", ";":
        if depth == 0 { return .prose }
      default: break
      }
    }
    return last == "，" || last == "、" || last == "," ? .prose : .name
  }

  /// Whether a mark ends a sentence; the profiles `halfwidth` and `preserve` leave 。 in other
  /// forms, which do so behind Chinese only.
  private static func isStop(_ index: Int, of text: ArraySlice<Unicode.Scalar>) -> Bool {
    if text[index] == "。" || text[index] == "｡" { return true }
    guard index > text.startIndex, UnicodeClass.isHan(text[index - 1]) else { return false }
    guard let next = text[(index + 1)...].first else { return true }
    return next != "." && !next.properties.isAlphabetic || UnicodeClass.isHan(next)
  }

  /// Whether a text is one bracket (（责任单位：…）): it belongs to the sentence before it.
  private static func isBracket(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let inner = text.drop { $0 == " " }
    guard let first = inner.first, first == "（" || first == "(" || first == "[" || first == "〔"
    else {
      return false
    }
    let end = inner.firstIndex { $0 == "）" || $0 == ")" || $0 == "]" || $0 == "〕" }
    guard let last = inner.lastIndex(where: { "）)]〕".unicodeScalars.contains($0) }), end != nil
    else {
      return false
    }
    return inner[(last + 1)...].allSatisfy { $0 == "。" || $0 == "；" || $0 == " " }
      && !inner[..<last].contains("。")
  }

  /// Signs that no name before a colon has.
  private static let nameMarks: ScalarTable = "，,、“ "

  /// The characters of a name before a colon: a word has at least two, and the longest of lists
  /// (主要任务和责任分工) about ten.
  private static let names = 2...12

  /// Whether a colon closes a name and not the opening of a sentence.
  private static func closesName(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    names.contains(text.count)
      && !text.contains { nameMarks.contains($0) }
      && !text.ends(withAny: HeadingWeights.introductions)
  }
}
