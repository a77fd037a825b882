import Testing

@testable import GongwenLanguage

@Suite struct MarkerDoubtTests {
  static let texts: [(text: String, doubts: [Double])] = [
    ("一、总体要求", [0]), ("一.总体要求", [1]), ("第十二条　公司", [0]), ("第十二条规定的条件", [7]), ("专栏1", [0]),
    ("专栏建设", [8]), ("附件：", [0]), ("1.目标", [0]), ("1.5倍", [4, 3]), ("1.5建设", [0, 3]),
    ("1.2018年", [1]), ("1.201年", [4, 3]), ("3. 1 目标", [0.5, 0]), ("1.2", [1, 3]),
    ("1. 2", [1.5, 0]),
    ("6.5人员", [1, 3]), ("6.5人，", [4, 3]), ("6.5.1人员", [0, 3]), ("6. 5人，", [4.5, 0]),
    ("5.2.1的试验", [7, 3]), ("5.2.1和5.2.2的", [7, 3]), ("5.2.1和谐", [0, 3]),
    ("一、二年级", [4]), ("一、二、三类", [0]), ("一、三年目标", [0]), ("附件：如說明二", [8]),
    ("I.目标", [0, 0.5]), ("A.目标", [0]),
  ]

  @Test(arguments: texts)
  func `What follows a sign sets the doubt about it`(text: String, doubts: [Double]) {
    let found = MarkerGrammar().candidates(characters(text)[...])
    #expect(found.map(\.doubt) == doubts, "\(text)")
  }

  static let levels: [(doubt: Double, answers: [Bool])] = [
    (0, [true, true, true, true]), (0.5, [false, true, true, true]),
    (0.999, [false, true, true, true]), (1, [false, false, true, true]),
    (2.999, [false, false, true, true]), (3, [false, false, false, true]),
    (4, [false, false, false, true]), (7, [false, false, false, true]),
    (7.999, [false, false, false, true]), (8, [false, false, false, false]),
  ]

  @Test(arguments: levels)
  func `A doubt is compared with a level`(doubt: Double, answers: [Bool]) {
    var marker = MarkerCandidate.generated(1)
    marker.doubt = doubt
    #expect(
      [marker.isCertain, marker.isClear, marker.isLikely, marker.isPossible] == answers, "\(doubt)")
  }

  @Test func `The levels rise`() {
    let levels = [
      MarkerDoubt.none, MarkerDoubt.secondReading, MarkerDoubt.variant, MarkerDoubt.decimalPoint,
      MarkerDoubt.measure, MarkerDoubt.citation, MarkerDoubt.word,
    ]
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $0 < $1 })
  }
}
