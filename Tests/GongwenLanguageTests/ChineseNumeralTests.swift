import GongwenLanguage
import GongwenText
import Testing

@Suite struct ChineseNumeralTests {
  static let numerals: [(text: String, value: Int, length: Int)] = [
    ("一", 1, 1), ("十", 10, 1), ("十二", 12, 2), ("二十", 20, 2), ("九十九条", 99, 3), ("一百", 100, 2),
    ("一百零一", 101, 4), ("一百一十", 110, 4), ("一百一十一", 111, 5), ("一千二百六十", 1260, 6),
    ("廿三", 23, 2), ("卅", 30, 1), ("二〇一八年", 2018, 4), ("二○○八", 2008, 4), ("二零一二", 2012, 4),
    ("壹佰", 100, 2), ("三、", 3, 1), ("一是", 1, 1),
  ]

  @Test(arguments: numerals)
  func `A Chinese numeral is read`(text: String, value: Int, length: Int) {
    let reading = ChineseNumeral.readChinese(Array(text.unicodeScalars))
    #expect(reading?.value == value, "\(text)")
    #expect(reading?.length == length, "\(text)")
  }

  @Test(arguments: ["", "是", "1", "第一", "ⅰ", "一一一一一一一一一一一一一"])
  func `Anything else is not`(text: String) {
    #expect(ChineseNumeral.readChinese(Array(text.unicodeScalars)) == nil, "\(text)")
  }

  @Test func `Digits of both widths are read, nine at most`() {
    #expect(ChineseNumeral.readDigits(Array("12年".unicodeScalars))?.value == 12)
    #expect(ChineseNumeral.readDigits(Array("１２".unicodeScalars))?.value == 12)
    #expect(ChineseNumeral.readDigits(Array("999999999".unicodeScalars))?.value == 999_999_999)
    #expect(ChineseNumeral.readDigits(Array("1234567890".unicodeScalars)) == nil)
  }

  static let signs: [(sign: Unicode.Scalar, kind: ChineseNumeral.SignKind, value: Int)] = [
    ("①", .circled, 1), ("⑳", .circled, 20), ("㉑", .circled, 21), ("㊿", .circled, 50),
    ("⑴", .arabicParen, 1), ("⒇", .arabicParen, 20), ("⒈", .arabicDot, 1), ("⒛", .arabicDot, 20),
    ("㈠", .chineseParen, 1), ("㈩", .chineseParen, 10), ("Ⅰ", .roman, 1), ("Ⅻ", .roman, 12),
  ]

  @Test(arguments: signs)
  func `A sign holds its number`(
    sign: Unicode.Scalar, kind: ChineseNumeral.SignKind, value: Int
  ) {
    let reading = ChineseNumeral.sign(sign)
    #expect(reading?.kind == kind)
    #expect(reading?.value == value)
  }
}
