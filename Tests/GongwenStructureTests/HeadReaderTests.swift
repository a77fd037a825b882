import GongwenModel
import Testing

@testable import GongwenStructure

/// The cut-offs of ``HeadReader``, ``IssuedTitles``, ``RedHead`` and ``StandardCover``.
@Suite struct HeadReaderTests {
  private static let text = "现将有关事项通知如下。"
  private static let number = "某发〔2018〕1号"

  /// The elements that a head begins with, each with its number of lines.
  private static func head(_ lines: [String]) -> [ElementKind: Int] {
    let head = HeadReader(lines: SampleText(lines).lines).read(from: 0, startsPart: true)
    return Dictionary(head.elements.map { ($0.kind, $0.ranges.count) }, uniquingKeysWith: +)
  }

  static let lengths: [(count: Int, isTitle: Bool)] = [(50, true), (51, false)]

  @Test(arguments: lengths)
  func `A title of another kind has fifty characters`(count: Int, isTitle: Bool) {
    #expect((Self.head([repeated("某", count), Self.text])[.title] != nil) == isTitle)
  }

  static let lines: [(lines: [String], title: Int?)] = [
    ([String](repeating: "某某", count: 4) + ["各市人民政府："], 4),
    ([String](repeating: "某某", count: 5) + ["各市人民政府："], nil),
    ([String](repeating: "某某", count: 5) + ["某某的通知", text], 6),
    ([String](repeating: "某某", count: 6) + ["某某的通知", text], nil),
  ]

  @Test(arguments: lines)
  func `A title has six lines at most, and four where its end is not known`(
    lines: [String], title: Int?
  ) {
    #expect(Self.head(lines)[.title] == title)
  }

  static let subtitles: [(between: Int, subtitle: Int?)] = [(2, 4), (3, nil)]

  @Test(arguments: subtitles)
  func `A bracketed subtitle has four lines at most`(between: Int, subtitle: Int?) {
    let lines =
      ["关于某某的通知", "（某某"] + [String](repeating: "某某", count: between) + ["某某）", Self.text]
    #expect(Self.head(lines)[.subtitle] == subtitle)
  }

  static let issued: [(lines: [String], starts: Bool)] = [
    ([different(4), different(4, from: 0x5100), different(4, from: 0x5200)], true),
    (
      [
        different(3), different(1, from: 0x5003), different(4, from: 0x5100),
        different(4, from: 0x5200),
      ], false
    ),
  ]

  @Test(arguments: issued)
  func `What is issued has a title of three lines at most`(lines: [String], starts: Bool) {
    let notice = "现将《" + lines.joined() + "》印发给你们。"
    let all = SampleText([notice] + lines).lines
    #expect(IssuedTitles(lines: all, titles: [], body: 0).startsTitle(at: 1) == starts)
  }

  static let reaches: [(above: Int, starts: Bool)] = [(29, true), (30, false)]

  @Test(arguments: reaches)
  func `A notice names what it issues within thirty lines`(above: Int, starts: Bool) {
    let lines = [String](repeating: Self.text, count: above) + ["现将《某某规划》印发给你们。", "某某规划"]
    let titles = IssuedTitles(lines: SampleText(lines).lines, titles: [], body: 0)
    #expect(titles.startsTitle(at: above + 1) == starts)
  }

  static let marks: [(lines: [String], isMark: Bool)] = [
    ([repeated("某", 38) + "文件", number], true), ([repeated("某", 39) + "文件", number], false),
    (["某某局文件"] + [String](repeating: "某某局", count: 11) + [number], true),
    (["某某局文件"] + [String](repeating: "某某局", count: 12) + [number], false),
    (["会议纪要", number, "关于某某的通知", text], true), (["议纪要", number, "关于某某的通知", text], false),
  ]

  @Test(arguments: marks)
  func `A mark is one line above its number`(lines: [String], isMark: Bool) {
    #expect(RedHead(lines: SampleText(lines).lines).isIssuerMark(0) == isMark, "\(lines)")
  }

  static let names: [(text: String, isName: Bool)] = [
    (repeated("张三 ", 8), true), (repeated("张三 ", 8) + " ", false),
  ]

  @Test(arguments: names)
  func `A line of names has 24 characters at most`(text: String, isName: Bool) {
    let lines = SampleText([text, "关于某某的通知", Self.text]).lines
    #expect(RedHead(lines: lines).isName(0) == isName)
  }

  static let between: [(count: Int, isName: Bool)] = [(18, true), (19, false)]

  /// Twelve lines of names come after the first, and a title may itself begin with five.
  @Test(arguments: between)
  func `A title follows behind twelve further lines`(count: Int, isName: Bool) {
    let names = [String](repeating: "张三", count: count)
    let lines = SampleText(names + ["关于某某的通知", Self.text]).lines
    #expect(RedHead(lines: lines).isName(0) == isName)
  }
}
