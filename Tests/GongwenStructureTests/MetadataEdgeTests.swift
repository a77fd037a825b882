import GongwenModel
import Testing

@testable import GongwenStructure

/// The cut-offs of ``ScriptEvidence``, ``ValidityReader``, ``CitationReader``, ``CitedNumber``, ``AnnouncedRelations`` and
/// ``CollectionAssembly``.
@Suite struct MetadataEdgeTests {
  static let scripts: [(text: String, language: String?)] = [
    ("国务", nil), ("国务发", "zh-Hans"), ("國務", nil), ("國務發", "zh-Hant"),
    (repeated("国", 24) + "國務發", "zh-Hans"), (repeated("国", 23) + "國務發", nil),
    (repeated("國", 24) + "国务发", "zh-Hant"), (repeated("國", 23) + "国务发", nil),
  ]

  @Test(arguments: scripts)
  func `A script has three characters and eight times the other`(text: String, language: String?) {
    #expect(ScriptEvidence.language(of: [SampleText.line(text)]) == language, "\(text)")
  }

  static let reaches: [(above: Int, language: String?)] = [(1_999, "zh-Hans"), (2_000, nil)]

  @Test(arguments: reaches)
  func `A script is looked for in two thousand lines`(above: Int, language: String?) {
    let lines = SampleText([String](repeating: "某", count: above) + ["国务发"]).lines
    #expect(ScriptEvidence.language(of: lines) == language)
  }

  private static func effective(_ lines: [String]) -> [String]? {
    let text = SampleText(lines)
    var metadata = Metadata()
    ValidityReader(tracer: text.tracer).read(text.lines, into: &metadata)
    return metadata.values[.effective]
  }

  static let subjects: [(text: String, isOwn: Bool)] = [
    ("本" + repeated("某", ValidityReader.longestSentence - 1), true),
    ("本" + repeated("某", ValidityReader.longestSentence), false),
    (repeated("某", 12), true), (repeated("某", 13), false), ("本" + repeated("某", 20), true),
  ]

  @Test(arguments: subjects)
  func `A document comes into force under a short subject`(text: String, isOwn: Bool) {
    #expect((Self.effective([text + "自2020年1月13日起施行。"]) != nil) == isOwn, "\(text)")
  }

  static let entries: [(text: String, isFound: Bool)] = [
    ("自2023年6月1日0时起施行。", true), ("自2023年6月1日零时起正式实施。", true),
    ("自 2023 年 7 月 1 日 起施行。", true), ("自2023年7月1日起开始执行。", true),
    ("自2023年7月1日起實施。", true), ("自2023年7月1日起執行。", true),
    ("自2023年6月1日24时起施行。", false), ("自2023年6月1日施行。", false),
    ("自2023年6月1日起施行以来", false), ("自2023年6月1日 起正式施行的", false), ("自2023年6月1日起", false),
  ]

  @Test(arguments: entries)
  func `A date of entry into force may have an hour and blanks`(text: String, isFound: Bool) {
    #expect((Self.effective([text]) != nil) == isFound, "\(text)")
  }

