import GongwenLanguage
import GongwenModel
import GongwenTestSupport
import GongwenText
import Testing

@testable import GongwenStructure

/// Both sides of the checks that look at words alone: ``ParagraphSigns``, ``TablePlausibility``, ``TitlePlausibility``,
/// ``ImplausibleCertainty``.
struct ObjectionTests {
  private static func text(_ words: String) -> TracedText {
    TracedText(scalars: Array(words.unicodeScalars))
  }

  private static func codes(
    _ words: String, below previous: String? = nil, next: String? = nil, isAbove: Bool = false,
    isAboveTitle: Bool = false, isUnsignedEnd: Bool = false
  ) -> [String] {
    let place = ParagraphSigns.Place(
      previous: previous.map { Array($0.unicodeScalars) },
      next: next.map { Array($0.unicodeScalars) }, isAbove: isAbove, isAboveTitle: isAboveTitle,
      isUnsignedEnd: isUnsignedEnd)
    return ParagraphSigns.questions(Array(words.unicodeScalars), at: place).map(\.code)
  }

  static let cuts: [(text: String, next: String?, isTold: Bool)] = [
    (repeated("某", 20), "其他。", true), (repeated("某", 19), "其他。", false),
    (repeated("某", 28), "其他", false), (repeated("某", 28), nil, false),
    (repeated("某", 28) + "。", "其他。", false), ("名称：" + repeated("某", 28), "其他。", false),
    ("柳塘县渡口应当每月检查一", "次。", true), ("柳塘县渡口应当每月检查", "一次。", false),
    ("以上要求，请各单位认真研究", "落实。", true), ("加强渡口检查，落实安全责任", "其他。", false),
    ("各地要检查，", "其他", true), ("各地要检查", "，其他", true),
  ]

  @Test(arguments: cuts)
  func `A paragraph does not go on in the next one`(text: String, next: String?, isTold: Bool) {
    #expect(Self.codes(text, next: next).contains("text-unfinished") == isTold)
  }

  static let lists: [(previous: String?, isTold: Bool)] = [
    (nil, true), ("各地要检查。", true), ("向阳路管网改造工程", false), ("项目名单如下：", false),
  ]

  @Test(arguments: lists)
  func `The last line of a list is not cut`(previous: String?, isTold: Bool) {
    let found = Self.codes(repeated("某", 28), below: previous, next: "其他。")
    #expect(found.contains("text-unfinished") == isTold)
  }

  static let elements: [(text: String, isTold: Bool)] = [
    ("某某县渡口管理办法", true), ("渡口管理办法", false), ("某某县渡口管理办法。", false), ("附件：渡口管理办法", false),
    ("柳政发〔2031〕9号", true), ("第9号", false), ("柳塘县交通运输局", false), ("各地要检查渡口", false),
    ("GB 7959渡口管理要求", false), ("《某某县渡口管理办法》", false),
  ]

  @Test(arguments: elements)
  func `A title, a number or a body is no paragraph`(text: String, isTold: Bool) {
    #expect(Self.codes(text).contains("element-in-text") == isTold)
  }

  static let bodiesInLists: [(previous: String?, next: String?, isTold: Bool)] = [
    ("各地要检查。", nil, true), ("各地要检查。", "2031年5月16日", true), (nil, nil, false), ("名单如下：", nil, false),
    ("各地要检查。", "柳塘县水利局", false), ("柳塘县水利局", nil, false), ("柳塘县第一中学", "各地要检查。", false),
  ]

  @Test(arguments: bodiesInLists)
  func `A body alone below a sentence is no paragraph`(
    previous: String?, next: String?, isTold: Bool
  ) {
    let found = Self.codes("柳塘县交通运输局", below: previous, next: next)
    #expect(found.contains("element-in-text") == isTold)
  }

  @Test
  func `A title among titles or above the title of a document is a line of a list or a cover`() {
    let title = "某某县渡口管理办法"
    #expect(!Self.codes(title, isAboveTitle: true).contains("element-in-text"))
    #expect(!Self.codes(title, below: "某某县水库管理条例（草案）").contains("element-in-text"))
    #expect(!Self.codes(title, next: "某某县水库管理办法").contains("element-in-text"))
    #expect(Self.codes(title, below: "各地要检查。", next: "其他。").contains("element-in-text"))
  }

