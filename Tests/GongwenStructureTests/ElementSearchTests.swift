import GongwenLanguage
import GongwenModel
import Testing

@testable import GongwenStructure

@Suite struct ElementSearchTests {
  @Test func `Every state has a row of costs, in order`() {
    #expect(ElementCosts.table.map(\.state) == ElementState.allCases)
    #expect(ElementCosts.table.allSatisfy { !$0.reason.isEmpty })
  }

  @Test func `Every state can be reached`() {
    for state in ElementState.allCases {
      let into = (0...ElementState.start).filter {
        ElementTransitions.cost(from: $0, to: Int(state.rawValue)) < ElementTransitions.never
      }
      #expect(!into.isEmpty, "\(state)")
    }
  }

  /// What the lines of a text are, a state each.
  private static func states(_ lines: [String]) -> [ElementState] {
    let reading = ElementReading(
      SampleText(lines).lines, from: 0, contents: nil, pageTitles: [], isHeadRead: false)
    return reading.segments.flatMap { segment in segment.lines.map { _ in segment.state } }
  }

  @Test(arguments: [
    (16, "✂------", true), (17, "✂------", false), (16, "--裁剪线--", true),
  ])
  func `The name of a slip below a line to cut along has at most sixteen characters`(
    length: Int, line: String, isTitle: Bool
  ) {
    let name = String(repeating: "某", count: length - 2) + "回执"
    let states = Self.states(
      ["某某小学通知", "各位家长："] + Self.body + ["某某小学", "2020年3月1日", line, name, "姓名 某某"])
    #expect((states[7] == .title) == isTitle, "\(states)")
  }

  private static let body = ["现将有关事项通知如下。", "一、加强领导。"]

  static let documents: [(lines: [String], states: [ElementState])] = [
    (
      ["某某市人民政府关于做好某某工作的通知", "各县人民政府："] + body + ["某某市人民政府", "2020年3月1日"],
      [.title, .addressee, .text, .text, .signature, .date]
    ),
    (
      ["某某市人民政府令", "第12号", "《某某办法》已经通过，现予公布。", "市长 张某某", "2020年3月1日"],
      [.issuerMark, .number, .text, .signature, .date]
    ),
    (
      ["某某市人民政府文件", "某政发〔2020〕1号", "某某市人民政府", "关于做好某某", "工作的通知"] + body,
      [.issuerMark, .number, .title, .title, .title, .text, .text]
    ),
    (
      ["关于做好某某工作的通知", "各县人民政府："] + body
        + ["某某市人民政府", "2020年3月1日", "（此件公开发布）", "联系人：张三", "抄送：某某局。", "某某市人民政府办公室2020年3月2日印发"],
      [
        .title, .addressee, .text, .text, .signature, .date, .note, .closingOther, .copies,
        .imprint,
      ]
    ),
    // An unknown line costs neither the signature above it nor the addressee below it.
    (
      ["关于做好某某工作的通知", "阅读次数：12", "各县人民政府："] + body
        + ["某某局", "2020年3月1日", "共印30份", "抄送：某某局。"],
      [
        .title, .titleOther, .addressee, .text, .text, .signature, .date, .closingOther, .copies,
      ]
    ),
    (
      ["某某条例", "（2001年3月1日某某市人民代表大会常务委员会第三次会议通过", "根据2010年5月2日某某决定修正）", "第一条 为了某某，制定本条例。"],
      [.title, .subtitle, .subtitle, .text]
    ),
    (
      ["关于印发某某规划的通知", "各县人民政府：", "现将《某某规划》印发给你们。", "某某规划", "一、总则"],
      [.title, .addressee, .text, .issuedTitle, .text]
    ),
    (
      ["关于做好某某工作的通知"] + body + ["附件：1.某某表", "2.某某名单", "某某局", "2020年3月", "附件1", "某某表", "一、某某。"],
      [
        .title, .text, .text, .attachmentNote, .attachmentNote, .signature, .date, .appendix,
        .title, .text,
      ]
    ),
    // A list of names is no closing.
    (
      ["某某名单", "下列单位获奖。", "某某局", "某某厅", "某某委员会"], [.title, .text, .text, .text, .text]
    ),
  ]

  @Test(arguments: documents)
  func `The least-cost explanation of a document`(lines: [String], states: [ElementState]) {
    #expect(Self.states(lines) == states, "\(lines)")
  }

  @Test func `The rival of a line is another element, dearer by its margin`() throws {
    let lines = ["某某市人民政府关于做好某某工作的通知", "各县人民政府："] + Self.body + ["某某市人民政府", "2020年3月1日"]
    let reading = ElementReading(
      SampleText(lines).lines, from: 0, contents: nil, pageTitles: [], isHeadRead: false)
    let rivals = reading.rivals()
    let date = try #require(rivals[5])
    #expect(date.margin > 0)
    #expect(date.state.outcome != .date)
    #expect(reading.unread.isEmpty)
    #expect(reading.terms(of: 5..<6, as: .date).map(\.cost).reduce(0, +) == 0)
  }

  static let evidence: [(line: String, isUnread: Bool)] = [
    ("2020年3月", true), ("（2020年3月1日）", false), ("某某局", false),
  ]

  /// In the midst of a list nothing but text can stand.
  @Test(arguments: evidence)
  func `Evidence of five is reported`(line: String, isUnread: Bool) {
    let text = ["某某表", "一、某某。", "二、某某。", line] + [String](repeating: "三、某某。", count: 3)
    let reading = ElementReading(
      SampleText(text).lines, from: 0, contents: nil, pageTitles: [], isHeadRead: false)
    #expect(reading.unread.isEmpty != isUnread, "\(line)")
  }

  static let lengths: [(count: Int, title: Int)] = [(5, 6), (6, 6)]

  @Test(arguments: lengths)
  func `A title has six lines at most`(count: Int, title: Int) {
    let names = ["甲", "乙", "丙", "丁", "戊", "己", "庚"].prefix(count)
    let lines = names.map { "某某\($0)某某和" } + ["某某的通知", "各市人民政府："] + Self.body
    #expect(Self.states(lines).count { $0 == .title } == title)
  }
}
