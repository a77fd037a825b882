import Testing

@testable import GongwenPlainTextReader

@Suite struct BlockQuotesTests {
  static let lines: [(text: String, isQuoted: Bool)] = [
    ("> 1\\. 资质", true), ("> 12、资质", true), ("> 123、资质", false), ("> (3) 资质", true),
    ("> 30%", false),
    ("> 30 吨", false), ("> 1.5", false),
  ]

  @Test(arguments: lines)
  func `A quote may begin with the number of an item, of two digits at most`(
    text: String, isQuoted: Bool
  ) {
    let scalars = Array("\(text)\n>".unicodeScalars)
    let first = 0..<scalars.count - 2
    let quotes = BlockQuotes([first, scalars.count - 1..<scalars.count], of: scalars)
    #expect(quotes.ends.isEmpty == !isQuoted, "\(text)")
  }
}
