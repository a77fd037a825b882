import GongwenModel
import Testing

@testable import GongwenStructure

@Suite struct PartFinderTests {
  private static let head = ["关于某某的通知", "各市人民政府：", "现将有关事项通知如下。"]
  private static let closing = ["某某局", "2018年8月1日"]

  /// The number of parts of a notice with some lines at its end: one where they only announce.
  private static func count(_ lines: [String]) -> Int {
    PartFinder(lines: SampleText(head + lines).lines).parts().count
  }

  static let notes: [(lines: [String], parts: Int)] = [
    // Lines down to the signature.
    (["附件1：某某规划"] + [String](repeating: "某某某", count: 11) + closing, 1),
    (["附件1：某某规划"] + [String](repeating: "某某某", count: 12) + closing, 2),
    // Lines down to the end.
    (["附件1：某某规划"] + [String](repeating: "某某某", count: 11), 1),
    (["附件1：某某规划"] + [String](repeating: "某某某", count: 12), 2),
    // Characters of a line.
    (["附件1：某某规划", repeated("某", 80)] + closing, 1), (["附件1：某某规划", repeated("某", 81)] + closing, 2),
  ]

  @Test(arguments: notes)
  func `An attachment is announced above a signature or the end`(lines: [String], parts: Int) {
    #expect(Self.count(lines) == parts)
  }

  static let lists: [(lines: [String], parts: Int)] = [
    (["附件："] + (1...40).map { "\($0).某某" } + closing, 1),
    (["附件："] + (1...41).map { "\($0).某某" } + closing, 2),
    (["附件：", "1." + repeated("某", 98)] + closing, 1),
    (["附件：", "1." + repeated("某", 99)] + closing, 2),
  ]

  @Test(arguments: lists)
  func `A list of attachments has forty titles of a hundred characters`(
    lines: [String], parts: Int
  ) {
    #expect(Self.count(lines) == parts)
  }

  static let likenesses: [(same: Int, isMissing: Bool)] = [(18, false), (17, true)]

  /// Of 20 pairs 18 same characters share 17, 17 share 16.
  @Test(arguments: likenesses)
  func `An attachment that is announced follows under a like title`(same: Int, isMissing: Bool) {
    let title = different(same) + different(21 - same, from: 0x7000)
    let text = SampleText(
      Self.head + ["附件：" + different(21)] + Self.closing + ["附件", title, "现将有关事项通知如下。"])
    let parts = PartFinder(lines: text.lines).parts()
    let found = PartFindings(tracer: text.tracer, lines: text.lines).diagnostics(for: parts)
    #expect(found.contains { $0.code == "attachment-missing" } == isMissing)
  }
}
