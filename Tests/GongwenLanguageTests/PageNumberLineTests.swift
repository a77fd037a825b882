import GongwenLanguage
import Testing

@Suite struct PageNumberLineTests {
  static let marked: [(key: String, isMarked: Bool)] = [
    ("—1", false), ("—1—", true), ("—1234—", true), ("—12345—", false), ("——", false),
    ("第页", false), ("第1页", true), ("第123456/12345678页", false), ("第12345/12345678页", true),
  ]

  @Test(arguments: marked)
  func `A marked page number is short and has up to four digits`(key: String, isMarked: Bool) {
    #expect(PageNumberLine.isMarked(characters(key)) == isMarked, "\(key)")
  }

  static let lone: [(key: String, number: Int?)] = [
    ("", nil), ("1", 1), ("999", 999), ("1000", nil), ("1.", nil),
  ]

  @Test(arguments: lone)
  func `A lone number has up to three digits`(key: String, number: Int?) {
    #expect(PageNumberLine.lone(characters(key)) == number, "\(key)")
  }
}
