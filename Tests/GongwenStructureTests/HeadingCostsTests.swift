import GongwenModel
import GongwenText
import Testing

@testable import GongwenStructure

@Suite struct HeadingCostsTests {
  private static func terms(
    _ text: String, scheme: Scheme = .chineseParen, below: HeadingCosts.Below = .nothing
  ) -> [String: Int] {
    let scalars = Array(text.unicodeScalars)[...]
    let costs = HeadingCosts(scalars, form: HeadingForm(of: scalars), scheme: scheme, below: below)
    return Dictionary(uniqueKeysWithValues: costs.terms.map { ($0.name, $0.cost) })
  }

  /// The length in characters up to which a cost holds, and the cost behind it.
  static let lengths: [(longest: Int, cost: Int, behind: Int)] = [
    (8, -6, -5), (14, -5, -4), (20, -4, -2), (26, -2, 0), (32, 0, 3), (40, 3, 7),
  ]

  @Test(arguments: lengths)
  func `A first sentence costs by its length`(longest: Int, cost: Int, behind: Int) {
    #expect(Self.terms(repeated("政", longest))["length"] ?? 0 == cost)
    #expect(Self.terms(repeated("政", longest + 1))["length"] ?? 0 == behind)
  }

  static let signs: [(text: String, term: String, cost: Int?)] = [
    ("政府，市场", "commas", 1), ("政府，市场，社会", "commas", 3), ("甲，乙，丙，丁", "commas", 5),
    ("甲，乙，丙，丁，戊", "commas", 6), ("甲，乙，丙，丁，戊，己", "commas", 6),
    ("甲甲甲甲甲甲甲甲甲甲1个", "figures", nil), ("甲甲甲甲甲甲甲甲甲甲甲1个", "figures", 2),
    ("甲甲甲甲甲甲甲甲甲甲三年内", "figures", 2), ("甲甲甲甲甲甲甲甲甲甲三方面", "figures", nil),
    ("应当备案", "words of prose", 3), ("供应体系", "words of prose", nil), ("主要任务", "words of prose", nil),
    ("部门要审", "words of prose", 1), ("应当不得本法是指包括", "words of prose", 9),
    ("将来目标", "opening of prose", nil), ("将其撤销", "opening of prose", 3),
    ("违反规定", "opening of prose", 4),
    ("加强领导", "call", -2), ("加强" + repeated("政", 24), "call", -2),
    ("加强" + repeated("政", 25), "call", nil),
    ("工作机制", "name ending", -2), ("机制灵活", "name ending", nil),
    ("删去第三款", "amendment", 8), ("第十条修改为：甲", "amendment", 8), ("第三方评估", "amendment", nil),
    ("本办法自2023年1月1日起施行。", "effective clause", 12), ("自2023年1月1日起执行。", "effective clause", 12),
    ("10月1日放假，共3天", "facts", 6), ("10月放假，共3天", "facts", nil), ("10月1日放假共3天", "facts", nil),
    ("耕地12.5公顷。其中，水田2公顷。", "facts with parts", 6), ("耕地。水田2公顷，其中", "facts with parts", nil),
    ("公务接待费16.2万元。", "amount", 8), ("公务接待费16.2万元", "amount", nil),
    ("收入增长8%。其中，税收增长9%。", "amount", 8), ("扩大投资16亿元。", "amount", nil),
    ("公务接待费：16.2万元", "amount", nil), ("补贴1千亿元。", "amount", 8), ("补贴1十百千亿元。", "amount", nil),
    ("自主经营", "effective clause", nil), ("指导思想。坚持统筹发展。", "more behind", -2),
    ("指导思想。坚持。", "more behind", 1),
    ("元旦：放假。", "colon", -1), ("元旦放假：", "opens a list", 5), ("“水库归国家。", "ends in a quotation", 12),
  ]

  @Test(arguments: signs)
  func `A sign has its cost`(text: String, term: String, cost: Int?) {
    #expect(Self.terms(text)[term] == cost, "\(text)")
  }

  @Test func `A duty counts in a list of duties only`() {
    let duty = "负责全县水库安全运行和日常维护"
    #expect(Self.terms(duty, scheme: .chineseComma)["duty"] == 2)
    #expect(Self.terms(duty)["duty"] == nil)
    #expect(Self.terms("负责全县水库安全运行和日", scheme: .chineseComma)["duty"] == nil)
  }

  @Test func `A sentence alone costs by what is below it`() {
    #expect(Self.terms("加强领导。")["alone"] == 4)
    #expect(Self.terms("加强领导。", below: .text)["text below"] == -4)
    #expect(Self.terms("加强领导。", scheme: .article, below: .text)["text below"] == -1)
    #expect(Self.terms("加强领导。", below: .units)["units below"] == -7)
    #expect(Self.terms("加强领导", below: .units)["units below"] == nil)
  }

  @Test func `Articles and low levels cost more`() {
    #expect(Self.terms("总则", scheme: .article)["article"] == 6)
    #expect(Self.terms("总则", scheme: .circled)["low level"] == 1)
    #expect(Self.terms("总则", scheme: .chineseComma)["low level"] == nil)
  }

  static let sides: [(heading: String, prose: String)] = [
    ("完善设施", "对年营业收入超过10亿元的企业按照规定给予奖励"), ("推进数据共享", "工作人员应当按时上下班，不得迟到早退"),
    ("数据是关键要素", "本办法由市财政局负责解释"),
  ]

  @Test(arguments: sides)
  func `A name or a call costs less than nothing, prose more`(heading: String, prose: String) {
    let cost = { (text: String) in
      HeadingShape(Array(text.unicodeScalars)[...], scheme: .arabicDot).cost
    }
    #expect(cost(heading) < 0)
    #expect(cost(prose) > 0)
  }
}
