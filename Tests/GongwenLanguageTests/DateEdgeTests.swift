import GongwenLanguage
import Testing

/// The cut-offs of ``CalendarDate``, ``OpenDate`` and ``ChineseNumeral``.
@Suite struct DateEdgeTests {
  static let years: [(text: String, isDate: Bool)] = [
    ("1799年8月1日", false), ("1800年8月1日", true), ("2199年8月1日", true), ("2200年8月1日", false),
    ("999年8月1日", false), ("0999年8月1日", false),
  ]

  @Test(arguments: years)
  func `A year is one in which a document may be dated`(text: String, isDate: Bool) {
    #expect((CalendarDate.read(characters(text)) != nil) == isDate, "\(text)")
  }

  static let blanks: [(count: Int, isDate: Bool)] = [(23, true), (24, false)]

  @Test(arguments: blanks)
  func `A date is read over 32 characters`(count: Int, isDate: Bool) {
    let text = characters("2018年" + repeated(" ", count) + "8月1日")
    #expect((CalendarDate.read(text) != nil) == isDate, "\(text.count)")
  }

  static let open: [(text: String, isDate: Bool)] = [
    ("×年×月×日", false), ("××年×月×日", true), ("××××××××年×月×日", true), ("×××××××××年×月×日", false),
    ("2024年×月×日", true), ("20244年×月×日", false), ("××××年三十一月×日", true), ("××××年三十一一月×日", false),
    ("××××年×月三十一日", true), ("××××年×月三十一一日", false),
    ("××××年" + repeated(" ", 31) + "×月×日", true), ("××××年" + repeated(" ", 32) + "×月×日", false),
  ]

  @Test(arguments: open)
  func `An open date has parts of a date's length`(text: String, isDate: Bool) {
    #expect((OpenDate.read(characters(text)) != nil) == isDate, "\(text)")
  }

  static let numerals: [(text: String, length: Int?)] = [
    ("九千九百九十九", 7), (repeated("一", 12), 12), (repeated("一", 13), nil), ("123456789", 9),
    ("1234567890", nil),
  ]

  @Test(arguments: numerals)
  func `A longer numeral is none`(text: String, length: Int?) {
    #expect(ChineseNumeral.read(characters(text))?.length == length, "\(text)")
  }
}