  static let terms: [(text: String, expires: String?, validity: String?)] = [
    ("本办法自发布之日起施行，有效期五年。", nil, "P5Y"), ("有效期为6个月。", nil, "P6M"), ("有效期99年。", nil, "P99Y"),
    ("有效期100年。", nil, nil), ("本办法自2024年1月1日起施行，试行两年。", nil, "P2Y"), ("本办法试行期为一年。", nil, "P1Y"),
    ("自印发之日起有效期三年。", nil, "P3Y"), ("许可证有效期为三年。", nil, nil), ("登记卡由县局核发，有效期三年。", nil, nil),
    ("新工人在本县试行一年后转正。", nil, nil), ("本公告执行至2027年12月31日。", "2027-12-31", nil),
    ("免征房产税，执行至2027年12月31日。", nil, nil), ("有效期至2026年12月31日。", "2026-12-31", nil),
    ("许可证有效期至2026年12月31日。", nil, nil), ("本通知自2024年1月1日起至2025年12月31日止执行。", "2025-12-31", nil),
    ("对小微企业自2024年1月1日起至2025年12月31日止执行。", nil, nil),
    ("本办法自2024年1月1日起施行，至2028年12月31日止。", "2028-12-31", nil),
    ("征缴期自2024年1月1日起，至2028年12月31日止。", nil, nil), ("有效期自公布之日起至2026年5月31日。", "2026-05-31", nil),
    ("本办法的具体某有效期三年。", nil, "P3Y"), ("本办法" + repeated("某", 8) + "有效期三年。", nil, "P3Y"),
    ("本办法" + repeated("某", 9) + "有效期三年。", nil, nil),
    ("本办法自2031年1月1日起施行，有效期五年，至2035年12月31日止。", "2035-12-31", "P5Y"),
    ("本办法有效期五年（自2031年1月1日至2035年12月31日）。", "2035-12-31", "P5Y"),
    ("本办法有效期5年，自2031年1月1日起至2035年12月31日止。", "2035-12-31", "P5Y"),
    ("本办法有效期5年，有效期至2035年12月31日。", "2035-12-31", "P5Y"),
    ("本办法有效期为五年，即2031年1月1日至2035年12月31日。", "2035-12-31", "P5Y"),
    ("本办法试行两年，截至2032年12月31日。", "2032-12-31", "P2Y"),
    ("本办法有效期五年，2035年12月31日自行失效。", "2035-12-31", "P5Y"),
    ("本办法执行至2032年12月31日，有效期两年。", "2032-12-31", "P2Y"), ("本办法有效期五年，自2031年1月1日起计算。", nil, "P5Y"),
    ("本办法有效期五年，2033年1月1日起评估。", nil, "P5Y"), ("本办法有效期五年。许可证有效期至2035年12月31日。", nil, "P5Y"),
    ("本办法有效期五年，许可证有效期至2035年12月31日。", nil, "P5Y"),
    ("本办法" + repeated("某", ValidityReader.longestSentence - 4) + "，有效期五年。", nil, "P5Y"),
    ("本办法" + repeated("某", ValidityReader.longestSentence - 3) + "，有效期五年。", nil, nil),
  ]

  @Test(arguments: terms)
  func `A term is the document's by the words before it`(
    text: String, expires: String?, validity: String?
  ) {
    let sample = SampleText([text])
    var metadata = Metadata()
    ValidityReader(tracer: sample.tracer).read(sample.lines, into: &metadata)
    #expect(metadata[.expires] == expires, "\(text)")
    #expect(metadata[.validity] == validity, "\(text)")
  }

  static let lines: [(line: Int, isFound: Bool)] = [
    (39, true), (40, false), (59, false), (60, true),
  ]

  @Test(arguments: lines)
  func `Its date is in the first or last forty lines`(line: Int, isFound: Bool) {
    let lines = (0..<100).map { $0 == line ? "自2020年1月13日起施行。" : "某某。" }
    #expect((Self.effective(lines) != nil) == isFound, "\(line)")
  }

  static let codes: [(text: String, start: Int?)] = [
    (repeated("某", 12) + "〔2018〕1号", 0), (repeated("某", 13) + "〔2018〕1号", 1), ("某〔201〕1号", nil),
    ("某〔20180〕1号", nil), ("某〔2018〕第1号", 0),
  ]

  @Test(arguments: codes)
  func `A cited number has a code of twelve characters and a year of four digits`(
    text: String, start: Int?
  ) {
    let found = CitationReader(articles: [:]).annotations(in: Array(characters(text)))
    #expect(found.first?.start == start, "\(text)")
  }

  static let forms: [(text: String, isFaulty: Bool)] = [
    ("某发〔201〕1号", true), ("某发〔2018〕1号", false), ("某发〔20180〕1号", true),
    ("2018年第1号", false), ("（2018年第1号）", false), ("某部公告2018年第1号", false), ("某部 某局公告2018年第1号", false),
    ("201年第1号", true), ("20180年第1号", true), ("某部函2018年第1号", true), ("2018年第1期", true),
    ("（某省人民政府令第210号）", false), ("（第210号）", false), ("（某发〔2018〕1号）", false), ("（某发2018第1号）", true),
    ("（某发〔2018〕第1号）", true),
  ]

