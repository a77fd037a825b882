import GongwenLanguage
import Testing

@testable import GongwenStructure

/// Which paragraphs behind the last item of a list ``TailCosts`` takes for the document's.
@Suite struct TailCostsTests {
  /// The cost of taking a paragraph for the document's, as far as its own words show.
  private static func cost(
    _ text: String, below heading: String = "工作要求", behind above: String = "各单位按时办理。",
    isBehindUnits: Bool = false
  ) -> Int {
    let lines = SampleText([text, heading, above]).lines
    let units = [
      Unit(kind: .paragraph, text: UnitText(lines[0].range, of: SampleText([text]).canonical))
    ]
    return TailCosts.terms(
      of: lines[0].text, below: lines[1].text, above: lines[2].text,
      company: TailCompany(of: units, tail: 1),
      isApart: false, isBehindUnits: isBehindUnits
    ).filter { $0.name != "items next to it" }.reduce(0) { $0 + $1.cost }
  }

  static let paragraphs: [(text: String, isDocuments: Bool)] = [
    ("以上通知，请认真执行。", true), ("上述意见，请一并贯彻。", true), ("以上要求，请遵照执行。", true),
    ("以上人员不得兼任其他职务。", false), ("上述企业应当按月报送。", false), ("以上要求由县级部门细化。", false),
    ("祝大家节日愉快！", true), ("祝愿渡口平安。", true), ("祝塘镇按前款办理。", false), ("祝贺信由办公室起草。", false),
    ("希望各单位踊跃参加。", true), ("希望小学由教育局管理。", false), ("希望工程捐款单列。", false),
    ("感谢社会各界的支持。", true), ("感谢信由办公室起草。", false),
    ("最后，祝大家工作顺利！", true), ("最后，将材料归档。", false),
    ("欢迎社会各界监督。", true), ("欢迎仪式由办公室筹备。", false), ("联系电话：12345678", true),
    ("热线电话：12345", true), ("本办法由镇政府负责解释。", true), ("本标准由企业负责解释。", false),
    ("本市标准自2024年1月1日起执行。", false), ("原《渡口管理办法》同时废止。", true), ("原有渡口逐步废止。", false),
    ("原有规定与本通知不一致的，以本通知为准。", true), ("界线以本通知附图为准。", false), ("期限以本通知为准。", false),
    ("面积与证书不符的，以本通知附图为准。", false), ("未尽事宜，另行通知。", true), ("望周知。", true), ("盼复时间为5月底前。", false),
    ("此前有关规定同时废止。", true), ("以前预收的费用照旧，预收办法同时废止。", false),
    ("各地接到本指示后，应当立即执行。", true), ("各地接到群众举报后，应当立即核查。", false), ("各地按照本指示执行。", false),
  ]

  @Test(arguments: paragraphs)
  func `A paragraph is the document's by its first words`(text: String, isDocuments: Bool) {
    #expect((Self.cost(text) < 0) == isDocuments, "\(text)")
  }

  static let effects: [(text: String, heading: String, isBehindUnits: Bool, cost: Int)] = [
    ("本意见由县政府负责解释。", "保障措施", false, -6), ("本意见自印发之日起施行。", "保障措施", false, 0),
    ("本意见自印发之日起施行。", "保障措施", true, -2), ("本意见由县政府负责解释。", "附则", false, 10),
    ("本意见自印发之日起施行。", "本意见由县政府负责解释。", false, 10),
    ("本意见由县政府负责解释。", "政府政府政府政府政府政府政府附则", false, 10),
    ("未尽事宜，另行通知。", "其他事项", false, 10), ("未尽事宜，另行通知。", "报名时间", false, -3),
    ("岗位与网站不一致的，以本公告为准。", "附则", false, 10),
    ("岗位与网站不一致的，以本公告为准。", "报名时间", false, -3),
    ("本意见由县政府负责解释。", "政府政府政府政府政府政府政府政附则", false, -6),
  ]

  @Test(arguments: effects)
  func `What a document says of its effect is its own, but in an item about that`(
    text: String, heading: String, isBehindUnits: Bool, cost: Int
  ) {
    #expect(
      Self.cost(text, below: heading, isBehindUnits: isBehindUnits) == cost, "\(text), \(heading)")
  }

  static let lengths: [(length: Int, isFound: Bool)] = [(160, true), (161, false)]

  @Test(arguments: lengths)
  func `A paragraph on the effect has 160 characters at most`(length: Int, isFound: Bool) {
    let text = "本办法由政府负责解释" + repeated("某", length - 10)
    #expect(EffectClause.matches(SampleText.line(text).text) == isFound)
  }

  static let senders: [(above: String, isDocuments: Bool)] = [
    ("各单位于月底前将方案报送办公室。", false), ("电子版发送至邮箱。", false), ("各单位按时办理。", true),
  ]

  @Test(arguments: senders)
  func `Who receives what an item asks for is the item's`(above: String, isDocuments: Bool) {
    #expect((Self.cost("联系电话：12345678", behind: above) < 0) == isDocuments, "\(above)")
  }

  static let headings: [(heading: String, isDocuments: Bool)] = [
    ("报名方式", false), ("培训地点", false), ("工作要求", true),
  ]

  @Test(arguments: headings)
  func `An item may name who answers`(heading: String, isDocuments: Bool) {
    #expect((Self.cost("联系人：陶然", below: heading) < 0) == isDocuments)
  }
}
