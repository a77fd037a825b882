import GongwenModel
import Testing

@testable import GongwenStructure

/// The cut-offs of ``Contents`` and ``ContentsEntry``.
@Suite struct ContentsTests {
  /// The number of entries of a table of contents; nil where lines are none.
  private static func count(_ lines: [String]) -> Int? {
    Contents(in: SampleText(["目录"] + lines).lines)?.entries.count
  }

  static let tables: [(lines: [String], count: Int?)] = [
    // Two page numbers, or one behind a leader.
    (["总则1"], nil), (["总则1", "附则2"], 2), (["总则" + repeated("…", 6) + "3"], nil),
    (["总则" + repeated("…", 7) + "3"], 1),
    // Lines without a page number between two with one.
    (["总则1"] + [String](repeating: "某某", count: 6) + ["附则2"], 8),
    (["总则1", "分则2"] + [String](repeating: "某某", count: 7) + ["附则3"], 2),
    // Characters of a line.
    (["总则1", repeated("某", 119) + "2"], 2), (["总则1", repeated("某", 120) + "2"], nil),
    // The first entry stands again where the text begins.
    (["第一章总则1", "第二章附则2", "第一章总则", "编号3", "数量4"], 2),
    (["第一章总则1", "第二章附则2", "第三章总则", "编号3", "数量4"], 4),
    // One entry that is repeated below is no contents.
    (["总则", "总则"], nil), (["总则", "附则", "总则"], 2),
  ]

  @Test(arguments: tables)
  func `Contents are lines with page numbers, or repeated below`(lines: [String], count: Int?) {
    #expect(Self.count(lines) == count, "\(lines)")
  }

  static let siblings: [(lines: [String], count: Int)] = [
    // Of two earlier siblings one has a page number, of three one.
    (["1.某某1", "2.某某", "3.某某某某", "某某9"], 3), (["1.某某1", "2.某某", "3.某某", "4.某某某某", "某某9"], 5),
  ]

  @Test(arguments: siblings)
  func `An entry is broken where half of its siblings have page numbers`(
    lines: [String], count: Int
  ) {
    #expect(Self.count(lines) == count, "\(lines)")
  }

  static let entries: [(text: String, page: Int?, hasLeader: Bool)] = [
    ("总则……12", 12, false), ("总则……  12", 12, false), ("总则......12", 12, true),
    ("总则.....12", 12, false), ("总则9999", 9999, false), ("总则……12345", nil, false),
    ("总则1899", 1899, false), ("总则1900", nil, false), ("总则2100", nil, false),
    ("总则2101", 2101, false), ("总则……1900", 1900, false),
    // A lone stroke or dot behind a letter or digit is inside a code.
    ("编号：CG-12", nil, false), ("编号：2024-0012", nil, false), ("1895-1947", 1947, false),
    ("编号：CG--12", 12, false), ("编号-12", 12, false), ("总额1200.50", nil, false),
  ]

  @Test(arguments: entries)
  func `An entry ends with a page number`(text: String, page: Int?, hasLeader: Bool) {
    let entry = ContentsEntry(SampleText.line(text))
    #expect(entry.page == page.map(String.init), "\(text)")
    #expect(entry.hasLeader == hasLeader, "\(text)")
  }

  static let markers: [(text: String, isMarked: Bool)] = [
    ("1.总则1", true), ("1.2018年规划1", true), ("1.5倍，1", false), ("第十二条规定1", false),
  ]

  @Test(arguments: markers)
  func `An entry has a marker that is likely`(text: String, isMarked: Bool) {
    #expect((ContentsEntry(SampleText.line(text)).marker != nil) == isMarked, "\(text)")
  }
}