  @Test(arguments: forms)
  func `A document number has a year of four digits`(text: String, isFaulty: Bool) {
    #expect((DocumentNumberForm.fault(Array(characters(text))) != nil) == isFaulty, "\(text)")
  }

  static let owns: [(text: String, isOwn: Bool)] = [
    ("按本某某某某法第十二条", true), ("按本某某某某某法第十二条", false), ("按第十二条", true),
  ]

  @Test(arguments: owns)
  func `An article is the document's own within six characters`(text: String, isOwn: Bool) {
    let number = CitationReader.ArticleNumber(ordinal: 12, insert: 0)
    let reader = CitationReader(articles: [number: CitationReader.Article(handle: 1)])
    #expect(
      (reader.annotations(in: Array(characters(text))).first?.targetHandle == 1) == isOwn, "\(text)"
    )
  }

  static let measures: [(text: String, count: Int, ofArticles: Int)] = [
    ("二期工程第一条生产线投产。", 0, 0), ("本市第三条地铁线路开工。", 0, 0), ("本区第二条通车。", 0, 1), ("工作流程第二条优化。", 0, 1),
    ("依照刑法第一百四十条生产、销售的", 2, 2), ("本通知第三条执行", 1, 1), ("本市办法第三条规定", 1, 1), ("本合同第二条", 1, 1),
    ("操作规程第二条", 1, 1), ("本办法第二章第三条", 1, 1), ("依照第三条管理", 0, 1), ("建成第三条输电线路", 0, 0),
  ]

  @Test(arguments: measures)
  func `Things that are counted are no articles`(text: String, count: Int, ofArticles: Int) {
    let number = CitationReader.ArticleNumber(ordinal: 12, insert: 0)
    let scalars = Array(characters(text))
    let reader = CitationReader(articles: [number: CitationReader.Article(handle: 1)])
    #expect(CitationReader(articles: [:]).annotations(in: scalars).count == count, "\(text)")
    #expect(reader.annotations(in: scalars).count == ofArticles, "\(text)")
  }

  static let bodies: [(count: Int, start: Int)] = [(40, 0), (41, 1)]

  @Test(arguments: bodies)
  func `The bodies before the number of an order have forty characters at most`(
    count: Int, start: Int
  ) {
    let found = CitedNumber.all(in: Array(characters(repeated("某", count) + "令第5号")))
    #expect(found.first?.start == start, "\(count)")
  }

  static let numbers: [(text: String, numbers: [String])] = [
    ("根据国务院令第397号和财政部令第76号的规定", ["国务院令第397号", "财政部令第76号"]),
    ("国发〔2017〕35号及国务院令第708号", ["国发〔2017〕35号", "国务院令第708号"]),
    ("国发〔2017〕35号文件以及国务院令第708号", ["国发〔2017〕35号", "国务院令第708号"]),
    ("依据2019年第39号公告和省人民政府第78号令", ["2019年第39号", "省人民政府第78号令"]),
    ("国务院令第397号、财政部令第76号或者水利部令第5号", ["国务院令第397号", "财政部令第76号", "水利部令第5号"]),
    ("水利部和财政部令第76号", ["水利部和财政部令第76号"]), ("现予公布国务院令第706号", ["国务院令第706号"]),
    ("现发布财政部 税务总局公告2019年第39号", ["财政部税务总局公告2019年第39号"]), ("关于国务院令第706号的说明", ["国务院令第706号"]),
    ("安委会办公室关于加强安全工作公告2019年第5号", ["公告2019年第5号"]), ("按国务院令第706号", ["国务院令第706号"]),
    ("《某办法》（将政办〔2031〕5号）", ["将政办〔2031〕5号"]), ("依照将政发〔2031〕7号", ["将政发〔2031〕7号"]),
    ("《某办法》和将和县人民政府令第3号", ["将和县人民政府令第3号"]), ("将政发〔2031〕7号修改为", ["将政发〔2031〕7号"]),
    ("现将国务院令第706号修改为", ["国务院令第706号"]), ("将国发〔2017〕35号修改为", ["国发〔2017〕35号"]),
    ("決定將水利部令第5號修改", ["水利部令第5號"]), ("根據國發〔2017〕35號", ["國發〔2017〕35號"]),
  ]

  @Test(arguments: numbers)
  func `Words of a sentence are no part of a number`(text: String, numbers: [String]) {
    let found = CitedNumber.all(in: Array(characters(text)))
    #expect(found.map(\.value) == numbers, "\(text)")
  }

  static let brackets: [(count: Int, isOther: Bool)] = [(58, true), (59, false)]

  @Test(arguments: brackets)
  func `A bracket between a title and its article has sixty characters at most`(
    count: Int, isOther: Bool
  ) {
    let number = CitationReader.ArticleNumber(ordinal: 2, insert: 0)
    let reader = CitationReader(articles: [number: CitationReader.Article(handle: 1)])
    let text = "《某某》（\(repeated("某", count))）第二条"
    let article = reader.annotations(in: Array(characters(text))).last
    #expect((article?.targetHandle == 0) == isOther, "\(count)")
  }

  static let clauses: [(count: Int, isOther: Bool)] = [(57, true), (58, false)]

  @Test(arguments: clauses)
  func `Words that change an article are within sixty characters`(count: Int, isOther: Bool) {
    let number = CitationReader.ArticleNumber(ordinal: 2, insert: 0)
    let reader = CitationReader(articles: [number: CitationReader.Article(handle: 1)])
    let text = "将第二条\(repeated("某", count))修改为"
    let article = reader.annotations(in: Array(characters(text))).last
    #expect((article?.targetHandle == 0) == isOther, "\(count)")
  }

  static let issuers: [(count: Int, isEntry: Bool)] = [(30, true), (31, false)]

  @Test(arguments: issuers)
  func `Bodies before a title in a list have thirty characters at most`(count: Int, isEntry: Bool) {
    let list = Array(characters("下列文件同时废止："))
    var announced = AnnouncedRelations()
    let node = Node(.element(.paragraph, TracedText(scalars: list)))
    announced.read(list, of: node, [], depth: 1)
    let text = Array(characters(repeated("某", count - 1) + "局《某某》"))
    let found = CitationReader(articles: [:]).annotations(in: text)
    #expect((announced.relation(of: found, in: text) == .repeals) == isEntry, "\(count)")
  }

  static let listed: [(text: String, isEntry: Bool)] = [
    ("《某某办法》", true), ("《某某办法》（某府〔2010〕1号）；", true), ("某市财政局《关于某事的公告》第二条。", true),
    ("1998年5月6日某市人民政府发布的《某某办法》", true), ("关于某事的通知（某府〔2010〕1号）", true), ("某府〔2010〕1号文件", true),
    ("某市人民政府批转《关于某事的报告》的通知", true), ("《某某办法》等3件规章", true),
    ("《某某办法》继续有效。", false), ("《某某办法》另行修订", false), ("认真学习《某某办法》", false),
    ("请各区参照某府〔2010〕1号办理", false), ("《某某办法》，由市公安局制定", false), ("某市文件", false),
  ]

  @Test(arguments: listed)
  func `A sentence about a document is no entry of a list`(text: String, isEntry: Bool) {
    let text = Array(characters(text))
    let found = CitationReader(articles: [:]).annotations(in: text)
    #expect(
      ListedDocument.matches(text, found) == isEntry, "\(String(String.UnicodeScalarView(text)))")
  }

  static let covers: [(above: Int, title: String, isTitle: Bool)] = [
    (5, "某某文件汇编", true), (6, "某某文件汇编", false), (0, "某某某汇编", false),
  ]

  @Test(arguments: covers)
  func `A collection has its title within six lines`(above: Int, title: String, isTitle: Bool) {
    let titles = [different(10), different(10, from: 0x5100)]
    let text = SampleText(
      [String](repeating: "某", count: above) + [title, "目录"]
        + titles.enumerated().map { "\($1)………………\($0 + 1)" } + titles.flatMap { [$0, "某某。"] })
    guard case .collection(let own, _) = Structure()(text.canonical) else {
      Issue.record("no collection")
      return
    }
    #expect(own.metadata.values[.title] == (isTitle ? [title] : nil))
  }
}
