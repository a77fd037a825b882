import GongwenModel
import Testing

@testable import GongwenStructure

@Suite struct LineTests {
  static let broken: [(text: String, isUnterminated: Bool)] = [
    // A particle at the end.
    (repeated("政", 6) + "的", false), (repeated("政", 7) + "的", true),
    // A comma inside.
    ("政，" + repeated("政", 17), false), ("政，" + repeated("政", 18), true),
    // Another mark inside a full line.
    ("政、" + repeated("政", 23), false), ("政、" + repeated("政", 24), true),
  ]

  @Test(arguments: broken)
  func `A line ends inside a sentence from a length on`(text: String, isUnterminated: Bool) {
    #expect(SampleText.line(text).isUnterminated == isUnterminated, "\(text)")
  }

  static let names: [(count: Int, isNameLike: Bool)] = [(45, true), (46, false)]

  @Test(arguments: names)
  func `A name is a line and a half at most`(count: Int, isNameLike: Bool) {
    #expect(SampleText.line(repeated("政", count)).isNameLike == isNameLike, "\(count)")
  }

  static let widths: [(text: String, width: Int)] = [
    ("a", 1), ("\u{1FFF}", 1), ("\u{2000}", 2), ("—", 2), ("政", 2),
  ]

  @Test(arguments: widths)
  func `Characters of other scripts take one column`(text: String, width: Int) {
    #expect(SampleText.line(text).width == width, "\(text)")
  }
}
