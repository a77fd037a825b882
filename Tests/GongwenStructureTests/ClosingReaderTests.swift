import GongwenLanguage
import GongwenModel
import Testing

@testable import GongwenStructure

/// The cut-offs of ``ClosingReader`` and ``AttachmentTitles``.
@Suite struct ClosingReaderTests {
  private static let text = "现将有关事项通知如下。"
  private static let date = "2018年8月1日"

  /// The elements around the date among some lines.
  private static func kinds(_ lines: [String]) -> [ElementKind] {
    let all = SampleText(lines).lines
    let closing = ClosingReader(lines: all, body: 0..<all.count)
    return closing.read(dateAt: lines.lastIndex(of: date)).elements.map(\.kind)
  }

  static let signatures: [(count: Int, read: Int)] = [(19, 19), (20, 20), (21, 20)]

  @Test(arguments: signatures)
  func `Twenty bodies sign at most`(count: Int, read: Int) {
    let lines = [Self.text] + [String](repeating: "某某局", count: count) + [Self.date]
    #expect(Self.kinds(lines).count { $0 == .signature } == read)
  }

  static let notes: [(count: Int, read: Int)] = [(40, 40), (41, 0)]

  @Test(arguments: notes)
  func `Attachments are announced over forty lines`(count: Int, read: Int) {
    let titles = ["附件：1.某某"] + (2...count).map { "\($0).某某" }
    let lines = [Self.text] + titles + ["某某局", Self.date]
    #expect(Self.kinds(lines).count { $0 == .attachmentNote } == read)
  }

  static let lengths: [(count: Int, read: Int)] = [(98, 2), (99, 0)]

  @Test(arguments: lengths)
  func `A title is announced with a hundred characters`(count: Int, read: Int) {
    let lines = [
      Self.text, "附件：1.某某", "2." + repeated("某", count), "某某局", Self.date,
    ]
    #expect(Self.kinds(lines).count { $0 == .attachmentNote } == read)
  }

  static let likenesses: [(same: Int, isNote: Bool)] = [(18, true), (17, false)]

  /// Of 20 pairs 18 same characters share 17, 17 share 16.
  @Test(arguments: likenesses)
  func `A line below the date announces the title on the next line`(same: Int, isNote: Bool) {
    let title = different(same) + different(21 - same, from: 0x7000)
    let lines = [Self.text, "某某局", Self.date, "附件：" + different(21), title]
    #expect(Self.kinds(lines).contains(.attachmentNote) == isNote)
  }

  static let titles: [(line: String, title: String)] = [
    ("附件：1.规划", "规划"), ("附件1、一、二、规划", "二、规划"), ("第十二条规定的条件", "规定的条件"), ("附件建设", "附件建设"),
  ]

  @Test(arguments: titles)
  func `Two markers come before a title, and no word`(line: String, title: String) {
    #expect(AttachmentTitles.titles(in: characters(line), MarkerGrammar()) == [characters(title)])
  }

  static let formulas: [(above: String, text: String, isFormula: Bool)] = [
    (text, "特此通知。", true), (text, "妥否，请批示。", true), ("现予公布，", "特此公告。", false),
    (text, "专此" + repeated("某", 26), true), (text, "专此" + repeated("某", 27), false),
    (text, "以上事项由某某局负责。", false),
  ]

  @Test(arguments: formulas)
  func `A closing formula is a paragraph of the document`(
    above: String, text: String, isFormula: Bool
  ) {
    let kinds = Self.kinds(["一、某某。", above, text, "某某局", Self.date])
    #expect(kinds == (isFormula ? [.paragraph] : []) + [.signature, .date], "\(text)")
    #expect(Self.kinds([text, "某某局", Self.date]) == [.signature, .date], "\(text)")
  }

  static let several: [(line: String, titles: [String])] = [
    ("附件：1.检查表；2.汇总表；3.名单", ["检查表", "汇总表", "名单"]),
    ("附件：1．检查表 2．汇总表", ["检查表", "汇总表"]), ("附件1：检查表；附件2：汇总表。", ["检查表", "汇总表"]),
    ("附件：1.检查表；3.汇总表", ["检查表；3.汇总表"]), ("附件：检查表；2.汇总表", ["检查表；2.汇总表"]),
    ("附件：1.2020年检查表（第2.1版）", ["2020年检查表（第2.1版）"]),
  ]

  @Test(arguments: several)
  func `Titles on one line follow their numbers`(line: String, titles: [String]) {
    let read = AttachmentTitles.titles(in: characters(line), MarkerGrammar())
    #expect(read == titles.map(characters), "\(line)")
  }
}
