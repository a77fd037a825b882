import GongwenModel
import Testing

@testable import GongwenBoilerplate

/// Both sides of the measures of ``DatabaseHead``.
@Suite struct DatabaseHeadTests {
  private static func removed(_ lines: [String]) -> Int {
    var page = SamplePage()
    for line in lines + ["第一条　渡船应当检验。"] { page.add(line) }
    let found = BoilerplateClassifier()(page.document(isPage: false)).blocks
    return found.count { $0.furniture == .pageMetadata }
  }

  static let heads: [(lines: [String], removed: Int)] = [
    (["名稱：渡口作業要點", "日期：2031年5月1日", "【题名】渡口要点"], 3),
    // Two fields; three without the name of the text; three below a title.
    (["名稱：渡口作業要點", "日期：2031年5月1日"], 0),
    (["来源：县府", "日期：2031年5月1日", "服务对象：渡工"], 0),
    (["关于召开渡运会议的通知", "名称：渡运会议", "时间：2031年5月1日", "服务对象：渡工"], 0),
  ]

  @Test(arguments: heads)
  func `Three fields at the start with the name of the text are a database's`(
    lines: [String], removed: Int
  ) {
    #expect(Self.removed(lines) == removed, "\(lines)")
  }
}
