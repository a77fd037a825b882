import GongwenModel
import Testing

struct TracedTextTests {
  @Test(arguments: [
    "", "a", "é", "第一条", "𠮷野家", "a\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}",
  ])
  func `The characters as a string`(text: String) {
    #expect(TracedText(scalars: Array(text.unicodeScalars)).string == text)
  }
}
