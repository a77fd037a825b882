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
}
