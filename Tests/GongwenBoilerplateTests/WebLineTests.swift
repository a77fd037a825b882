import GongwenModel
import Testing

@testable import GongwenBoilerplate

/// Lines of a page whose first characters, or whose company, show what they are.
@Suite struct WebLineTests {
  private static func key(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  static let places: [(line: String, hasLinks: Bool, isPath: Bool)] = [
    ("位置:首页", false, true), ("我的位置:首页", true, true), ("我的位置:首页", false, false),
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
}
