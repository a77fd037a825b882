import GongwenLanguage
import GongwenModel
import GongwenTestSupport
import GongwenText
import Testing

@testable import GongwenStructure

/// The cut-offs of ``Plausibility``, ``DocumentPlausibility`` and ``Doubts``.
struct PlausibilityTests {
  private static func text(_ words: String) -> TracedText {
    TracedText(scalars: Array(words.unicodeScalars))
  }

  private static func paragraph(_ words: String) -> Node { Node(.element(.paragraph, text(words))) }

  private static func codes(_ nodes: [Node]) -> [String] {
    var nodes = nodes
    var review = Plausibility(firstHandle: 1)
    review.review(&nodes)
    return review.diagnostics.map(\.code)
  }

  static let unfinished: [(text: String, isTold: Bool)] = [
    ("各地要，" + repeated("某", 8), true), ("各地要，" + repeated("某", 7), false),
    ("各地要；" + repeated("某", 12), true), ("各地要；" + repeated("某", 11), false),
    (repeated("某", 40), false), ("各地要，" + repeated("某", 12) + "。", false),
    ("各地要，" + repeated("某", 12) + "）", true), ("各地要，" + repeated("某", 12) + "5", false),
  ]

  @Test(arguments: unfinished.map { (Abridged($0.text), $0.isTold) })
  func
    `A paragraph of sixteen characters with a clause, or of twelve with a comma, ends with a stop`(
      text: Abridged, isTold: Bool
    )
  {
    let nodes = [Self.paragraph(text.text), Self.paragraph("其他事项")]
    #expect(Self.codes(nodes).contains("text-unfinished") == isTold)
    let signature = Node(.element(.signature, Self.text("柳塘县水利局")))
    #expect(!Self.codes([Self.paragraph(text.text), signature]).contains("text-unfinished"))
  }

  @Test func `Units without headings are told in their order`() {
    let unit = { (scheme: Scheme, ordinal: Int, heading: String?) in
      Node(
        .section(
          depth: 1, marker: Marker(text: nil, scheme: scheme, ordinal: ordinal),
          heading: heading.map { Self.text($0) }))
    }
    var nodes: [Node] = []
    for scheme in [Scheme.circled, .arabicDot, .chineseComma, .chineseParen] {
      nodes += [unit(scheme, 1, "总则"), unit(scheme, 2, "目标"), unit(scheme, 3, nil)]
    }
    var review = Plausibility(firstHandle: 1)
    review.review(&nodes)
    let told = review.diagnostics.filter { $0.code == "headings-differ" }.map(\.handle)
    let order = nodes.map(\.handle).filter { told.contains($0) }
    #expect(told.count == 4 && told == order)
  }

  @Test func `A line below others without a stop is one of a list`() {
    let line = Self.paragraph("列席：水利局周涛，农业农村局吴克俭，财政局丁大成")
    let (list, next) = (Self.paragraph("请假：沈文斌"), Self.paragraph("记录：孙晓燕"))
    #expect(!Self.codes([list, line, next]).contains("text-unfinished"))
    #expect(Self.codes([line, next]).contains("text-unfinished"))
  }

