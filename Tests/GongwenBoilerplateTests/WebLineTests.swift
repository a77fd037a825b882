import GongwenModel
import Testing

@testable import GongwenBoilerplate

/// Lines of a page whose first characters, or whose company, show what they are.
@Suite struct WebLineTests {
  private static func key(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  static let places: [(line: String, hasLinks: Bool, isPath: Bool)] = [
    ("位置:首页", false, true), ("我的位置:首页", true, true), ("我的位置:首页", false, false),
    ("位置:村委会东侧", false, false), ("位置:村委会>旧址", false, true), ("看样位置:见地图", true, false),
    ("宗地所在位置:村委会东侧。", false, false), ("宗地所在位置:村委会东侧", false, true),
    ("您目前浏览位置:首页", true, true), ("您目前的浏览位置:首页", true, false),
  ]

  @Test(arguments: places)
  func `The word for a place is at most five characters into a path`(
    line: String, hasLinks: Bool, isPath: Bool
  ) {
    #expect(WebWords.namesPlace(Self.key(line), hasLinks: hasLinks) == isPath, "\(line)")
  }

  static let headings: [(heading: String, isOfLabels: Bool)] = [
    ("文书基本信息", true), ("文书的基本信息", false),
  ]

  @Test(arguments: headings)
  func `The heading of labels behind a text has at most six characters`(
    heading: String, isOfLabels: Bool
  ) {
    var page = SamplePage()
    let body = page.addElement(tag: "body")
    page.add("p", "因管道检修，定于五月八日停止供水。", in: body)
    let box = page.addElement(in: body)
    page.add("h3", heading, in: box, heading: 3)
    let list = page.addElement(in: box, tag: "ul")
    page.add("li", "索引号：A1", in: list)
    page.add("li", "发布日期：2033-04-09", in: list)
    let document = page.document()
    let units = WebUnits(document, outline: page.outline)
    let finder = WebPairFinder(units, scalars: document.scalars, seams: page.outline.seams)
    #expect((finder.points[1] > 0) == isOfLabels, "\(heading)")
  }

  static let strips: [(line: String, isLabelled: Bool)] = [
    ("征集状态：已结束　征集时间：三月　征集部门：公安局", true), ("征集状态：已结束　征集时间：三月", false),
    ("征集状态：已结束　征集时间：三月　公安局", false), ("征集意见的部门名称：公安局　征集时间：三月　状态：已结束", false),
    ("征集意见部门名称：公安局　征集时间：三月　状态：已结束", true), ("状态：已结束　时间：三月　部门：公安局。", false),
  ]

  @Test(arguments: strips)
  func `A strip of unknown labels has three of up to eight characters`(
    line: String, isLabelled: Bool
  ) {
    #expect(WebStrip.isLabelled(Self.key(line)[...], seams: []) == isLabelled, "\(line)")
  }

  /// The reasons for which the lines of a page were set aside, without those that were not.
  private static func reasons(_ lines: [(tag: String, text: String)]) -> [String: FurnitureReason] {
    var page = SamplePage()
    let body = page.addElement(tag: "body")
    page.add("h1", "关于检修渡口的通知", in: body, heading: 1)
    for line in lines { page.add(line.tag, line.text, in: body) }
    let document = page.classified()
    var reasons: [String: FurnitureReason] = [:]
    for block in document.blocks {
      let text = String(String.UnicodeScalarView(document.scalars[block.range]))
      reasons[text] = block.furniture
    }
    return reasons
  }

  private static let question = "2.渡口的告示对您有帮助吗？"

  @Test(arguments: [(20, true), (21, false)])
  func `An answer of a questionnaire has up to twenty characters`(count: Int, isText: Bool) {
    let answer = repeated("好", count)
    let reasons = Self.reasons([
      ("p", "为改进渡口的服务，开展本次调查，请您参加。"), ("p", "1.您多久过江一次？"), ("li", "每天"), ("p", Self.question),
      ("li", answer), ("li", "没有帮助"),
    ])
    #expect((reasons["没有帮助"] == nil) == isText, "\(reasons)")
  }

  static let papers: [(line: String, isPaper: Bool)] = [
    ("《柳塘日报》（2033年4月9日　第02版）", true), ("柳塘晚报 2033-04-09 A03版", true), ("2033年4月9日 第02版", true),
    ("柳塘日报 2033年4月9日 第0002版", false), ("柳塘日报刊登于2033年4月9日第02版", false),
    ("\(repeated("柳", 11))报 2033年4月9日 2版", true), ("\(repeated("柳", 12))报 2033年4月9日 2版", false),
    ("柳塘日报 2033年4月9日", false),
  ]

  @Test(arguments: papers)
  func `A newspaper has up to twelve characters, and a page of three digits behind the day`(
    line: String, isPaper: Bool
  ) {
    var page = SamplePage()
    page.addElement(tag: "body")
    page.add(line)
    let document = page.document()
    let units = WebUnits(document, outline: page.outline)
    let finder = WebPairFinder(units, scalars: document.scalars, seams: [])
    #expect((finder.paper(units.units[0]) != nil) == isPaper, "\(line)")
  }

  static let articles: [(line: String, isStatute: Bool)] = [
    ("第6-1條無動力飛行傘", true), ("第103-12條", true), ("第1003-12條", false), ("第6-條", true),
    ("第-1條", false),
  ]

  @Test(arguments: articles)
  func `The number of an inserted article has up to seven characters`(
    line: String, isStatute: Bool
  ) {
    #expect(WebForm.isStatute(Self.key(line)) == isStatute, "\(line)")
  }
}
