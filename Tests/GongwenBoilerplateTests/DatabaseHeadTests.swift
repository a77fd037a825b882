import GongwenModel
import Testing

@testable import GongwenBoilerplate

/// Both sides of the measures of ``DatabaseHead``.
@Suite struct DatabaseHeadTests {
  private static func removed(_ lines: [String], above text: [String] = []) -> Int {
    var page = SamplePage()
    for line in lines { page.add(line) }
    for (place, line) in (text + ["第一条　渡船应当检验。"]).enumerated() {
      page.add(line, blankLinesBefore: place == 0 && !text.isEmpty ? 1 : 0)
    }
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

  static let records: [(lines: [String], text: [String], removed: Int)] = [
    (["案号：柳渡裁三号", "类型：民事", "日期：2031-05-01"], ["柳渡裁三号"], 3),
    // No value again; a shorter one; no label of a database; two fields; no blank line.
    (["案号：柳渡裁三号", "类型：民事", "日期：2031-05-01"], ["柳渡裁四号"], 0),
    (["案号：渡裁三", "类型：民事", "日期：2031-05-01"], ["渡裁三"], 0),
    (["船号：柳渡裁三号", "类型：民事", "地点：老渡口"], ["柳渡裁三号"], 0),
    (["案号：柳渡裁三号", "类型：民事"], ["柳渡裁三号"], 0),
    (["案号：柳渡裁三号", "类型：民事", "日期：2031-05-01"], [], 0),
    // Eight lines are searched; twenty characters are a label.
    (["案号：柳渡裁三号", "类型：民事", "日期：2031-05-01"], [String](repeating: "渡口", count: 7) + ["柳渡裁三号"], 3),
    (["案号：柳渡裁三号", "类型：民事", "日期：2031-05-01"], [String](repeating: "渡口", count: 8) + ["柳渡裁三号"], 0),
    (["案号：柳渡裁三号", String(repeating: "类", count: 20) + "：民事", "日期：2031-05-01"], ["柳渡裁三号"], 3),
    (["案号：柳渡裁三号", String(repeating: "类", count: 21) + "：民事", "日期：2031-05-01"], ["柳渡裁三号"], 0),
  ]

  @Test(arguments: records)
  func `Fields whose values the text has again are its record`(
    lines: [String], text: [String], removed: Int
  ) {
    #expect(Self.removed(lines, above: text) == removed, "\(lines), \(text)")
  }
}
