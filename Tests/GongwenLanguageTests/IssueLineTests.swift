import GongwenLanguage
import Testing

struct IssueLineTests {
  static let lines: [(text: String, isIssue: Bool)] = [
    ("青石县人民政府公报2031年第4期", true), ("公报2031年第4期（总第412期）", true), ("公报第4期", false),
    ("青石统计年鉴—2031", true), ("青石统计年鉴2031", true), ("青石统计年鉴（2031）", true), ("青石年鉴2031年", true),
    ("2031青石统计年鉴", true), ("青石统计年鉴", false), ("2031年报", false), ("青石统计年鉴—31", false),
    ("青石统计年报—2031", false), ("", false),
  ]

  @Test(arguments: lines)
  func `An issue and a yearbook are named with their years`(text: String, isIssue: Bool) {
    #expect(IssueLine.isIssue(Array(text.unicodeScalars)) == isIssue, "\(text)")
  }
}
