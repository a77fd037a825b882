import GongwenModel
import GongwenText
import Testing

@testable import GongwenLanguage

@Suite struct LabelledStripTests {
  static let strips: [(text: String, values: [String])] = [
    ("来源：科研处　发布时间：2020-09-24　点击：12", ["科研处", "2020-09-24", "12"]),
    ("发布时间：2020-02-05", ["2020-02-05"]), ("索 引 号：01/2020", ["01/2020"]),
    ("【来源：某某网】【作者：】", ["某某网", ""]), ("作者:张三 | 来源:某报", ["张三", "某报"]),
  ]

  @Test(arguments: strips)
  func `Labels and values are read`(text: String, values: [String]) throws {
    let scalars = Array(text.unicodeScalars)
    let strip = try #require(LabelledStrip(scalars[...]), "\(text)")
    #expect(strip.values.map { TracedText(scalars: Array(scalars[$0.value])).string } == values)
  }

  @Test(arguments: [
    "", "来源：科研处", "资金来源：财政拨款。时间：三年。", "活动时间：3月1日", "关于发布时间：地点：的说明", "规划",
  ])
  func `Anything else is no strip`(text: String) {
    #expect(LabelledStrip(Array(text.unicodeScalars)[...]) == nil, "\(text)")
  }
}
