import GongwenModel
import Testing

@testable import GongwenBoilerplate

/// Heads of panels, and numbers of articles, that are links: what is below them is text all the same.
@Suite struct WebPanelsTests {
  private typealias Head = (text: String, href: String, level: Int)

  /// Whether the links of a head count that is above a line in an element.
  private static func isLinked(
    _ head: Head, above below: String = "申请由街道办事处受理。", in words: [String] = [], steps: Int = 1
  ) -> Bool {
    var page = SamplePage()
    let body = page.addElement(tag: "body")
    let tag = head.level > 0 ? "h\(head.level)" : "div"
    page.add(tag, head.text, in: body, linked: true, heading: head.level)
    page.outline.links[0].href = head.href
    var panel = page.addElement(in: body, words: words)
    for _ in 1..<steps { panel = page.addElement(in: panel) }
    page.add(below, in: panel)
    return WebUnits(page.document(), outline: page.outline).units[0].linked > 0
  }

  private static let heads: [(head: Head, isLinked: Bool)] = [
    (("申请条件", "#q1", 4), false), (("申请条件", "/1.html", 4), true), (("申请条件", "#", 4), true),
    (("申请条件", "#q1", 0), true), (("如何申请？", "#", 0), false),
    (("如何申请？", "javascript:void(0)", 0), false), (("如何申请？", "javascript:void(0); ", 0), false),
    (("如何申请？", "javascript:show('answer1')", 0), true), (("如何申请？", "/1.html", 0), true),
  ]

  @Test(arguments: heads.indices)
  func `A heading that leads to its page, or a question that leads nowhere, is no link`(
    index: Int
  ) {
    let (head, isLinked) = Self.heads[index]
    #expect(Self.isLinked(head) == isLinked, "\(head)")
  }

  @Test(arguments: [(1, false), (8, false), (9, true)])
  func `The element that a link opens is at most eight steps around the text`(
    steps: Int, isLinked: Bool
  ) {
    let found = Self.isLinked(("申请条件", "#q1", 0), in: ["q1"], steps: steps)
    #expect(found == isLinked, "\(steps)")
  }

  static let numbers: [(number: String, below: String, isLinked: Bool)] = [
    ("第12條", "停車場應設置照明。", false), ("第12-1條", "停車場應設置照明。", false),
    ("第一百二十三条之二", "停车场应当设置照明设施。", false),
    ("第一百二十三条之二十", "停车场应当设置照明设施。", true),
    ("第12條", "附則", true), ("第12條", "第13條", true), ("第二章", "停车场的管理办法", true),
  ]

  @Test(arguments: numbers)
  func `The number of an article above a longer line is no link`(
    number: String, below: String, isLinked: Bool
  ) {
    #expect(Self.isLinked((number, "/1.html", 0), above: below) == isLinked, "\(number)")
  }
}
