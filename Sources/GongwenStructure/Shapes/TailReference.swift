import GongwenLanguage
import GongwenText

/// The things above that a paragraph behind a list refers to.
enum TailReference: Equatable {
  /// A number of the things above, with their first word: 上述五项措施, 以上三条, 这三件事. `isFirst`: its first words.
  case counted(Int, of: ArraySlice<Unicode.Scalar>, isFirst: Bool)
  /// All of them: 以上各项, 前列各条.
  case all
  /// Things of a kind: the first word behind 以上.
  case things(ArraySlice<Unicode.Scalar>)
  /// One of the items by its number: 其中第（3）项.
  case item(Int)
  /// One thing, which the text above is about: 该中心, 对此.
  case one

  /// Words that point at what is above.
  private static let pointers: PhraseIndex = [
    "上列", "上述", "上面", "以上", "前列", "前述", "前面", "右列", "左列", "这些", "這些",
  ]
  /// Words between a pointer and what it points at.
  private static let between: PhraseIndex = ["列举的", "所列", "所述", "提到的", "的", "规定的", "这", "這"]
  /// Words for all things.
  private static let totals: PhraseIndex = ["全部", "几", "各", "幾", "所有", "諸", "诸"]
  /// Measures of the units of a text (GB/T 15834 and usual texts): 三县 and 五人 are things that units are about.
  private static let measures: PhraseIndex = [
    "个专题", "个事项", "个任务", "个原则", "个原因", "个方面", "个步骤", "个环节", "个要求", "个要点", "个问题", "个阶段", "事项", "件",
    "例",
    "大任务", "方面", "条", "條", "款", "步", "点", "种", "種", "类", "項", "起", "项", "點",
  ]
  /// Beginnings that continue the words on one thing.
  private static let ones: PhraseIndex = [
    "其", "在此", "在这", "在這", "对此", "對此", "此", "該", "该", "这", "這",
  ]
  /// Beginnings with the same characters that do not.
  private static let others: PhraseIndex = [
    "其他", "其余", "其它", "其餘", "此令", "此函", "此复", "此外", "此布", "此致",
  ]
  /// How far into a paragraph it may name a number of things, in characters: its first clause or two.
  private static let reach = 40

  /// Reads a paragraph; nil where nothing points at what is above it.
  init?(of text: ArraySlice<Unicode.Scalar>) {
    if let number = Self.item(in: text) {
      self = .item(number)
    } else if let reference = Self.pointed(at: text) {
      self = reference
    } else if let (count, things) = Self.countInside(text) {
      self = .counted(count, of: things, isFirst: false)
    } else if Self.ones.firstPrefix(of: text) != nil, Self.others.firstPrefix(of: text) == nil,
      SelfName.closings.firstPrefix(of: text) == nil
    {
      self = .one
    } else {
      return nil
    }
  }

  /// The things that the first words point at.
  private static func pointed(at text: ArraySlice<Unicode.Scalar>) -> TailReference? {
    var rest = text
    if let pointer = pointers.firstPrefix(of: text) {
      rest = rest.dropFirst(pointer.scalars.count)
      if let word = between.longestPrefix(of: rest) { rest = rest.dropFirst(word.scalars.count) }
    } else if text.first == "这" || text.first == "這" {
      guard let (count, things) = count(at: text.dropFirst()) else { return nil }
      return .counted(count, of: things, isFirst: true)
    } else {
      return nil
    }
    if let (count, things) = count(at: rest) {
      return .counted(count, of: things, isFirst: true)
    }
    if let total = totals.firstPrefix(of: rest) {
      let things = rest.dropFirst(total.scalars.count)
      // 以上各县: things that the item speaks of.
      return measures.firstPrefix(of: things) != nil ? .all : .things(things.prefix(2))
    }
    guard rest.count > 1 else { return nil }
    return .things(rest.prefix(2))
  }

  /// A number with a measure of units, and the first word behind it: 五项, 三个方面, 3条.
  private static func count(
    at text: ArraySlice<Unicode.Scalar>
  ) -> (Int, things: ArraySlice<Unicode.Scalar>)? {
    guard let number = ChineseNumeral.read(text), number.value > 1,
      let measure = measures.longestPrefix(of: text.dropFirst(number.length))
    else { return nil }
    return (number.value, text.dropFirst(number.length + measure.scalars.count).prefix(2))
  }

  /// The number behind a pointer in the first sentence: 各地要对照上述五项任务，….
  private static func countInside(
    _ text: ArraySlice<Unicode.Scalar>
  ) -> (Int, things: ArraySlice<Unicode.Scalar>)? {
    let clause = text.prefix(reach).prefix { $0 != "。" }
    guard let pointer = pointers.first(in: clause) else { return nil }
    var rest = text[pointer.upperBound...]
    if let word = between.longestPrefix(of: rest) { rest = rest.dropFirst(word.scalars.count) }
    guard let found = count(at: rest) else { return nil }
    // 对三类问题，即…，上述三类问题: the number before it is what it points at.
    let before = clause[..<pointer.lowerBound]
    let isOwn = before.indices.contains { count(at: before[$0...])?.0 == found.0 }
    return isOwn ? nil : found
  }

  /// Whether a text has the number of one of its own things: 其中第1项为…，第2项为….
  static func names(_ number: Int, in text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.indices.contains { text[$0] == "第" && item(in: text[$0...]) == number }
  }

  /// 其中第（3）项, 第三项中: the number of an item.
  private static func item(in text: ArraySlice<Unicode.Scalar>) -> Int? {
    var rest = text
    if rest.starts(with: among) { rest = rest.dropFirst(among.scalars.count) }
    if let comma = rest.first, comma == "，" { rest = rest.dropFirst() }
    guard rest.first == "第" else { return nil }
    rest = rest.dropFirst()
    let isBracketed = rest.first.map { opening.contains($0) } ?? false
    if isBracketed { rest = rest.dropFirst() }
    guard let number = ChineseNumeral.read(rest) else { return nil }
    rest = rest.dropFirst(number.length)
    if isBracketed {
      guard let bracket = rest.first, closing.contains(bracket) else { return nil }
      rest = rest.dropFirst()
    }
    guard let sign = rest.first, signs.contains(sign) else { return nil }
    return number.value
  }

  private static let among: Phrase = "其中"
  private static let opening: ScalarTable = "（("
  private static let closing: ScalarTable = "）)"
  private static let signs: ScalarTable = "点目項项點"
}
