import Testing

@testable import GongwenStructure

@Suite struct HeadingWordsTests {
  static let texts: [(text: String, isCompound: Bool)] = [
    ("申报条件", true), ("应急处理", true), ("费用承担", true), ("违法行为", true), ("应急响应", true),
    // Seven characters; a word of prose; the opening of prose; a word that opens lists and ends no name.
    ("突发事件处理", true), ("突发性事件处理", false), ("应当提交", false), ("由县承担", false), ("主要包括", false),
    ("职责如下", false),
  ]

  @Test(arguments: texts)
  func `A name of one compound may end as the opening of a list does`(
    text: String, isCompound: Bool
  ) {
    #expect(
      HeadingWords.isCompound(Array(text.unicodeScalars)[...]) == isCompound, "\(text)")
  }
}
