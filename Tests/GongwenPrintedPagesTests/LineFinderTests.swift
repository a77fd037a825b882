import Testing

@testable import GongwenPrintedPages

/// Lengths are in hundredths of a point, a character is 1,600 wide.
@Suite struct LineFinderTests {
  private static func finder(_ sample: PrintedSample) -> LineFinder {
    LineFinder(scalars: sample.text.scalars, glyphs: sample.text.glyphs)
  }

  static let blanks: [(blank: Int, pieces: Int)] = [(1_120, 1), (1_121, 2)]

  @Test(arguments: blanks)
  func `A blank of more than seven tenths of a character divides a line`(blank: Int, pieces: Int) {
    var sample = PrintedSample()
    sample.add("政府", left: 8_000, top: 20_000)
    sample.add("文件", left: 11_200 + blank, top: 20_000)
    let finder = Self.finder(sample)
    let whole = finder.line(0..<4, page: 0)
    #expect(finder.pieces(of: [whole].compactMap { $0 }).count == pieces, "\(blank)")
  }

  static let marks: [(height: Int, isRaised: Bool)] = [(1_360, true), (1_361, false)]

  @Test(arguments: marks)
  func `A raised mark has at most 85 % of the height of its line`(height: Int, isRaised: Bool) {
    var sample = PrintedSample()
    sample.add("①", left: 8_000, top: 19_900, height: height, em: 1_000)
    sample.add("政府", left: 9_000, top: 20_000)
    #expect(
      Self.finder(sample).isRaised(sample.lines[0], before: sample.lines[1]) == isRaised,
      "\(height)")
  }
}
