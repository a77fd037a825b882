import GongwenLanguage
import GongwenModel
import GongwenText
import Testing

@testable import GongwenStructure

@Suite struct HeadingRulesTests {
  /// How the last of some units of one list is cut; `below` is a paragraph below it.
  private static func cut(
    _ texts: [String], below: String? = nil, scheme: Scheme = .chineseParen
  ) -> HeadingCut? {
    let text = SampleText(texts + [below ?? "政府"]).canonical
    var units = texts.indices.map { index in
      var marker = MarkerCandidate.generated(index + 1)
      marker.scheme = scheme
      return Unit(
        kind: .section(marker, depth: 1), text: UnitText(text.blocks[index].range, of: text))
    }
    if below != nil {
      let words = UnitText(text.blocks[texts.count].range, of: text)
      units[units.count - 1].children = [Unit(kind: .paragraph, text: words)]
    }
    HeadingRules().decide(&units)
    return units.last?.cut
  }

  /// A unit whose first sentence is a heading beyond doubt.
  private static let headed = "加强领导。各地区要把这项工作摆上重要位置。"

  static let lengths: [(texts: [String], isHeading: Bool)] = [
    // A name.
    ([repeated("政", 80)], true), ([repeated("政", 81)], false),
    // A name before a colon at the end.
    ([repeated("政", 16) + "："], true), ([repeated("政", 17) + "："], false),
    // A sentence with text below it, whose sisters have headings.
    ([headed, headed, repeated("政", 59) + "。"], true),
    ([headed, headed, repeated("政", 60) + "。"], false),
  ]

  @Test(arguments: lengths)
  func `A heading has a greatest length`(texts: [String], isHeading: Bool) {
    #expect((Self.cut(texts, below: "各地要抓好落实。") != .prose) == isHeading)
  }

  static let articles: [(texts: [String], below: String?, cut: HeadingCut)] = [
    // The first 款 of an article is no heading.
    (["水库属于国家所有。"], "任何单位不得占用。", .prose), (["水库属于国家所有。单位不得占用。"], nil, .prose),
    // A name without a stop is one.
    (["立法目的"], "为了加强管理，制定本法。", .heading(stop: 0)),
    ([repeated("政", 24)], "为了加强管理，制定本法。", .heading(stop: 0)),
    ([repeated("政", 25)], "为了加强管理，制定本法。", .prose),
    // Brackets behind the number: 【】 always, （） where most articles have them.
    (["【立法目的】为了加强管理，制定本法。"], nil, .bracketed(length: 6)),
    (["（立法目的）为了管理。", "（适用范围）本省适用。"], nil, .bracketed(length: 6)),
    (["为了管理。", "本省适用。", "（适用范围）本省适用。"], nil, .prose),
    (["（一）申请；", "（二）受理。"], nil, .prose), (["（删除）。", "（删除）。"], nil, .prose),
  ]

  @Test(arguments: articles)
  func `An article has a heading by its form alone`(
    texts: [String], below: String?, cut: HeadingCut
  ) {
    #expect(Self.cut(texts, below: below, scheme: .article) == cut, "\(texts.last ?? "")")
  }

  static let items: [(texts: [String], below: String?, cut: HeadingCut)] = [
    // A sentence that closes a list, with the closing of the document behind it.
    (["书面申请。", "身份证明。"], "特此通知。", .prose), (["身份证明。"], "申请人应当携带原件。", .prose),
    (["加强领导", "自2023年1月1日起执行。"], "各地要抓好落实。", .prose),
    (["哪些企业可以申请？"], "在本市登记的企业可以申请。", .heading(stop: 0)), (["哪些企业可以申请？"], nil, .prose),
    // Sisters decide.
    (["加强组织领导。各地要抓好落实工作。", "严格考核奖惩。"], "考核结果向社会公布。", .heading(stop: 1)),
    (["各单位应当按照规定报送材料；", "逾期的，不予受理。"], "受理后十日内办结。", .prose),
  ]

  @Test(arguments: items)
  func `A sentence alone has a heading where its sisters and its text say so`(
    texts: [String], below: String?, cut: HeadingCut
  ) {
    #expect(Self.cut(texts, below: below) == cut, "\(texts.last ?? "")")
  }

  @Test func `The pull of siblings has bounds`() {
    typealias Mean = HeadingLevels.Mean
    let none = Mean(sum: 0, count: 0)
    #expect(HeadingPull(list: Mean(sum: 16, count: 2), level: none).cost == 5)
    #expect(HeadingPull(list: none, level: Mean(sum: 14, count: 2)).cost == 8)
    #expect(HeadingPull(list: none, level: Mean(sum: 16, count: 2)).cost == 9)
    #expect(HeadingPull(list: none, level: Mean(sum: 24, count: 2)).cost == 9)
    #expect(HeadingPull(list: none, level: Mean(sum: -24, count: 2)).cost == -9)
    #expect(HeadingPull(list: Mean(sum: 10, count: 1), level: Mean(sum: -10, count: 1)).mean == 2)
    #expect(HeadingPull.clamp(13) == 12 && HeadingPull.clamp(-13) == -12)
  }
}
