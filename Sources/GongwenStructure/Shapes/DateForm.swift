import GongwenLanguage
import GongwenText

/// The form of a date at the start of a text, whether or not it has a value: 二OO八年三月一日, 2022年3月, 202X年X月X日,
/// 民国二十六年七月, 2022.3.1, with an hour or without (GB/T 9704-2012, 7.3.5.4; GB/T 15835-2011, 4.2).
struct DateForm: Hashable {
  /// The characters it takes, blanks inside included.
  var length: Int
  /// Whether it names a day.
  var hasDay: Bool

  /// Digits and whatever is typed for them: O for 〇, X for an open place.
  private static let digits: ScalarTable = "0123456789０１２３４５６７８９"
  private static let numerals: ScalarTable = "一二三四五六七八九〇○零OoＯｏοΟоО0０◯"
  private static let open: ScalarTable = "XxＸｘ×"
  private static let counting: ScalarTable = "一二三四五六七八九十百元正"
  private static let days: ScalarTable = "一二三四五六七八九十廿卅〇"
  private static let era: PhraseIndex = ["中华民国", "中華民國", "民国", "民國"]
  private static let common: PhraseIndex = ["公元", "公曆", "公历", "西元"]
  private static let year: ScalarTable = "年"
  private static let month: ScalarTable = "月"
  /// 曰 is what recognition of characters makes of 日.
  private static let day: ScalarTable = "日曰号"
  private static let hour: ScalarTable = "时時:："
  private static let minute: ScalarTable = "分"
  private static let halves: PhraseIndex = ["上午", "下午"]
  private static let firsts: ScalarTable =
    "0123456789０１２３４５６７８９一二三四五六七八九〇○零OＯ民中公西XxＸｘ×"

  /// Whether a date may begin with a character.
  static func mayStart(with scalar: Unicode.Scalar) -> Bool { firsts.contains(scalar) }

  /// The date at the start of a text.
  static func read(_ text: ArraySlice<Unicode.Scalar>) -> DateForm? {
    guard let first = text.first, firsts.contains(first) || OpenDate.isPlaceholder(first) else {
      return nil
    }
    if let form = written(text) ?? figures(text) { return form }
    return OpenDate.read(text).map { DateForm(length: $0, hasDay: true) }
  }

  /// The length of a date at the start of a text with the hour behind it: 2020年3月1日20时, 3月1日9时30分.
  static func lengthWithTime(_ text: ArraySlice<Unicode.Scalar>) -> (length: Int, hasDay: Bool)? {
    guard let form = read(text) else { return nil }
    guard form.hasDay else { return (form.length, false) }
    let end = text.startIndex + form.length
    var scanner = ScalarScanner(text[end...])
    scanner.skipBlanks()
    scanner.take(anyOf: halves)
    guard scanner.count(of: digits, most: 2) > 0 || scanner.count(of: days, most: 3) > 0 else {
      return (form.length, true)
    }
    scanner.skipBlanks()
    guard scanner.take(hour) else { return (form.length, true) }
    scanner.skipBlanks()
    if scanner.count(of: digits, most: 2) > 0 || scanner.count(of: days, most: 3) > 0 {
      scanner.skipBlanks()
      scanner.take(minute)
    }
    return (text.count - scanner.rest.count, true)
  }

  private static func written(_ text: ArraySlice<Unicode.Scalar>) -> DateForm? {
    var scanner = ScalarScanner(text)
    guard readYear(&scanner) else { return nil }
    scanner.skipBlanks()
    guard scanner.take(year) else { return nil }
    scanner.skipBlanks()
    guard
      scanner.count(of: digits, most: 2) > 0 || scanner.count(of: counting, most: 2) > 0
        || scanner.count(of: open, most: 2) > 0
    else { return nil }
    scanner.skipBlanks()
    guard scanner.take(month) else { return nil }
    let short = DateForm(length: text.count - scanner.rest.count, hasDay: false)
    scanner.skipBlanks()
    guard
      scanner.count(of: digits, most: 2) > 0 || scanner.count(of: days, most: 3) > 0
        || scanner.count(of: open, most: 2) > 0
    else { return short }
    scanner.skipBlanks()
    guard scanner.take(day) else { return short }
    return DateForm(length: text.count - scanner.rest.count, hasDay: true)
  }

  /// 2018, 二〇一八, 202X, 民国二十六.
  private static func readYear(_ scanner: inout ScalarScanner) -> Bool {
    if scanner.take(anyOf: common) { scanner.skipBlanks() }
    if scanner.take(anyOf: era) {
      scanner.skipBlanks()
      return scanner.count(of: digits, most: 3) > 0 || scanner.count(of: counting, most: 4) > 0
    }
    let start = scanner
    if scanner.count(of: numerals, most: 4) == 4 { return true }
    scanner = start
    guard let first = scanner.rest.first, first == "1" || first == "2" else { return false }
    return scanner.take(upTo: 4) { digits.contains($0) || open.contains($0) } == 4
  }

  /// 2022-03-01, 2022.3.1.
  private static func figures(_ text: ArraySlice<Unicode.Scalar>) -> DateForm? {
    guard let reading = CalendarDate.read(text) else { return nil }
    return DateForm(length: reading.length, hasDay: true)
  }
}
