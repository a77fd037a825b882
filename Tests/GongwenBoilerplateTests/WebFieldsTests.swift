import GongwenModel
import Testing

@testable import GongwenBoilerplate

/// The fields to fill in of a page, and the tools below its text.
@Suite struct WebFieldsTests {
  static let offsets: [(field: Int, isInside: Bool)] = [
    (10, false), (11, true), (19, true), (20, false),
  ]

  @Test(arguments: offsets)
  func `A field counts behind the start of the title up to the end of the text`(
    field: Int, isInside: Bool
  ) {
    var outline = WebOutline()
    outline.fields = [field]
    outline.passwords = [field]
    let fields = WebFields(outline, within: 10..<20)
    #expect(fields.asksPassword == isInside)
    #expect(fields.count == (isInside ? 1 : 0))
    #expect(WebFields(outline, within: nil).asksPassword)
  }

  @Test func `A tool has at most two counts below it`() {
    var page = SamplePage()
    let body = page.addElement(tag: "body")
    page.add("p", "因管道检修，定于五月八日停止供水。", in: body)
    let box = page.addElement(in: body)
    for text in ["顶一下", "(0)", "0%", "(1)"] { page.add("div", text, in: box) }
    let document = page.document()
    let article = WebArticle(document, outline: page.outline)
    let tools = article.weights.map { $0.clues.contains(.tool) }
    #expect(tools == [false, true, true, true, false])
  }

  static let shares: [(name: String, isOfTool: Bool)] = [
    ("顶一下", true), ("踩一下", true), ("微信", false),
  ]

  @Test(arguments: shares)
  func `A share is a count of a vote, and a value of a channel`(name: String, isOfTool: Bool) {
    var page = SamplePage()
    let body = page.addElement(tag: "body")
    page.add("p", "各平台的更新率如下，低于八成的应当整改。", in: body)
    let box = page.addElement(in: body)
    for text in [name, "85%"] { page.add("div", text, in: box) }
    let document = page.document()
    let article = WebArticle(document, outline: page.outline)
    #expect(article.weights.last?.clues.contains(.tool) == isOfTool)
  }

  static let kickers: [(text: String, depth: Int, isOfText: Bool)] = [
    ("贺某在全县防汛会议上强调", 3, true), ("贺某在全县防汛会议上强调", 4, false), ("总投资三亿元 加固十二公里", 0, true),
    ("总投资三亿元 加固十二公里", 1, false),
  ]

  @Test(arguments: kickers)
  func `A kicker is up to three boxes apart from its text, one of two clauses in its element`(
    text: String, depth: Int, isOfText: Bool
  ) {
    var page = SamplePage()
    let body = page.addElement(tag: "body")
    let box = page.addElement(in: body)
    var head = box
    for _ in 0..<depth { head = page.addElement(in: head) }
    page.add("p", text, in: head)
    page.add("h1", "筑牢防汛安全防线", in: head, heading: 1)
    page.add("p", "昨日，全县防汛会议召开。", in: box)
    let units = WebUnits(page.document(), outline: page.outline)
    #expect(WebFront(units) { _ in false }.lines == (isOfText ? [0] : []), "\(depth)")
  }

  static let reaches: [(lines: Int, isOfText: Bool)] = [(19, true), (20, false)]

  @Test(arguments: reaches)
  func `The first sentence is at most twenty lines below the headline of a kicker`(
    lines: Int, isOfText: Bool
  ) {
    var page = SamplePage()
    let body = page.addElement(tag: "body")
    page.add("p", "贺某在全县防汛会议上强调", in: body)
    page.add("h1", "筑牢防汛安全防线", in: body, heading: 1)
    for _ in 0..<lines { page.add("p", "甲乡", in: body) }
    page.add("p", "昨日，全县防汛会议召开。", in: body)
    let units = WebUnits(page.document(), outline: page.outline)
    #expect(WebFront(units) { _ in false }.lines == (isOfText ? [0] : []), "\(lines)")
  }

  static let heads: [(lines: Int, isHead: Bool)] = [(8, true), (9, false)]

  @Test(arguments: heads)
  func `A circular has a head of eight lines at most`(lines: Int, isHead: Bool) {
    var page = SamplePage()
    let body = page.addElement(tag: "body")
    page.add("p", "政策文件", in: body)
    for _ in 0..<lines - 2 { page.add("p", "水务署", in: body) }
    page.add("p", "2031年5月6日", in: body)
    page.add("p", "水务署通告第3/2031号", in: body)
    page.add("h1", "有关节约用水的安排", in: body, heading: 1)
    page.add("p", "各部门应在办公室张贴告示。", in: body)
    let units = WebUnits(page.document(), outline: page.outline)
    #expect(WebFront(units) { _ in false }.lines == (isHead ? Set(1...lines) : []), "\(lines)")
  }
}
