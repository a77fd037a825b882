import GongwenLanguage
import GongwenModel
import GongwenTestSupport
import GongwenText
import Testing

@testable import GongwenStructure

/// The cut-offs of the checks of units, of the ends of paragraphs, of titles and of values.
struct PlausibilityOfUnitsTests {
  private static func text(_ words: String) -> TracedText {
    TracedText(scalars: Array(words.unicodeScalars))
  }

  private static func element(_ kind: ElementKind, _ words: String) -> Node {
    Node(.element(kind, text(words)))
  }

  private static func paragraph(_ words: String) -> Node { element(.paragraph, words) }

  private static func section(
    _ ordinal: Int, _ heading: String?, _ children: [Node] = [], scheme: Scheme = .chineseComma
  ) -> Node {
    let marker = Marker(text: text("\(ordinal)、"), scheme: scheme, ordinal: ordinal)
    return Node(.section(depth: 1, marker: marker, heading: heading.map(text)), children: children)
  }

  private static func diagnostics(_ nodes: [Node]) -> [Diagnostic] {
    var nodes = nodes
    var review = Plausibility(firstHandle: 1)
    review.review(&nodes)
    return review.diagnostics
  }

  private static func codes(_ nodes: [Node]) -> [String] { diagnostics(nodes).map(\.code) }

  private static func isWarned(_ code: String, _ nodes: [Node]) -> Bool {
    diagnostics(nodes).contains { $0.code == code && $0.severity == .warning }
  }

  // MARK: Headings

  static let headings: [(heading: String, isTold: Bool)] = [
    (repeated("某", 60), false), (repeated("某", 61), true),
    ("加强组织领导和", true), ("温和", false), ("加强组织领导以及", true), ("市场秩序", false),
    ("，加强组织领导", true), ("加强组织领导、", true),
    ("加强领导。落实责任", true), ("学习《某某。某某》", false),
  ]

  @Test(arguments: headings)
  func `A heading is one phrase`(heading: String, isTold: Bool) {
    let nodes = [Self.section(1, heading, [Self.paragraph("各地要检查。")])]
    #expect(Self.codes(nodes).contains("heading-implausible") == isTold)
  }

  @Test func `The heading of a chapter does not have the next number in it`() {
    let chapter = { Self.section(1, $0, [Self.paragraph("各地要检查。")], scheme: .chapter) }
    #expect(Self.codes([chapter("总则第二章监督")]).contains("heading-implausible"))
    #expect(!Self.codes([chapter("总则第三章监督")]).contains("heading-implausible"))
  }

  static let sisters: [(full: Int, empty: Int, isTold: Bool)] = [
    (2, 1, true), (1, 1, false), (1, 0, false), (3, 2, true), (2, 2, false),
  ]

  @Test(arguments: sisters)
  func `A unit without text is told among more with text`(full: Int, empty: Int, isTold: Bool) {
    let nodes = (1...full + empty).map {
      Self.section($0, "检查", $0 <= full ? [Self.paragraph("各地要检查。")] : [])
    }
    #expect(Self.codes(nodes).contains("unit-implausible") == isTold)
  }

  static let plain: [(plain: Int, headed: Int, isTold: Bool)] = [
    (3, 1, true), (2, 1, false), (5, 2, false), (6, 2, true),
  ]

  @Test(arguments: plain)
  func `A unit with a heading is told among three without one`(
    plain: Int, headed: Int, isTold: Bool
  ) {
    let nodes = (1...plain + headed).map {
      Self.section($0, $0 <= headed ? "检查" : nil, [Self.paragraph("各地要检查。")])
    }
    #expect(Self.codes(nodes).contains("headings-differ") == isTold)
  }

  @Test func `A chapter has no text above its first article`() {
    let article = Self.section(1, nil, [Self.paragraph("各地要检查。")], scheme: .article)
    let chapter = { Self.section(2, "监督", $0, scheme: .chapter) }
    #expect(Self.isWarned("unit-implausible", [chapter([Self.paragraph("可以复核。"), article])]))
    #expect(!Self.codes([chapter([article])]).contains("unit-implausible"))
    #expect(!Self.codes([chapter([Self.paragraph("可以复核。")])]).contains("unit-implausible"))
  }

