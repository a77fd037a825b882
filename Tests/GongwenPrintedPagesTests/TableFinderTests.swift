import Testing

@testable import GongwenPrintedPages

/// Lengths are in hundredths of a point, a character is 1,600 wide.
@Suite struct TableFinderTests {
  /// The number of cells that are found in three rows of two pieces, with a piece of its own below the first row.
  private static func cells(em: Int = 1_600, width: Int? = nil) -> Int {
    var sample = PrintedSample()
    for row in 0..<3 {
      let top = 20_000 + row * 5_600
      sample.add("序号", left: 8_000, top: top, em: row == 0 ? em : 1_600)
      sample.add("名称", left: 30_000, top: top, em: row == 0 ? em : 1_600)
      if row == 0, let width {
        sample.add("档案", left: 9_601, right: 9_601 + width, top: top + 2_800)
      }
    }
    return TableFinder(text: sample.text, measures: PrintedSample.measures).cells(sample.lines)
      .count { $0.cell != nil }
  }

  static let heads: [(em: Int, cells: Int)] = [(1_600, 6), (2_079, 6), (2_080, 0)]

  @Test(arguments: heads)
  func `Letters larger than the text by three tenths are of a head`(em: Int, cells: Int) {
    #expect(Self.cells(em: em) == cells, "\(em)")
  }

  static let widths: [(width: Int, cells: Int)] = [(31_999, 7), (32_000, 0)]

  @Test(arguments: widths)
  func `A cell that continues is narrower than twenty characters`(width: Int, cells: Int) {
    #expect(Self.cells(width: width) == cells, "\(width)")
  }
}
