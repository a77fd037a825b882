import GongwenLanguage
import GongwenModel
import GongwenText
import GongwenTestSupport
import Testing

@testable import GongwenStructure

/// The cut-offs of the rules for texts: remarks on attachments, names at the edge, appendices, citations and tails.
@Suite struct TextEdgeTests {
  private static func scalars(_ text: String) -> ArraySlice<Unicode.Scalar> {
    Array(text.unicodeScalars)[...]
  }

  /// The units of a text.
  private static func units(_ text: SampleText) -> [Unit] {
    let lines = text.lines
    return BodyReader(
      text: text.canonical, lines: lines, contents: nil, breaks: LineBreaks(lines)
    ).read(0..<lines.count, title: nil, firstHandle: 1).units
  }

  private static func headings(_ text: SampleText) -> Int {
    units(text).count { if case .heading = $0.kind { true } else { false } }
  }

  static let remarks: [(text: String, isRemark: Bool)] = [
    ("（另发）", true), ("（2031年版）", false), ("（" + repeated("某", 36) + "下载）", true),
    ("（" + repeated("某", 37) + "下载）", false), ("（网上办理）", false), ("（见县政府网站）", true),
    ("（强县战略）", false), ("（略）", true), ("（另行制定部分）", false), ("（另行印发）", true),
  ]

  @Test(arguments: remarks)
  func `A remark on how attachments are to be had is no title`(text: String, isRemark: Bool) {
    #expect(AttachmentLine.isRemark(Self.scalars(text)) == isRemark)
  }

  static let appendices: [(text: String, isHeading: Bool)] = [
    ("附录A", true), ("附录A 名词术语", true), ("附录A的规定", false), ("附录A给出了示例。", false),
    ("附录A " + repeated("某", 25), true), ("附录A " + repeated("某", 26), false), ("附录a", false),
  ]

  @Test(arguments: appendices)
  func `An appendix with a letter is a heading`(text: String, isHeading: Bool) {
    let line = SampleText([text]).lines[0]
    #expect(UnnumberedHeading.isHeading(line) == isHeading)
  }

  static let edges: [(name: Int, paragraphs: Int, names: Int, headings: Int)] = [
    (30, 3, 3, 3), (31, 3, 3, 0), (20, 3, 2, 0),
  ]

  @Test(arguments: edges)
  func `Three names at the edge of an indented text are headings`(
    name: Int, paragraphs: Int, names: Int, headings: Int
  ) {
    var text = SampleText()
    for place in 0..<paragraphs {
      if place < names { text.add(repeated("某", name - 1) + "甲乙丙"[place]) }
      text.add(repeated("文", 40) + "。", indent: 4)
    }
    #expect(Self.headings(text) == headings)
  }

  static let stacks: [(stacked: Int, headings: Int)] = [(2, 4), (3, 0)]

  @Test(arguments: stacks)
  func `More than two names right above each other at the edge are a list`(
    stacked: Int, headings: Int
  ) {
    var text = SampleText()
    for name in ["甲部分", "乙部分", "丙部分"].prefix(stacked) { text.add(name) }
    text.add(repeated("文", 40) + "。", indent: 4)
    for name in ["丁部分", "戊部分"] {
      text.add(name)
      text.add(repeated("文", 40) + "。", indent: 4)
    }
    text.add(repeated("文", 40) + "。", indent: 4)
    text.add(repeated("文", 40) + "。", indent: 4)
    #expect(Self.headings(text) == headings)
  }

  static let breaks: [(above: String, line: String, units: Int)] = [
    ("依据" + repeated("某", 20) + "》", "第三条的规定，予以处罚。", 2),
    ("依据《" + repeated("某", 20) + "》", "第三条的规定，予以处罚。", 1),
    ("能耗比上年下降", "2.9%，有所改善。", 2), ("万元能耗比上年下降", "2.9%，有所改善。", 1),
  ]

  @Test(arguments: breaks)
  func `A break before a cited article or a share cuts a sentence`(
    above: String, line: String, units: Int
  ) {
    #expect(Self.units(SampleText([above, line])).count == units)
  }

  static let lawNames: [(text: String, count: Int)] = [
    ("违反" + repeated("甲", 13) + "市绿化和林木条例第三条。", 1),
    ("违反" + repeated("甲", 16) + "市绿化和林木条例第三条。", 0),
  ]

  @Test(arguments: lawNames)
  func `A local act with a conjunction begins with its place`(text: String, count: Int) {
    let found = CitationReader(articles: [:]).annotations(in: Array(text.unicodeScalars))
    #expect(found.count { $0.kind == .title } == count)
  }

  static let labels: [(labels: Int, lifted: Bool)] = [(1, false), (2, true)]

  @Test(arguments: labels)
  func `A label behind two lists is about the lists`(labels: Int, lifted: Bool) {
    var text = SampleText()
    for number in ["一", "二"].prefix(labels) {
      text.add("\(number)、某某问题")
      text.add("（1）完善制度。修订规则，明确人数。")
      text.add("（2）强化督查。开展旁听，通报结果。")
      text.add("整改成效：已完成整改，并长期坚持。")
    }
    #expect(Self.units(text).first?.children.count == (lifted ? 3 : 2))
  }
}

extension String {
  fileprivate subscript(place: Int) -> String { String(self[index(startIndex, offsetBy: place)]) }
}