  // MARK: Lists

  static let counts: [(opening: String, units: Int, isTold: Bool)] = [
    ("各地要做好以下三项工作：", 2, true), ("各地要做好以下三项工作：", 3, false), ("补助分为下列两类：", 3, true),
    ("依照第三条第二款的规定处罚：", 3, false), ("各地要做好以下工作：", 2, false),
  ]

  @Test(arguments: counts)
  func `A list has as many units as the sentence above it announces`(
    opening: String, units: Int, isTold: Bool
  ) {
    let nodes = [Self.paragraph(opening)] + (1...units).map { Self.section($0, "检查") }
    #expect(Self.codes(nodes).contains("list-differs") == isTold)
  }

  static let openings: [(text: String, isTold: Bool)] = [
    ("各地要做好以下工作：", true), ("今年，我们将继续办好十件民生实事：", true), ("今年，我们将办好十件事：", false),
    ("项目负责人联系电话：", false), ("如下：", false),
  ]

  @Test(arguments: openings)
  func `A sentence that opens a list has something below it`(text: String, isTold: Bool) {
    let last = [Self.section(1, "检查", [Self.paragraph(text)])]
    #expect(Self.codes(last).contains("list-differs") == isTold)
    let inner = [Self.section(1, "检查", [Self.paragraph(text), Self.paragraph("各地要检查。")])]
    #expect(!Self.codes(inner).contains("list-differs"))
  }

  // MARK: Paragraphs

  static let bounds: [(text: String, code: String, isTold: Bool)] = [
    ("，各地要检查。", "text-unfinished", true), ("”各地要检查。", "text-unfinished", false),
    ("栈道", "text-unfinished", true), ("栈道边", "text-unfinished", false),
    ("况", "text-unfinished", true),
    ("无", "text-unfinished", false), ("3", "text-unfinished", false),
    ("各地要，" + repeated("某", 12), "text-unfinished", true),
    ("各地要，" + repeated("某", 11), "text-unfinished", false),
    ("各地要，" + repeated("某", 12) + "）", "text-unfinished", false),
    (repeated("某", 10) + "。" + "A" + repeated("b", 29), "text-joined", true),
    (repeated("某", 10) + "。" + "A" + repeated("b", 28), "text-joined", false),
    (repeated("某", 9) + "。" + "A" + repeated("b", 29), "text-joined", false),
    ("各地要检查。上一篇：通知", "furniture-in-text", true),
    ("各地要检查上一篇报道。", "furniture-in-text", false),
    ("首页不得有“设为首页”等功能", "furniture-in-text", false), ("首页有设为首页等功能", "furniture-in-text", true),
    ("首页有设为首页等功能。", "furniture-in-text", false), ("办理ICP备案", "furniture-in-text", false),
    ("岚ICP备12345678号", "furniture-in-text", true),
    ("总体要求…………3", "contents-in-text", true), ("总体要求...3", "contents-in-text", false),
    ("目 录", "contents-in-text", true), ("目录管理", "contents-in-text", false),
    ("┌──┬──┐", "table-in-text", true), ("甲│乙│丙", "table-in-text", false),
    ("甲│乙│丙│丁", "table-in-text", true), ("｜甲｜", "table-in-text", true),
  ]

  @Test(arguments: bounds.map { (Abridged($0.text), $0.code, $0.isTold) })
  func `A paragraph is whole and one`(text: Abridged, code: String, isTold: Bool) {
    #expect(Self.codes([Self.paragraph(text.text)]).contains(code) == isTold)
  }

  static let cuts: [(text: String, next: String, isWarned: Bool)] = [
    (repeated("某", 20), "各地要检查。", true), (repeated("某", 19), "各地要检查。", false),
    ("现将检查办法印发", "给你们。", true), ("现将检查办法印", "给你们。", false),
    ("各地要检查，依照《渡口管理办法》", "第六条处罚。", true),
    ("各地要检查，并且做好记录（略）", "各地要检查。", false),
    ("时间：各地要检查，并且做好", "各地要检查。", false),
    ("各地要检查，并且做好各项", "记录，保管好", true), ("各地要检查，并且做好各", "记录，保管好", false),
    ("各地要检查，并且做好各项", "记录", false),
  ]