  static let labels: [(text: String, isAbove: Bool, isTold: Bool)] = [
    ("制定机关：柳塘县人民政府", true, true), ("制定机关：柳塘县人民政府", false, true),
    ("公示时间：2031年5月16日至20日", false, false), ("发布日期：2031年5月16日", true, true),
    ("【时效性】现行有效", true, true), ("会议地点：三楼", true, false), ("各单位：", true, false),
  ]

  @Test(arguments: labels)
  func `A label of a record begins no paragraph`(text: String, isAbove: Bool, isTold: Bool) {
    #expect(Self.codes(text, isAbove: isAbove).contains("label-in-text") == isTold)
  }

  static let signatures: [(text: String, isTold: Bool)] = [
    ("各地要检查。柳塘县交通运输局", true), ("各地要检查。由柳塘县交通运输局检查。", false), ("柳塘县交通运输局", false),
    ("成员单位包括：柳塘县水利局；柳塘县交通运输局", false),
  ]

  @Test(arguments: signatures)
  func `No body is behind the last stop of a text that nobody signs`(text: String, isTold: Bool) {
    #expect(Self.codes(text, isUnsignedEnd: true).contains("signature-in-text") == isTold)
    #expect(!Self.codes(text).contains("signature-in-text"))
  }

  static let joined: [(text: String, isTold: Bool)] = [
    ("名称：某院地址：某路电话：一二三", true), ("名称：某院地址：某路", false), ("名称：某院，地址：某路，电话：一二三", false),
    ("名称：某院 地址：某路 电话：一二三", false),
    ("名称：某院地址：某路电话：一二三。", false),
  ]

  @Test(arguments: joined)
  func `Three labels are no paragraph`(text: String, isTold: Bool) {
    #expect(Self.codes(text).contains("labels-joined") == isTold)
  }

  static let glued: [(text: String, isTold: Bool)] = [
    ("按照《条例》18第三条的规定。", true), ("19第二条规定的计划。", true), ("按照《条例》第三条的规定。", false),
    ("按照《条例》118第三条的规定。", true), ("共2018第三条。", false), ("3.18第三条。", false),
    ("按照附件1第三部分填报。", false), ("对照表2第三列填报。", false), ("国道G205第三标段。", false),
  ]

  @Test(arguments: glued)
  func `No digits are before 第`(text: String, isTold: Bool) {
    #expect(Self.codes(text).contains("number-glued") == isTold)
  }

  static let unmarked: [(text: String, isTold: Bool)] = [
    (repeated("某", 40), true), (repeated("某", 39), false), (repeated("某", 40) + "、", false),
  ]

  @Test(arguments: unmarked)
  func `Forty characters have a mark`(text: String, isTold: Bool) {
    #expect(Self.codes(text).contains("text-unmarked") == isTold)
  }

  static let closings: [(text: String, isTold: Bool)] = [
    ("特此通知。", true), ("本意见自印发之日起施行。", true), ("本办法由县水利局负责解释。", true), ("招标文件其他内容不变。", true),
    ("本办法适用于本县。", false), ("本办法规定的各项工作应当自行检查。", false),
  ]

  @Test(arguments: closings)
  func `A statement about the document closes it`(text: String, isTold: Bool) {
    #expect(ParagraphSigns.isClosing(Array(text.unicodeScalars)) == isTold)
  }

  static let tables: [(rows: [[String]], words: String?)] = [
    ([["序号", "名称"], ["1", "渡口"]], nil), ([["名称"], ["渡口"]], "it has one row or one column"),
    ([["名称", "渡口"]], "it has one row or one column"),
    ([["关于供水的通告\n各地要检查。\n县水利局\n五月四日"]], "a cell holds a text of several paragraphs"),
    ([["关于供水的通告\n各地要检查。\n县水利局"], ["一"]], "it has one row or one column"),
    ([["第一条", "为了管理渡口。"], ["第二条", "各地要检查。"]], "most rows begin with the number of a unit"),
    ([["一、教育支出", "300"], ["二、国防支出", "20"]], nil), ([["（一）", "水利局"], ["（二）", "财政局"]], nil),
    ([["项目", "要求"], ["条件", "符合下列条件：\n一是注册；\n二是守法；\n三是守信。"]], nil),
    ([["事项", "说明"], ["检查", "，每月一次"]], "a cell begins or ends inside a sentence"),
    ([["事项", "说明"], ["检查", "各地应当每月检查，"]], "a cell begins or ends inside a sentence"),
    ([["事项", "说明"], ["检查", "每月检查一，"]], nil),
    ([["", "甲", "乙"], ["", "丙", "丁"]], "its first column is empty"),
    ([["", "甲", "乙"], ["一", "丙", "丁"]], nil),
    ([["甲", "乙"], ["丙", ""], ["丁", ""]], nil),
    ([["甲", ""], ["丙", ""], ["丁", ""]], "a column is empty"), ([["甲", ""], ["丙", ""]], nil),
    ([["甲", "乙"], ["", "新建公园"]], "a row has no first cell"), ([["甲", "乙"], ["", "新公园"]], nil),
    ([["甲", "乙"], ["", "3580.23"]], nil),
  ]

