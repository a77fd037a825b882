import GongwenModel
import Testing

@testable import GongwenPrintedPages

/// Lengths are in hundredths of a point; a letter is 1,600 wide and high, lines are 2,800 apart.
struct ContentsRowsTests {
  /// The number of pieces of a page of entries, each with a number at the right edge.
  private static func pieces(
    _ entries: [(words: String, number: String)], heading: String? = nil
  ) -> Int {
    var sample = PrintedSample()
    if let heading { sample.add(heading, left: 28_000, top: 10_000) }
    for (row, entry) in entries.enumerated() {
      let top = 12_800 + row * 2_800
      sample.add(entry.words, left: 8_000, top: top)
      sample.add(entry.number, left: 50_000, top: top)
    }
    let finder = PieceFinder(text: sample.text, em: 1_600)
    let pieces = sample.lines.indices.map { finder.piece($0..<$0 + 1, sample.lines) }
    var lines = sample.lines
    return ContentsRows(text: sample.text, em: 1_600)
      .joined(pieces, &lines, by: finder).count
  }

  static let counts: [(count: Int, heading: String?, joins: Bool)] = [
    (3, nil, true), (2, nil, false), (2, "目录", true), (1, "目录", false), (2, "名单", false),
  ]

  @Test(arguments: counts)
  func `Three entries are contents, or two below a heading`(
    count: Int, heading: String?, joins: Bool
  ) {
    let entries = ["第一章", "第二章", "第三章"].prefix(count).map { (words: $0, number: "1") }
    let whole = count * 2 + (heading == nil ? 0 : 1)
    #expect(Self.pieces(entries, heading: heading) == (joins ? whole - count : whole))
  }

  @Test func `Numbers that fall are no pages`() {
    let entries = [("第一章", "3"), ("第二章", "2"), ("第三章", "1")].map { (words: $0.0, number: $0.1) }
    #expect(Self.pieces(entries) == 6)
  }

  @Test func `Words without numbers of units are a table`() {
    let entries = [("石桥村", "1"), ("上塘村", "2"), ("下塘村", "3")].map { (words: $0.0, number: $0.1) }
    #expect(Self.pieces(entries) == 6)
  }
}