  @Test func `A body behind the last stop is told at the end of a part that nobody signs`() {
    let text = Self.paragraph("各地要检查。柳塘县交通运输局")
    let signature = Node(.element(.signature, Self.text("柳塘县交通运输局")))
    let date = Node(.element(.date, Self.text("2031年5月16日")))
    let main = { Node(.component(role: .main, marker: nil), children: $0) }
    #expect(Self.codes([text, date]).contains("signature-in-text"))
    #expect(Self.codes([Self.section(1, "检查", [text]), date]).contains("signature-in-text"))
    #expect(
      Self.codes([main([text]), main([Self.paragraph("其他。")])]).contains("signature-in-text"))
    #expect(!Self.codes([text, signature]).contains("signature-in-text"))
    #expect(!Self.codes([Self.section(1, "检查", [text]), signature]).contains("signature-in-text"))
    #expect(!Self.codes([text, Self.paragraph("其他。")]).contains("signature-in-text"))
  }

  static let lengths: [(count: Int, isTold: Bool)] = [(3_000, false), (3_001, true)]

  @Test(arguments: lengths)
  func `A paragraph has three thousand characters at most`(count: Int, isTold: Bool) {
    #expect(Self.codes([Self.paragraph(repeated("某", count))]).contains("text-long") == isTold)
  }

  static let digits: [(text: String, isTold: Bool)] = [
    ("12", true), ("- 12 -", false), ("-12-", true), ("12人", false),
  ]

  @Test(arguments: digits)
  func `A paragraph is more than digits`(text: String, isTold: Bool) {
    #expect(Self.codes([Self.paragraph(text)]).contains("text-digits") == isTold)
  }

  private static func section(_ ordinal: Int, _ heading: String?, _ children: [Node] = []) -> Node {
    let marker = Marker(
      text: text("\(ordinal)."), scheme: .arabicDot, ordinal: ordinal)
    return Node(.section(depth: 1, marker: marker, heading: heading.map(text)), children: children)
  }

  static let headings: [(headed: Int, plain: Int, isTold: Bool)] = [
    (2, 1, true), (1, 1, false), (4, 2, true), (3, 2, false), (3, 0, false),
  ]

  @Test(arguments: headings)
  func `A unit without a heading is told among two with one`(headed: Int, plain: Int, isTold: Bool)
  {
    let nodes = (1...headed + plain).map { Self.section($0, $0 <= headed ? "检查" : nil) }
    #expect(Self.codes(nodes).contains("headings-differ") == isTold)
  }

  static let sequences: [(text: String, next: Int?, isTold: Bool)] = [
    ("各地要检查。2.各地要宣传。", nil, true), ("各地要检查。2.各地要宣传。", 2, false),
    ("各地要检查，2.各地要宣传。", nil, false), ("各地要检查。3.各地要宣传。", nil, false),
    ("各地要检查；2.各地要宣传。", 3, true),
  ]

  @Test(arguments: sequences)
  func `The next number is not inside a text`(text: String, next: Int?, isTold: Bool) {
    var nodes = [Self.section(1, nil, [Self.paragraph(text)])]
    if let next { nodes.append(Self.section(next, nil)) }
    #expect(Self.codes(nodes).contains("marker-in-text") == isTold)
  }

  static let tables: [(cut: Int, cells: Int, isTold: Bool)] = [
    (2, 3, true), (2, 2, false), (2, 4, false), (3, 4, true),
  ]

  @Test(arguments: tables)
  func `Most cells of a table do not end inside a sentence`(cut: Int, cells: Int, isTold: Bool) {
    let cell = { (place: Int) in
      TableCell(text: Self.text(place < cut ? "各地要，" + repeated("某", 12) : "档案"))
    }
    let table = Table(caption: nil, rows: [(0..<cells).map(cell)], notes: [])
    #expect(Self.codes([Node(.table(table))]).contains("table-of-prose") == isTold)
  }

  private static func documentCodes(
    _ body: [Node], title: String? = nil, removed: [Removed] = [], pageTitles: [String] = []
  ) -> [String] {
    var metadata = Metadata()
    if let title { metadata.set(.title, title, evidence: nil) }
    metadata.set(.language, "zh-Hans", evidence: nil)
    return DocumentPlausibility(
      body: body, metadata: metadata, removed: removed, pageTitles: pageTitles
    ).diagnostics().map(\.code)
  }

  static let signs: [(text: String, isTold: Bool)] = [
    (".", true), ("——……", true), ("★", true), ("某", false), ("7", false), ("a", false),
    ("㈠", false),
  ]

  @Test(arguments: signs)
  func `A text of signs alone has no words`(text: String, isTold: Bool) {
    #expect(Self.documentCodes([Self.paragraph(text)]).contains("words-missing") == isTold)
    let below = Self.paragraph("某")
    #expect(!Self.documentCodes([Self.paragraph(text), below]).contains("words-missing"))
  }

  static let untitled: [(count: Int, isTold: Bool)] = [(29, false), (30, true)]

  @Test(arguments: untitled)
  func `A text of thirty characters has a title`(count: Int, isTold: Bool) {
    let body = [Self.paragraph(repeated("某", count))]
    #expect(Self.documentCodes(body).contains("title-missing") == isTold)
    #expect(!Self.documentCodes(body, title: "某通知").contains("title-missing"))
  }

  static let pageTitles: [(title: String, isTold: Bool)] = [
    ("关于召开会议的公告", true), ("关于召开会议通知", true), ("关于召开会议的", false), ("关于植树的通知", false),
    ("某市关于植树的通知", false),
  ]

  @Test(arguments: pageTitles)
  func `A title of a page of eight characters is in the text`(title: String, isTold: Bool) {
    let told = Self.documentCodes(
      [Self.paragraph("现将会议安排通知如下。")], title: "某市关于植树的通知", pageTitles: [title])
    #expect(told.contains("page-title-unread") == isTold)
  }

  static let sentences: [(count: Int, length: Int, isTold: Bool)] = [
    (3, 24, true), (2, 24, false), (3, 23, false),
  ]

  @Test(arguments: sentences)
  func `Three sentences that were set aside are told`(count: Int, length: Int, isTold: Bool) {
    let words = "各地要，" + repeated("某", length - 5) + "。"
    let removed = (0..<count).map { _ in Removed(reason: .navigation, text: Self.text(words)) }
    #expect(Self.documentCodes([], removed: removed).contains("removed-sentences") == isTold)
    let footers = (0..<count).map { _ in Removed(reason: .footer, text: Self.text(words)) }
    #expect(!Self.documentCodes([], removed: footers).contains("removed-sentences"))
  }

  static let running: [(lines: [String], isTold: Bool)] = [
    (["某某县公报"], true), (["某某县公报", "某某县公报"], false), (["县公报"], false), (["某某县公报 9:41"], false),
    (["某某县公报", "某某县公报 第一章", "某某县公报 第一章"], false), (["某某县公报", "第一章 某某县公报", "第一章 某某县公报"], false),
    (["某某县公报", "附某某县公报汇编", "附某某县公报汇编"], true),
  ]

  @Test(arguments: running)
  func `A running line is printed twice`(lines: [String], isTold: Bool) {
    let removed = lines.map { Removed(reason: .runningHeader, text: Self.text($0)) }
    #expect(Self.documentCodes([], removed: removed).contains("removed-once") == isTold)
  }

  static let noted: [(subtitle: String, isTold: Bool)] = [
    ("（柳政发〔2031〕9号）", true), ("（2031年5月16日公布）", false),
  ]

  @Test(arguments: noted)
  func `A number below a title is read`(subtitle: String, isTold: Bool) {
    let body = [Node(.element(.subtitle, Self.text(subtitle)))]
    #expect(Self.documentCodes(body, title: "某通知").contains("number-unread") == isTold)
  }

  @Test func `Only the last paragraph of the last unit closes a document`() {
    let closing = Self.paragraph("本意见自印发之日起施行。")
    let other = Self.paragraph("其他。")
    func isTold(_ units: [[Node]], _ heading: String = "检查") -> Bool {
      let nodes = units.indices.map { Self.section($0 + 1, heading, units[$0]) }
      return Self.codes(nodes).contains("closing-in-unit")
    }
    #expect(isTold([[other], [other, closing]]))
    #expect(!isTold([[other], [closing]]))
    #expect(!isTold([[other, closing], [other]]))
    #expect(!isTold([[other], [closing, other]]))
    #expect(!isTold([[other], [other, closing]], "附则"))
    #expect(!isTold([[other], [closing, closing]]))
  }

  static let doubts: [(lines: Int, told: Int)] = [(20, 20), (21, 20)]

  @Test(arguments: doubts)
  func `Twenty doubts of a kind are told`(lines: Int, told: Int) {
    let text = SampleText((0..<lines).map { _ in "某某。" })
    var found = Doubts(tracer: Tracer(text.canonical), lines: text.lines)
    found.add((0..<lines).map { (line: $0, joins: true) })
    #expect(found.diagnostics.count == told)
    #expect(found.certainty.breaks == 15)
  }
}
