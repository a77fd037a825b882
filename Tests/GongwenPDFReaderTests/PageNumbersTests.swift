import Testing

@testable import GongwenPDFReader

struct PageNumbersTests {
  static let forms: [(String, Int?, Bool)] = [
    ("—1—", 1, true), ("-12-", 12, true), ("第3页", 3, true), ("第3页共10页", 3, true),
    ("7", 7, false), ("2/14", 2, false), ("2023年", nil, false), ("第3条", nil, false),
    ("1.", nil, false), ("—", nil, false),
  ]

  @Test(arguments: forms)
  func reads(text: String, value: Int?, isMarked: Bool) {
    let reading = PageNumbers.read(Array(text.unicodeScalars))
    #expect(reading?.value == value)
    #expect(reading.map(\.isMarked) ?? false == isMarked)
  }
}
