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

  // One clear sign; two weak ones; the openings of two clauses; a call of two halves.
  static let sentences: [(text: String, isProse: Bool)] = [
    ("单位应当检查", true), ("各单位要检查", false), ("以上要求，请研究落实", true), ("加强检查，落实责任", false),
  ]

  @Test(arguments: sentences)
  func `Words of prose show a sentence without a stop`(text: String, isProse: Bool) {
    #expect(HeadingWords.isProse(Array(text.unicodeScalars)[...]) == isProse, "\(text)")
  }
}
