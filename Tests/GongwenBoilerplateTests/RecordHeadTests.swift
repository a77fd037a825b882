import GongwenModel
import GongwenTestSupport
import Testing

@testable import GongwenBoilerplate

/// Both sides of the measures of ``RecordHead`` and ``RecordRows``.
@Suite struct RecordHeadTests {
  private static let article = "第一条　渡船应当检验。"
  private static let title = "柳塘县渡口管理办法"
  private static let decision = "柳塘县渡口处罚决定书"

  private static func labels(_ lines: [String]) -> [FurnitureReason?] {
    var page = SamplePage()
    for line in lines { page.add(line) }
    return BoilerplateClassifier()(page.document(isPage: false)).blocks.map(\.furniture)
  }

  private static func removed(_ lines: [String]) -> Int {
    labels(lines).count { $0 == .pageMetadata }
  }

  static let heads: [(lines: [String], removed: Int)] = [
    (["名稱：渡口作業要點", "日期：2031年5月1日", "【题名】渡口要点"], 3),
    // Two fields; three without the name of the text; three below a title.
    (["名稱：渡口作業要點", "日期：2031年5月1日"], 0),
    (["来源：县府", "日期：2031年5月1日", "服务对象：渡工"], 0),
    (["关于召开渡运会议的通知", "名称：渡运会议", "时间：2031年5月1日", "服务对象：渡工"], 0),
    // The same three above a title; one of them unknown.
    (["来源：县府", "日期：2031年5月1日", "服务对象：渡工", title], 3),
    (["来源：县府", "日期：2031年5月1日", "渡工：王禾", title], 0),
    // Two known fields, and one; half of the fields known or telling, and less.
    (["案号：（2031）浙9901行初12号", "审理法院：柳塘县人民法院", "渡工：王禾", "渡船：三艘", decision], 4),
    (["案号：（2031）浙9901行初12号", "渡口：柳塘", "渡工：王禾", decision], 0),
    (["案号：（2031）浙9901行初12号", "审理法院：柳塘县人民法院", "渡工：王禾", "渡船：三艘", "渡口：某处", decision], 0),
    (["案号：（2031）浙9901行初12号", "审理法院：柳塘县人民法院", "渡工：王禾", "渡船：三艘", "渡口：2031-05-01", decision], 5),
    // Labels of forms count against it.
    (["案号：（2031）浙9901行初12号", "审理法院：柳塘县人民法院", "原告：王禾", "渡船：三艘", decision], 0),
    // An element of the document among them.
    (["案号：（2031）浙9901行初12号", "审理法院：柳塘县人民法院", "签发人：王禾", decision], 0),
    // Nothing of a document below; two names above, and three.
    (["案号：（2031）浙9901行初12号", "审理法院：柳塘县人民法院", "裁判日期：2031-05-01"], 0),
    (["某库", "某栏", "案号：（2031）浙9901行初12号", "审理法院：柳塘县人民法院", "裁判日期：2031-05-01", decision], 3),
    (["某库", "某栏", "某页", "案号：（2031）浙9901行初12号", "审理法院：柳塘县人民法院", "裁判日期：2031-05-01", decision], 0),
    // The title of a decision, of which rows of a case speak, and another one; rows of a document above the latter.
    (["处罚文号：柳交罚〔2031〕9号", "处罚机关：柳塘县交通局", "处罚决定日期：2031-05-01", title], 0),
    (["发文字号：柳交发〔2031〕9号", "发文机关：柳塘县交通局", "发文日期：2031-05-01", title], 3),
    // A title, or the rest of one, between rows.
    (["制定机关：某县", "某县渡口管理办法", "入库日期：2031-05-01", "时效性：有效", title], 1),
    (["标题：某县关于渡口", "管理的规定", "施行日期：2031-05-01", "时效性：有效", title], 4),
    // A value over two further lines, and over three.
    (["制定机关：某县", "某某", "某某", "入库日期：2031-05-01", "时效性：有效", title], 5),
    (["制定机关：某县", "某某", "某某", "某某", "入库日期：2031-05-01", "时效性：有效", title], 1),
  ]

  @Test(arguments: heads)
  func `Rows at the start with known labels are a record`(lines: [String], removed: Int) {
    #expect(Self.removed(lines + [Self.article]) == removed, "\(lines)")
  }

  static let tails: [(lines: [String], removed: Int)] = [
    (["【发布部门】县府", "【发布日期】2031.05.16", "【唯一标志】77"], 3),
    (["发布部门：县府", "生效日期：2031.07.01", "渡工：王禾"], 3),
    (["发布部门：县府", "生效日期：2031.07.01", "联系人：王禾"], 0),
    (["联系人：王禾", "电话：1234567", "日期：2031年5月1日"], 0),
  ]

  @Test(arguments: tails)
  func `Rows at the end are a record where no label of forms is among them`(
    lines: [String], removed: Int
  ) {
    #expect(Self.removed([Self.title, Self.article] + lines) == removed, "\(lines)")
  }

  @Test func `A title above a record is a duplicate if it is printed again below`() {
    let rows = ["发文字号：柳政发〔2031〕9号", "发布日期：2031-05-16", "生效日期：2031-07-01"]
    let twice = [Self.title] + rows + [Self.title, Self.article]
    #expect(Self.labels(twice).first == .duplicate)
    #expect(Self.labels([Self.title] + rows + [Self.article]).first == .some(nil))
  }

  static let messages: [(lines: [String], removed: Int)] = [
    (["主题：渡口通知", "发件人：slj@example.cn"], 2), (["主题：渡口通知", "发件人：县水利局"], 0),
    (["主题：渡口通知", "发件人：县水利局", "收件人：各乡镇"], 3),
    (["-----原始邮件-----", "主题：渡口通知", "发件人：slj@example.cn"], 3),
    (["日期：2031年5月1日", "抄送：各乡镇", "时间：上午"], 0),
    // An address of who gets it; a line of the program below the first label, and two.
    (["收件人：王禾，邮箱slj@example.cn", "附件：报名表"], 0), (["发件人：slj@example.cn", "附件：报名表"], 2),
    (["日期：2031-05-01", "某邮箱", "发件人：王禾", "收件人：李某", "主题：渡口通知"], 4),
    (["日期：2031-05-01", "某邮箱", "某页", "发件人：王禾", "收件人：李某", "主题：渡口通知"], 0),
  ]

  @Test(arguments: messages)
  func `Two labels of a message with an address are a header, and three without`(
    lines: [String], removed: Int
  ) {
    #expect(Self.removed(lines + [Self.title, Self.article]) == removed, "\(lines)")
  }
}
