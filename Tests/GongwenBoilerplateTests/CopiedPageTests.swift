import GongwenModel
import GongwenTestSupport
import Testing

@testable import GongwenBoilerplate

/// What ``SiteLine``, ``CopiedPage`` and ``MailHeader`` take for the site's or the mail program's, and what they leave in
/// the document.
@Suite struct CopiedPageTests {
  private static func labels(_ lines: [String]) -> [FurnitureReason?] {
    var page = SamplePage()
    for line in lines { page.add(line) }
    return BoilerplateClassifier()(page.document(isPage: false)).blocks.map(\.furniture)
  }

  static let lines: [(text: String, reason: FurnitureReason?)] = [
    // Bylines, and titles and names that begin with their words.
    ("原创", .pageMetadata), ("原创 陶然 苇塘发布", .pageMetadata), ("原创作品征集", nil), ("原创 作品征集办法", nil),
    ("收录于合集 #政策解读 12个", .pageMetadata), ("收录于合集的文件", nil),
    // Times of articles, and times of the text.
    ("发布时间 2033-06-03 09:30", .pageMetadata), ("苇塘县水利局 2033-06-03 09:30", .pageMetadata),
    ("苇塘发布 2033-06-03 09:30 苇塘", .pageMetadata), ("成绩发布 2033-06-03 09:30", nil),
    ("投标截止时间 2033-06-03 09:30", nil), ("2033-06-03 09:30 开标", nil), ("2033-06-03 09:30", nil),
    // Paths, and steps of procedures.
    ("首页 > 动态", .breadcrumb), ("首页→动态", .breadcrumb), ("法院公告网 > 查询 > 公告详情", .breadcrumb),
    ("苇塘 > 政务公开 > 水利", .breadcrumb), ("苇塘 > 公告 > 水利", nil), ("申请→受理→审核", nil),
    ("申请 > 受理 > 审核", nil), ("申请→政务公开→审核", nil),
  ]

  @Test(arguments: lines)
  func `A line above a title is the site's by its words`(text: String, reason: FurnitureReason?) {
    let lines = [text, "苇塘县水利局关于水库安全度汛的通知", "现将有关事项通知如下。"]
    #expect(Self.labels(lines)[0] == reason, "\(text)")
  }

  /// Lines at the end of a document, and how many of them are the site's.
  static let ends: [(lines: [String], removed: Int)] = [
    // Two signs, and one.
    (["[打印文章] [关闭页面]", "相关链接", "白石县水库年报解读会侧记"], 3), (["欢迎关注微信公众号", "山塘名录"], 0),
    // A list of names that a word of a site stands in.
    (["户外广告", "门楼牌匾", "沿街招贴"], 0),
    // A signature and a date below a line of a site, and a title of what is attached.
    (["欢迎关注微信公众号", "更多推荐", "苇塘县水利局", "2033-06-03"], 0),
    (["欢迎关注微信公众号", "苇塘县水库管护责任人员名单", "陶然", "[打印文章] [关闭页面]"], 1),
    // A link behind its heading.
    (["[打印文章] [关闭页面]", "相关文件：苇塘县水库管护办法解读"], 2),
    // Names of bodies and titles of a list of links.
    (["[打印文章] [关闭页面]", "相关链接", "苇塘县水利局", "苇塘县水利局关于调整渡口的公告"], 4),
  ]

  @Test(arguments: ends)
  func `Lines below a document are the site's by two signs`(lines: [String], removed: Int) {
    let text = ["苇塘县水利局关于水库安全度汛的通知"] + [String](repeating: repeated("通知如下", 10) + "。", count: 3)
    let labels = Self.labels(text + lines).suffix(lines.count)
    #expect(labels.count { $0 != nil } == removed, "\(lines)")
  }

  /// What parts a message from its sender, and whether the lines below are the sender's.
  static let rules: [(rule: String, isSender: Bool)] = [
    ("--", true), ("---", false), ("——", false), ("－－", false), ("－－－－－－", false),
  ]

  @Test(arguments: rules)
  func `Only two hyphens part a message from its sender`(rule: String, isSender: Bool) {
    let header = ["发件人：陶然", "收件人：水利局", "主题：开会"]
    let labels = Self.labels(header + ["请按时到会。", rule, "苇塘县水利局", "2033年6月3日"])
    #expect(labels.prefix(3).allSatisfy { $0 == .pageMetadata })
    #expect(labels.suffix(2).allSatisfy { ($0 == .footer) == isSender })
  }
}
