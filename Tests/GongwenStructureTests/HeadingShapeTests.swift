import GongwenModel
import GongwenText
import Testing

@testable import GongwenStructure

@Suite struct HeadingShapeTests {
  static let shapes: [(text: String, form: HeadingShape.Form)] = [
    ("", .empty), ("总体要求", .name), ("加强领导。", .sentence(stop: 1)), ("怎么办？", .sentence(stop: 0)),
    ("抓落实！", .sentence(stop: 0)), ("指导思想。坚持统筹。", .runIn(length: 4, byColon: false)),
    ("元旦：1月1日放假。", .runIn(length: 2, byColon: true)), ("财产关系：", .opener), ("怎么办？抓落实。", .prose),
    ("落实责任；", .prose), ("落实责任，", .prose), ("落实责任;", .prose), ("落实责任,", .prose),
    ("（含县级。）以上", .name), ("“稳。”字当头", .name), ("包括：人员和经费", .name),
    ("统筹规划，突出重点：抓好落实", .name), ("指导思想.坚持统筹", .runIn(length: 4, byColon: false)),
    ("增长3.5%", .name), ("指导思想｡坚持统筹", .runIn(length: 4, byColon: false)),
  ]

  @Test(arguments: shapes)
  func `The text behind a marker has a form`(text: String, form: HeadingShape.Form) {
    let shape = HeadingShape(
      Array(text.unicodeScalars)[...], scheme: .chineseParen, weights: HeadingWeights())
    #expect(shape.form == form, "\(text)")
  }

  static let sides: [(heading: String, prose: String)] = [
    ("完善设施", "对年营业收入超过10亿元的企业按照规定给予奖励"), ("推进数据共享", "工作人员应当按时上下班，不得迟到早退"),
    ("数据是关键要素", "本办法由市财政局负责解释"),
  ]

  @Test(arguments: sides)
  func `A name or a call scores above prose`(heading: String, prose: String) {
    let weights = HeadingWeights()
    let score = { (text: String) in
      weights.score(Array(text.unicodeScalars)[...], scheme: .arabicDot, byColon: false, rest: 99)
    }
    #expect(score(heading) > 0)
    #expect(score(prose) < 0)
  }
}
