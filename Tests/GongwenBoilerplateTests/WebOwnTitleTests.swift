import GongwenModel
import Testing

@testable import GongwenBoilerplate

/// Pages whose headline is another than the title of the document below it.
@Suite struct WebOwnTitleTests {
  /// A line, and whether it is centred.
  private typealias Line = (text: String, isCentred: Bool)

  /// The lines that are marked as the title's.
  private static func titles(_ headline: String, _ lines: [Line]) -> [String] {
    var page = SamplePage()
    let body = page.addElement(tag: "body")
    page.add("h1", headline, in: body, heading: 1)
    let text = page.addElement(in: body)
    for line in lines { page.add("p", line.text, in: text, isCentred: line.isCentred) }
    let document = page.classified()
    return document.blocks.filter { $0.evidence.page?.isTitle ?? false }.map { block in
      String(String.UnicodeScalarView(document.scalars[block.range]))
    }
  }

  private static let headline = "古渡口检修：这些事要知道"
  private static let prose: [Line] = [
    ("渡口三月检修，停航三十日，请各乡镇人民政府告知沿岸群众。", false),
    ("检修期间，过江群众由东坝大桥通行，县交通运输局增开班车。", false),
  ]

  static let names: [(name: String, isTitle: Bool)] = [
    ("刑事附带民事公益调解决定", true), ("刑事附带民事公益诉讼调解书", false),
  ]

  @Test(arguments: names)
  func `The name of a decision has twelve characters`(name: String, isTitle: Bool) {
    let lines: [Line] = [
      ("柳塘县人民法院", true), (name, true), ("（2033）柳0123民初45号", true),
    ]
    let found = Self.titles("法院判了：渡口检修一案", lines + Self.prose)
    #expect((found == [name]) == isTitle, "\(name) \(found)")
  }

  static let addressees: [(between: [String], isTitle: Bool)] = [
    ([], true), (["柳政发〔2033〕7号", "2033年4月9日"], true),
    (["柳政发〔2033〕7号", "2033年4月9日", "2033年4月10日"], false),
  ]

  @Test(arguments: addressees)
  func `Two lines may be between a title that is not set apart and its addressee`(
    between: [String], isTitle: Bool
  ) {
    let title = "柳塘县人民政府关于检修渡口的通知"
    let lines: [Line] =
      [(title, false)] + between.map { ($0, false) } + [("各乡镇人民政府：", false)]
    let found = Self.titles(Self.headline, lines + Self.prose)
    #expect((found == [title]) == isTitle, "\(found)")
  }

  static let places: [(above: Int, isTitle: Bool)] = [(5, true), (6, false)]

  /// Notes of an editor and the like are above a document; what comes later is quoted.
  @Test(arguments: places)
  func `Six lines of the text are searched`(above: Int, isTitle: Bool) {
    let title = "柳塘县人民政府关于检修渡口的通知"
    let found = Self.titles(
      Self.headline,
      (0..<above).map { ("\($0 + 1)、县城\(repeated("东", $0 + 1))路", false) } + [(title, true)]
        + [("各乡镇人民政府：", false)] + Self.prose)
    #expect((found == [title]) == isTitle, "\(found)")
  }

  static let lengths: [(title: String, isTitle: Bool)] = [
    ("关于检修东渡口的通知", true), ("关于检修渡口的通知", false),
  ]

  @Test(arguments: lengths)
  func `A title that no letterhead is above has ten characters`(title: String, isTitle: Bool) {
    let found = Self.titles(
      Self.headline, [(title, true), ("各乡镇人民政府：", false)] + Self.prose)
    #expect((found == [title]) == isTitle, "\(found)")
  }

  static let speeches: [(title: String, occasion: String, isTitle: Bool)] = [
    ("政府工作报告", "——2033年1月9日在柳塘县第九届人民代表大会第三次会议上", true),
    ("柳塘县政府工作报告", "——2033年1月9日在柳塘县第九届人民代表大会第三次会议上", true),
    ("东坝县政府工作报告", "——2033年1月9日在东坝县第九届人民代表大会第三次会议上", false),
    ("政府工作报告", "——向渡口检修要安全", false),
  ]

  @Test(arguments: speeches)
  func `A report is named by its headline and has its occasion below it`(
    title: String, occasion: String, isTitle: Bool
  ) {
    let lines: [Line] = [(title, true), (occasion, true), ("县长　王禾", true)]
    let found = Self.titles("柳塘县2033年政府工作报告", lines + Self.prose)
    #expect((found == [title]) == isTitle, "\(title) \(found)")
  }
}
