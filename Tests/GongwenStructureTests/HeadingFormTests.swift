import GongwenModel
import GongwenText
import Testing

@testable import GongwenStructure

@Suite struct HeadingFormTests {
  static let forms: [(text: String, form: HeadingForm)] = [
    ("", .empty), ("总体要求", .name), ("加强领导。", .sentence(stop: 1)), ("怎么办？", .sentence(stop: 0)),
    ("抓落实！", .sentence(stop: 0)), ("指导思想。坚持统筹。", .runIn(length: 4, byColon: false)),
    ("元旦：1月1日放假。", .runIn(length: 2, byColon: true)), ("财产关系：", .opener), ("怎么办？抓落实。", .prose),
    ("落实责任；", .prose), ("落实责任，", .prose), ("落实责任;", .prose), ("落实责任,", .prose),
    ("（含县级。）以上", .name), ("“稳。”字当头", .name), ("包括：人员和经费", .prose),
    ("统筹规划，突出重点：抓好落实", .name), ("指导思想.坚持统筹", .runIn(length: 4, byColon: false)),
    ("增长3.5%", .name), ("指导思想｡坚持统筹", .runIn(length: 4, byColon: false)),
    // A bracket behind a sentence belongs to it.
    ("完善路网。（责任单位：县交通局）", .prose), ("完善路网。（见附表）继续推进。", .runIn(length: 4, byColon: false)),
    // Provisions in quotation marks, left open for the next paragraph or closed with their stop.
    ("将第二条修改为：“水库归国家所有。”", .quoted), ("增加一款：“水库归国家所有。", .quoted), ("第二条修改为：“", .quoted),
    // The characters of a name before a colon: 2 to 16.
    ("甲：乙丙", .prose), ("甲乙：丙", .runIn(length: 2, byColon: true)),
    ("甲乙丙丁甲乙丙丁甲乙丙丁甲乙丙丁：丙", .runIn(length: 16, byColon: true)),
    ("甲乙丙丁甲乙丙丁甲乙丙丁甲乙丙丁甲：丙", .prose),
    ("近期目标——", .name),
  ]

  @Test(arguments: [
    ("近期目标——", Scheme.chineseParen, HeadingForm.name), ("近期目标——", .arabicDot, .name),
    ("提述日期即——", .arabicParen, .prose), ("適用範圍－", .latin, .prose),
    ("任何人不得——", .chineseParen, .prose),
    ("任何人不得", .chineseParen, .name),
  ])
  func `A dash opens a list in items of acts`(text: String, scheme: Scheme, form: HeadingForm) {
    #expect(HeadingShape(Array(text.unicodeScalars)[...], scheme: scheme).form == form, "\(text)")
  }

  @Test(arguments: forms)
  func `The text behind a marker has a form`(text: String, form: HeadingForm) {
    #expect(HeadingForm(of: Array(text.unicodeScalars)[...]) == form, "\(text)")
  }
}
