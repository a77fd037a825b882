import GongwenModel
import Testing

@testable import GongwenBoilerplate

@Suite struct PageClassifierTests {
  private static func labels(_ page: SamplePage) -> [FurnitureReason?] {
    BoilerplateClassifier()(page.document()).blocks.map(\.furniture)
  }

  /// A page of one element.
  private static func page() -> SamplePage {
    var page = SamplePage()
    page.addElement()
    return page
  }

  static let prose: [(text: String, isKept: Bool)] = [
    (repeated("政", 19) + "。", true), (repeated("政", 18) + "。", false), (repeated("政", 40), true),
    (repeated("政", 39), false),
  ]

  @Test(arguments: prose)
  func `A page has an article from a sentence on`(text: String, isKept: Bool) {
    var page = Self.page()
    page.add(text)
    #expect((Self.labels(page)[0] == nil) == isKept, "\(text.count)")
  }

  static let cells: [(text: String, isKept: Bool)] = [("政政政。", true), ("政政。", false)]

  /// Two cells count as 16 characters.
  @Test(arguments: cells)
  func `A cell counts as eight characters of prose`(text: String, isKept: Bool) {
    var page = Self.page()
    page.add(repeated("政", 100), isCell: true)
    page.add(repeated("政", 100), isCell: true)
    page.add(text)
    #expect((Self.labels(page)[2] == nil) == isKept, "\(text)")
  }

  static let places: [(index: Int, reason: FurnitureReason?)] = [
    (7, .relatedLinks), (8, nil), (21, nil), (22, .relatedLinks),
  ]

  @Test(arguments: places)
  func `Words of a text count near the edges of an article`(index: Int, reason: FurnitureReason?) {
    var page = Self.page()
    for place in 0..<30 { page.add(place == index ? "相关链接" : "现将有关事项通知如下，请遵照执行。") }
    #expect(Self.labels(page)[index] == reason, "\(index)")
  }

  static let runs: [(count: Int, reason: FurnitureReason?)] = [(2, nil), (3, .relatedLinks)]

  @Test(arguments: runs)
  func `Several links beside each other are a list`(count: Int, reason: FurnitureReason?) {
    var page = Self.page()
    for _ in 0..<3 { page.add("现将有关事项通知如下，请遵照执行。") }
    for _ in 0..<count { page.add("政策解读", linked: 4) }
    for _ in 0..<3 { page.add("现将有关事项通知如下，请遵照执行。") }
    #expect(Self.labels(page)[3] == reason, "\(count)")
  }

  static let lists: [(count: Int, reason: FurnitureReason?)] = [(2, nil), (3, .relatedLinks)]

  /// A list of links at the end is one of any length; its heading is one where it has three.
  @Test(arguments: lists)
  func `A heading above a list at the end belongs to it`(count: Int, reason: FurnitureReason?) {
    var page = Self.page()
    for _ in 0..<3 { page.add("现将有关事项通知如下，请遵照执行。") }
    page.add("热点", heading: 3)
    for _ in 0..<count { page.add("政策解读", linked: 4) }
    #expect(Self.labels(page)[3] == reason, "\(count)")
  }

  static let footers: [(between: Int, reason: FurnitureReason)] = [
    (11, .footer), (12, .navigation),
  ]

  @Test(arguments: footers)
  func `A footer reaches twelve blocks down`(between: Int, reason: FurnitureReason) {
    var page = Self.page()
    let article = page.addElement(in: 0)
    let rest = page.addElement(in: 0)
    for _ in 0..<3 { page.add("现将有关事项通知如下，请遵照执行。", in: article) }
    page.add("版权所有：某某局", in: rest)
    for _ in 0..<between { page.add("首页 > 政策", in: rest) }
    page.add("某某", in: rest)
    #expect(Self.labels(page).last == reason, "\(between)")
  }
}
