import GongwenModel
import GongwenTestSupport
import Testing

@testable import GongwenBoilerplate

/// The cut-offs of ``TextClassifier``, ``FurnitureWords``, ``FurnitureLine`` and ``PagerLine``.
@Suite struct TextClassifierTests {
  private static func labels(_ lines: [String]) -> [FurnitureReason?] {
    var page = SamplePage()
    for line in lines { page.add(line) }
    return BoilerplateClassifier()(page.document(isPage: false)).blocks.map(\.furniture)
  }

  static let lines: [(text: String, reason: FurnitureReason?)] = [
    // Characters of a block.
    ("版权所有" + repeated("某", 296), .footer), ("版权所有" + repeated("某", 297), nil),
    // Characters of a row.
    ("当前位置：" + repeated("某", 115), .breadcrumb), ("当前位置：" + repeated("某", 116), nil),
    ("上一页" + repeated("1,", 58) + "1", .navigation), ("上一页" + repeated("1,", 59), nil),
    // Characters of a tool bar, and of a word in it.
    (repeated("【打印】", 20), .toolbar), (repeated("【打印】", 20) + "|", nil), ("大 中 小", nil),
    ("大 中 小 打印", .toolbar), ("[打印](javascript:print(1))", .toolbar),
    ("[打印](javascript:print(1)", nil), ("[打印](a) 某", nil),
    // Columns of a menu.
    ("首页 机构", nil), ("首页 机构 新闻", .navigation), ("要闻 机构 某某", .navigation), ("要闻 机构 某某 某某", nil),
    ("首页 某某 某某", .navigation), ("首页 某某", nil),
    // Pages of an article.
    ("上一页 500 下一页", .navigation), ("上一页 501 下一页", nil),
  ]

  @Test(arguments: lines.map { (Abridged($0.text), $0.reason) })
  func `A line of words is furniture up to a length`(line: Abridged, reason: FurnitureReason?) {
    #expect(Self.labels(["关于规划的通知", line.text, "请遵照执行。"])[1] == reason)
  }

  @Test(arguments: [(40, FurnitureReason.pageMetadata), (41, nil)])
  func `Front matter has up to forty fields`(fields: Int, reason: FurnitureReason?) {
    let lines = ["---"] + (0..<fields).map { "field\($0): 1" } + ["---", "关于规划的通知", "请遵照执行。"]
    #expect(Self.labels(lines)[1] == reason)
  }

  static let fields: [(text: String, reason: FurnitureReason?)] = [
    ("crawled_at: 2031", .pageMetadata), ("url:", .pageMetadata), ("a:b", nil), ("某: 1", nil),
    (repeated("b", 32) + ": 1", .pageMetadata), (repeated("b", 33) + ": 1", nil),
    ("title: 关于规划的通知", .pageMetadata), ("title: 关于水利的通知", nil),
  ]

  @Test(arguments: fields)
  func `A line of front matter is a field by its name`(text: String, reason: FurnitureReason?) {
    let lines = ["---", text, "---", "关于规划的通知", "请遵照执行。"]
    #expect(Self.labels(lines)[1] == reason, "\(text)")
  }

  static let markup: [(text: String, reason: FurnitureReason?)] = [
    ("<div class=\"a\"><br/></div>", .markup), ("<表>", nil), ("&nbsp;&emsp;", .markup),
    ("&ldquo;", nil), ("![印章](a/b.png)", .markup), ("---", .markup), ("--", nil), ("***", .markup),
    ("**-", nil), ("<br>某", nil),
  ]

  @Test(arguments: markup)
  func `A line of markup alone is furniture`(text: String, reason: FurnitureReason?) {
    #expect(Self.labels(["关于规划的通知", text, "请遵照执行。"])[1] == reason, "\(text)")
  }

  static let glued: [(lines: [String], page: Int?)] = [
    (["第一条 某。", "8第二条 某。"], 1), (["第一条 某。", "8第三条 某。"], nil),
    (["第一条 某。", "1000第二条 某。"], nil), (["第一条 某。", "8第二条规定的某。"], nil),
    (["第一条 某。", "8第二条 某。", "28第三条 某。"], 2), (["一、某。", "2二、某。"], 1),
    (["1.某。", "22.某。"], nil),
  ]

  @Test(arguments: glued)
  func `A number before the missing unit is that of a page`(lines: [String], page: Int?) {
    let labels = Self.labels(lines)
    #expect(
      labels.lastIndex(of: .pageNumber) == page.map { $0 + labels.filter { $0 != nil }.count - 1 })
  }

  static let places: [(index: Int, reason: FurnitureReason?)] = [
    (14, .relatedLinks), (15, nil), (24, nil), (25, .relatedLinks),
  ]

  @Test(arguments: places)
  func `Words of a text count fifteen blocks from the edges`(index: Int, reason: FurnitureReason?) {
    let lines = (0..<40).map { $0 == index ? "相关链接" : "请遵照执行。" }
    #expect(Self.labels(lines)[index] == reason, "\(index)")
  }

  static let items: [(count: Int, reason: FurnitureReason?)] = [(24, .navigation), (25, nil)]

  @Test(arguments: items)
  func `A short line above a breadcrumb is the site's`(count: Int, reason: FurnitureReason?) {
    #expect(Self.labels([repeated("某", count), "当前位置：首页 > 政策", "规划"])[0] == reason)
  }

  static let companions: [(count: Int, reason: FurnitureReason?)] = [(117, .footer), (118, nil)]

  @Test(arguments: companions)
  func `A line beside a footer is a row at most`(count: Int, reason: FurnitureReason?) {
    let labels = Self.labels(["规划", "版权所有：某某局", "地址：" + repeated("某", count)])
    #expect(labels[2] == reason, "\(count)")
  }

  static let numbers: [(numbers: [Int], isNumbered: Bool)] = [
    ([1, 2], false), ([1, 2, 3], true), ([1, 2, 3, 4, 9], true), ([1, 2, 3, 8, 11], false),
  ]

  @Test(arguments: numbers)
  func `Lone numbers are page numbers where three of four steps count up`(
    numbers: [Int], isNumbered: Bool
  ) {
    let labels = Self.labels(numbers.flatMap { ["某某", String($0)] })
    #expect(labels.contains(.pageNumber) == isNumbered, "\(numbers)")
  }

  static let pagers: [(key: String, page: Int?, count: Int?)] = [
    ("上一页123下一页", nil, 3), ("上一页12下一页", nil, 2), ("上一页12345678910下一页", nil, 10),
    ("上一页123…12下一页", nil, 12), ("上一页13下一页", nil, 13), ("第2页共12页", 2, 12), ("第1/123页", 1, 123),
    ("共2页上一页12下一页", nil, 2), ("共12页上一页123…下一页", nil, 12), ("共12页上一页12下一页", nil, 12),
    ("上一页1234567891011121314下一条", nil, nil),
  ]

  @Test(arguments: pagers)
  func `Numbers that count up without blanks are those of pages`(
    key: String, page: Int?, count: Int?
  ) {
    let pager = PagerLine(Array(key.unicodeScalars))
    #expect(pager?.page == page, "\(key)")
    #expect(pager?.count == count, "\(key)")
  }
}