  @Test(arguments: tables)
  func `A table is whole`(rows: [[String]], words: String?) {
    let cells = rows.map { row in row.map { TableCell(text: Self.text($0)) } }
    #expect(TablePlausibility(Table(rows: cells)).fault()?.words == words)
  }

  static let groups: [(rows: [[String]], isSure: Bool)] = [
    ([["甲", "乙"], ["一", "新建公园"], ["", "修建道路"]], true),
    ([["甲", "乙"], ["一", "新建公园"], ["", "修建道路"], ["", "整治河道"]], false),
    ([["甲", "乙", "丙"], ["一", "新建公园", "1"], ["", "修建道路", "2"], ["", "整治河道", ""]], true),
  ]

  @Test(arguments: groups)
  func `Rows below the name of a group are information where there are two`(
    rows: [[String]], isSure: Bool
  ) {
    let cells = rows.map { row in row.map { TableCell(text: Self.text($0)) } }
    let fault = TablePlausibility(Table(rows: cells)).fault()
    #expect(fault?.words == "a row has no first cell")
    #expect(fault?.isSure == isSure)
  }

  @Test func `A text in a cell is a warning where the table has nothing else`() {
    let words = "关于供水的通告\n各地要检查。\n县水利局\n五月四日"
    let alone = Table(rows: [[TableCell(text: Self.text(words))]])
    let named = Table(rows: [[TableCell(text: Self.text("说明")), TableCell(text: Self.text(words))]])
    #expect(TablePlausibility(alone).fault()?.isSure == true)
    #expect(TablePlausibility(named).fault()?.isSure == false)
  }

  static let titles: [(title: String, isTold: Bool)] = [
    ("关于植树的通知", false), (repeated("某", 60), false), (repeated("某", 61), true),
    ("-------转发邮件", true), ("Subject：转发", true), ("发布日期：2031-05-16", true),
    ("柳政发〔2031〕9号关于植树的通知", true), ("关于2031年植树的通知", false), ("2031-05-16关于植树的通知", true),
    ("关于植树的通知（2031年5月16日）", false), ("柳塘县水利局文件关于植树的通知", true), ("柳塘县水利局文件管理办法", false),
    ("柳塘县水利局文件关于植树通知", true), ("柳塘县水利局文件关于植树木", false), ("柳塘县水利局文件备案审查办法", false),
    ("柳塘县水利局2031年5月12日拟作出的审批意见的公示", false), ("关于植树的通知2031-05-16", true),
    ("公文文件管理", false),
  ]

  @Test(arguments: titles)
  func `A title is a title alone`(title: String, isTold: Bool) {
    #expect((TitlePlausibility.fault(Array(title.unicodeScalars)) != nil) == isTold)
  }

  static let bodies: [(title: String, body: String?)] = [
    ("柳塘县水利局关于植树的通知", "柳塘县水利局"), ("柳塘县水利局2031年工作要点", "柳塘县水利局"), ("关于植树的通知", nil),
    ("渡口管理办法", nil),
  ]

  @Test(arguments: bodies)
  func `A title names its body before its matter or year`(title: String, body: String?) {
    let found = TitlePlausibility.body(in: Array(title.unicodeScalars))
    #expect(found.map { TracedText(scalars: Array($0)).string } == body)
  }

  @Test func `Objections lower the certainty of their kind`() {
    func certainty(_ codes: String...) -> Certainty {
      ImplausibleCertainty.certainty(
        after: codes.map { Diagnostic(code: $0, severity: .info, message: "") })
    }
    #expect(certainty("charset-label-unknown").least == nil)
    #expect(certainty("text-unfinished").breaks == 3)
    #expect(certainty("closing-in-unit", "numbering-left").structure == 3)
    #expect(certainty("table-implausible", "closing-missing").least == nil)
    #expect(certainty("label-in-text").metadata == 12)
  }
}
