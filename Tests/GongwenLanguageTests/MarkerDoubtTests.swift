import Testing

@testable import GongwenLanguage

@Suite struct MarkerDoubtTests {
  static let texts: [(text: String, doubts: [Int])] = [
    ("一、总体要求", [0]), ("一.总体要求", [1000]), ("第十二条　公司", [0]), ("第十二条规定的条件", [7000]), ("专栏1", [0]),
    ("专栏建设", [8000]), ("附件：", [0]), ("1.目标", [0]), ("1.5倍", [4000, 3000]), ("1.5建设", [0, 3000]),
    ("1.2018年", [1000]), ("1.300米", [4000, 1000]), ("1.305米", [4000, 3000]),
    ("1.350公顷", [1000, 3000]),
    ("1.350公民", [0, 1000]), ("1.350吨", [4000, 3000]), ("3. 1 目标", [500, 0]),
    ("1.2", [1000, 3000]),
    ("1. 2", [1500, 0]),
    ("6.5人员", [1000, 3000]), ("6.5人，", [4000, 3000]), ("6.5.1人员", [0, 3000]),
    ("6. 5人，", [4500, 0]),
    ("5.2.1的试验", [7000, 3000]), ("5.2.1和5.2.2的", [7000, 3000]), ("5.2.1和谐", [0, 3000]),
    ("一、二年级", [4000]), ("一、二、三类", [0]), ("一、三年目标", [0]), ("附件：如說明二", [8000]),
    ("I.目标", [0, 500]), ("A.目标", [0]),
  ]

  @Test(arguments: texts)
  func `What follows a sign sets the doubt about it`(text: String, doubts: [Int]) {
    let found = MarkerGrammar().candidates(characters(text)[...])
    #expect(found.map(\.doubt) == doubts, "\(text)")
  }

  static let levels: [(doubt: Int, answers: [Bool])] = [
    (0, [true, true, true, true]), (500, [false, true, true, true]),
    (999, [false, true, true, true]), (1000, [false, false, true, true]),
    (2999, [false, false, true, true]), (3000, [false, false, false, true]),
    (4000, [false, false, false, true]), (7000, [false, false, false, true]),
    (7999, [false, false, false, true]), (8000, [false, false, false, false]),
  ]

  @Test(arguments: levels)
  func `A doubt is compared with a level`(doubt: Int, answers: [Bool]) {
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