  @Test(arguments: cuts.map { (Abridged($0.text), $0.next, $0.isWarned) })
  func `A sentence that the next paragraph ends is a warning`(
    text: Abridged, next: String, isWarned: Bool
  ) {
    let nodes = [Self.paragraph(text.text), Self.paragraph(next)]
    #expect(Self.isWarned("text-unfinished", nodes) == isWarned)
  }

  @Test func `A date behind the last stop is told at the end of an unsigned part`() {
    #expect(
      Self.codes([Self.paragraph("各地要检查。2031年5月16日")]).contains("signature-in-text"))
    #expect(!Self.codes([Self.paragraph("各地要检查。5月")]).contains("signature-in-text"))
  }

  static let lines: [(text: String, code: String)] = [
    ("各乡镇人民政府，县政府各部门", "element-in-text"), ("海关视窗", "uncertain-element"),
    (repeated("某", 40), "uncertain-element"), ("全體幹部職工：", "uncertain-element"),
  ]

  @Test(arguments: lines.map { (Abridged($0.text), $0.code) })
  func `A line without a stop below the title may be an element`(text: Abridged, code: String) {
    let title = Self.element(.title, "柳塘县水利局关于检查的通知")
    let (line, end) = (Self.paragraph(text.text), Self.paragraph("各地要检查。"))
    #expect(Self.codes([title, line, end]).contains(code))
    #expect(!Self.codes([title, end, line, end]).contains(code))
    let others = [
      "（略）", "时间：五月", repeated("某", 41), "各地要检查。", "现将事项公告如下：", "因检修，停止供水：",
    ]
    for other in others {
      #expect(!Self.codes([title, Self.paragraph(other), end]).contains("uncertain-element"))
    }
  }

  @Test func `Text behind the closing may be none of the document`() {
    let closing = [Self.element(.signature, "柳塘县水利局"), Self.element(.date, "2031年5月16日")]
    let (text, rest) = (Self.paragraph("各地要检查。"), Self.paragraph("本栏目由某某编写。"))
    #expect(Self.codes([text] + closing + [rest]).contains("uncertain-element"))
    #expect(!Self.codes(closing + [text, rest]).contains("uncertain-element"))
    #expect(
      !Self.codes([text] + closing + [Self.paragraph("联系人：王某")]).contains("uncertain-element"))
    #expect(!Self.codes([text] + closing).contains("uncertain-element"))
  }

  // MARK: Tables

  private static func table(_ rows: [[String]], spans: Int = 1) -> Node {
    let rows = rows.enumerated().map { place, row in
      row.map { TableCell(text: text($0), rowspan: place == 0 && $0 == row[0] ? spans : 1) }
    }
    return Node(.table(Table(caption: nil, rows: rows, notes: [])))
  }

  @Test func `Rows of a table take the same columns`() {
    let even = [["渡口", "船数"], ["东坝", "3"]]
    let ragged = [["渡口", "船数"], ["东坝", "3", "4"]]
    let spanned = [["渡口", "船数"], ["3"]]
    #expect(!Self.codes([Self.table(even)]).contains("table-implausible"))
    #expect(Self.isWarned("table-implausible", [Self.table(ragged)]))
    #expect(!Self.codes([Self.table(spanned, spans: 2)]).contains("table-implausible"))
  }

  static let figures: [(cells: [String], isTold: Bool)] = [
    (["00. 002", "00. 003", "00. 004"], true), (["00. 002", "00. 003", "200.00"], false),
    (["1. 002", "1. 003", "1. 004"], false),
  ]

  @Test(arguments: figures)
  func `Figures of a table are not written backwards`(cells: [String], isTold: Bool) {
    let nodes = [Self.table([["甲", "乙", "丙"], cells])]
    #expect(Self.codes(nodes).contains("table-implausible") == isTold)
  }

  static let wholes: [(rows: [[String]], isTold: Bool)] = [
    ([["第一章", "1"], ["第二章", "1"], ["第三章", "2"]], true),
    ([["第一章", "3"], ["第二章", "1"], ["第三章", "2"]], false),
    ([["第一章", "1"], ["第二章", "1"]], false),
    ([["渡口", "", "数量"], ["东坝", "甲", "1"], ["西坝", "乙", "2"]], true),
    ([["渡口", "", "数量"], ["东坝", "甲", "1"], ["西坝", "", "2"]], false),
    ([["渡口", "", "数量"], ["东坝", "甲", "1"]], false),
    ([["28", "东坝"], ["29", "西坝"]], true), ([["1", "东坝"], ["2", "西坝"]], false),
    ([["28", "东坝"], ["30", "西坝"]], false), ([["28", "东坝"]], false),
    ([["999", "东坝"], ["1000", "西坝"]], true), ([["1000", "东坝"], ["1001", "西坝"]], false),
  ]

  @Test(arguments: wholes.indices)
  func `A table has no contents, and the first of its numbered rows`(_ index: Int) {
    let (rows, isTold) = Self.wholes[index]
    #expect(Self.isWarned("table-implausible", [Self.table(rows)]) == isTold)
  }

  @Test func `The caption of a table is not its head`() {
    let table = { (caption: String) in
      let rows = [["1", "东坝"], ["2", "西坝"]].map { $0.map { TableCell(text: Self.text($0)) } }
      return Node(.table(Table(caption: Self.text(caption), rows: rows, notes: [])))
    }
    #expect(Self.isWarned("table-implausible", [table("序号渡口")]))
    #expect(!Self.codes([table("表1 渡口")]).contains("table-implausible"))
  }

  static let unmarked: [(text: String, isTold: Bool)] = [
    ("序号姓名1张某2李某3王某", true), ("序号姓名1张某2李某", false), ("序号姓名1张某3李某2王某", false),
    ("序号姓名1张某，2李某3王某", false), ("序号 姓名 1 张某 2 李某 3 王某", true), ("姓名1张某2李某3", false),
  ]

  @Test(arguments: unmarked)
  func `Cells of numbered rows are no paragraph`(text: String, isTold: Bool) {
    #expect(Self.codes([Self.paragraph(text)]).contains("text-unmarked") == isTold)
  }

  static let removals: [(text: String, place: Int, reason: FurnitureReason, isTold: Bool)] = [
    ("材料齐全的，社区应当当场受理。", 50, .relatedLinks, false),
    ("材料齐全的，社区应当当场受理它。", 50, .relatedLinks, true),
    ("材料齐全的，社区应当当场受理它。", 150, .relatedLinks, false),
    ("材料齐全的，社区应当当场受理它。", 50, .hidden, false),
    ("材料齐全的社区应当当场受理它们。", 50, .relatedLinks, false),
  ]

  @Test(arguments: removals.indices)
  func `A sentence between texts is not set aside`(_ index: Int) {
    let (words, place, reason, isTold) = Self.removals[index]
    let text = { (words: String, start: Int) in
      let count = words.unicodeScalars.count
      let run = OriginRun(text: 0..<count, source: start..<start + 3 * count)
      return TracedText(scalars: Array(words.unicodeScalars), origin: Origin(runs: [run]))
    }
    let body = [
      Node(.element(.paragraph, text("各地要检查。", 0))),
      Node(.element(.paragraph, text("各地要宣传。", 120))),
    ]
    let found = DocumentPlausibility(
      body: body, metadata: Metadata(),
      removed: [Removed(reason: reason, text: text(words, place))],
      pageTitles: []
    ).diagnostics()
    #expect(found.contains { $0.code == "removed-sentences" } == isTold)
  }

  // MARK: Titles and values

  static let titles: [(title: String, isTold: Bool)] = [
    ("柳塘县渡口管理局文件", true), ("柳塘县渡口文件", false), ("关于规范渡口管理的", true),
    ("臺東縣主管法規查詢系統", true), ("关于启用查询平台的通知", false), ("GF-2033-0058合同", true),
    ("GF-203-0058合同", false), ("合同编号____", true), ("关于印发合同的通知", false),
  ]

  @Test(arguments: titles)
  func `A title is no letterhead, site, number or piece`(title: String, isTold: Bool) {
    #expect((TitlePlausibility.fault(Array(title.unicodeScalars)) != nil) == isTold)
  }

  static let values: [(field: MetadataField, value: String, isTold: Bool)] = [
    (.issuers, repeated("某", 60), false), (.issuers, repeated("某", 61), true),
    (.issuers, "人民政府", true), (.issuers, "柳塘县人民政府", false), (.addressees, "各乡镇、", true),
    (.attachments, repeated("某", 80), false), (.attachments, repeated("某", 81), true),
    (.attachments, "申报表2.名单", true), (.attachments, "申报表2.0版", false),
    (.attachments, "申报表；含附图", false), (.attachments, "申报表。各地要检查", true),
    (.documentNumber, "（B）柳政函〔2033〕5号", true), (.documentNumber, "（2033）柳0901民初5号", false),
    (.documentNumber, "文号柳政〔2033〕5号", true),
  ]

  @Test(arguments: values.map { ($0.field, Abridged($0.value), $0.isTold) })
  func `A value of the metadata is one value`(
    field: MetadataField, value: Abridged, isTold: Bool
  ) {
    var metadata = Metadata()
    metadata.set(field, [value.text], evidence: [])
    let codes = ValuePlausibility(metadata: metadata).diagnostics().map(\.code)
    #expect(codes.contains("value-implausible") == isTold)
  }

  static let years: [(number: String, issued: String, isTold: Bool)] = [
    ("柳政〔2033〕5号", "2034-01-05", false), ("柳政〔2033〕5号", "2035-01-05", true),
    ("第5号", "2035-01-05", false),
  ]

  @Test(arguments: years)
  func `The number and the date of a document are of neighbouring years`(
    number: String, issued: String, isTold: Bool
  ) {
    var metadata = Metadata()
    metadata.set(.documentNumber, number, evidence: nil)
    metadata.set(.issued, issued, evidence: nil)
    let codes = ValuePlausibility(metadata: metadata).diagnostics().map(\.code)
    #expect(codes.contains("value-implausible") == isTold)
  }

  private static func ofDocument(_ body: [Node], title: String? = nil) -> [Diagnostic] {
    var metadata = Metadata()
    if let title { metadata.set(.title, title, evidence: nil) }
    metadata.set(.language, "zh-Hans", evidence: nil)
    return DocumentPlausibility(body: body, metadata: metadata, removed: [], pageTitles: [])
      .diagnostics()
  }

  static let untitled: [(first: Node, isWarned: Bool)] = [
    (paragraph("各級學校校舍津貼"), true), (paragraph("各級學校校舍津貼。"), false),
    (paragraph("电话：5550202"), false), (paragraph(repeated("某", 40)), true),
    (paragraph(repeated("某", 41)), false), (element(.addressee, "各乡镇人民政府："), true),
    (paragraph("为了加强渡口管理，制定本办法。"), true), (paragraph("为了加强渡口管理，制定办法。"), false),
  ]

  @Test(arguments: untitled.indices)
  func `A text without a title is a warning where it is a document, or has a line for one`(
    _ index: Int
  ) {
    let (first, isWarned) = Self.untitled[index]
    let found = Self.ofDocument([first, Self.paragraph(repeated("某", 100) + "。")])
    #expect(
      found.contains { $0.code == "title-missing" && $0.severity == .warning } == isWarned)
  }

  @Test func `A title without its kind has no line with one below it`() {
    let title = Self.element(.title, "柳塘县关于加强")
    let rest = { [title, Self.paragraph($0), Self.paragraph("各地要检查。")] }
    let codes = { Self.ofDocument($0, title: $1).map(\.code) }
    #expect(codes(rest("部门协作工作的决定"), "柳塘县关于加强").contains("title-implausible"))
    #expect(!codes(rest("部门协作工作"), "柳塘县关于加强").contains("title-implausible"))
    #expect(!codes(rest("部门协作工作的决定"), "柳塘县通知").contains("title-implausible"))
  }
}
