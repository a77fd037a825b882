import GongwenModel
import Testing

@testable import GongwenBoilerplate

@Suite struct WebGuideTests {
  /// The lines of a guide below a heading of a page with a title.
  private static func lines(_ lines: [String], heading: String, title: String) -> Set<Int> {
    var page = SamplePage()
    page.outline.title = title
    let body = page.addElement(tag: "body")
    page.add("h1", heading, in: body, heading: 1)
    let box = page.addElement(in: body)
    for line in lines { page.add("p", line, in: box) }
    let document = page.document()
    let units = WebUnits(document, outline: page.outline)
    let names = WebTitleNames(page.outline, values: [], scalars: document.scalars)
    return WebGuide(units, names: names, words: WebWords(units)) { _ in false }.lines
  }

  static let counts: [(count: Int, isFound: Bool)] = [(4, true), (3, false)]

  @Test(arguments: counts)
  func `A guide has four lines`(count: Int, isFound: Bool) {
    let lines = Self.lines(
      (1...count).map { "材料\(repeated("三", $0))" }, heading: "渡船登记", title: "渡船登记_柳塘")
    #expect(lines == (isFound ? Set(1...count) : []), "\(count)")
  }

  static let sentences: [(sentence: String, isFound: Bool)] = [
    ("三日办结。", true), ("三日内办结。", false),
  ]

  @Test(arguments: sentences)
  func `Sentences have less than half of the characters of a guide`(
    sentence: String, isFound: Bool
  ) {
    let lines = Self.lines(
      ["申请", "核验", "领证", sentence], heading: "渡船登记", title: "渡船登记_柳塘")
    #expect(!lines.isEmpty == isFound, "\(sentence)")
  }

  static let headings: [(heading: String, title: String, isFound: Bool)] = [
    ("渡船登记", "渡船登记", true), ("渡船簿", "渡船簿", false), ("渡船登记", "柳塘县交通运输局", false),
    ("办事指南", "办事指南", false),
  ]

  @Test(arguments: headings)
  func `The heading of a guide has four characters, is a name of the page and no column`(
    heading: String, title: String, isFound: Bool
  ) {
    let lines = Self.lines(["申请", "核验", "领证", "存档"], heading: heading, title: title)
    #expect(!lines.isEmpty == isFound, "\(heading)")
  }
}
