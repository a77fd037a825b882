import GongwenLanguage
import Testing

struct PageNumberLineTests {
  static let forms: [(String, Int?, Bool)] = [
    ("—1—", 1, true), ("-12-", 12, true), ("⸺3⸺", 3, true), ("－１２－", 12, true), ("第3页", 3, true),
    ("第3页共10页", 3, true), ("第3/10页", 3, true), ("第3页，总10页", 3, true), ("7", 7, false),
    ("2/14", 2, false), ("2023年", nil, false), ("第3条", nil, false), ("第页", nil, false),
    ("1.", nil, false), ("—", nil, false), ("—1", nil, false), ("1—", nil, false),
    ("—1234—", 1234, true), ("—12345—", nil, false), ("第1000页，共1000页共共", 1000, true),
    ("第1000页，共1000页共共共共共", nil, false), ("第2版", 2, false), ("第2版次", nil, false),
    ("第1頁，共2頁", 1, true),
    ("第1頁，總2頁", 1, true), ("[12]", 12, false), ("【3】", 3, false), ("[12", nil, false),
    ("[12】", nil, false), ("[12345]", nil, false),
  ]

  @Test(arguments: forms)
  func reads(text: String, value: Int?, isMarked: Bool) {
    let reading = PageNumberLine.read(Array(text.unicodeScalars))
    #expect(reading?.value == value)
    #expect(reading.map(\.isMarked) ?? false == isMarked)
    #expect(PageNumberLine.isMarked(Array(text.unicodeScalars)) == isMarked)
  }

  @Test(arguments: [("7", 7), ("999", 999), ("1000", nil), ("—1—", nil), ("", nil)])
  func `A number alone may be one if it is short`(text: String, value: Int?) {
    #expect(PageNumberLine.lone(Array(text.unicodeScalars)) == value)
  }

  @Test(arguments: [
    ("宁河学院章程　第3页　共5页", 7), ("寧河學院章程 第3頁 共5頁", 7), ("第3页　共5页", nil), ("　第3页　共5页", nil),
    ("宁河学院章程第3页共5页", nil), ("宁河学院章程　第3页", nil), ("宁河学院章程　第三页　共5页", nil),
  ])
  func `Both numbers of a page behind a title and a blank`(text: String, place: Int?) {
    #expect(PageNumberLine.numbersBehindTitle(Array(text.unicodeScalars)[...]) == place)
  }
}
