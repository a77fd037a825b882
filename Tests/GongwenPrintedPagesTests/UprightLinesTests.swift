import GongwenModel
import Testing

@testable import GongwenPrintedPages

/// The lines in the margins of a turned page, which is 84,200 high. Characters are 1,000 wide, and as high.
@Suite struct UprightLinesTests {
  /// The lines of a page with one whose characters are so far to the right of each other, and below each other.
  private static func lines(
    _ text: String, top: Int, across: Int = 1_000, down: Int = 0, height: Int = 1_001,
    around area: Range<Int>? = nil
  ) -> [UprightLines.Line] {
    var page = PrintedPage(
      scalars: [], glyphs: [], size: PrintedPageSize(width: 59_500, height: 84_200, rotation: 0))
    for (place, scalar) in text.unicodeScalars.enumerated() {
      let (x, y) = (Int32(20_000 + place * across), Int32(top + place * down))
      let box = GlyphBoxes.Glyph(x0: x, y0: y, x1: x + 1_000, y1: y + Int32(height))
      page.scalars.append(scalar)
      page.glyphs.append(scalar == " " ? GlyphBoxes.Glyph() : box)
    }
    return UprightLines(page, around: area).lines
  }

  @Test func `Upright lines are in the upper or lower margin`() {
    #expect(Self.lines("12", top: 8_261).map(\.isTop) == [true])
    #expect(Self.lines("12", top: 8_262).isEmpty)
    #expect(Self.lines("12", top: 74_938).map(\.isTop) == [false])
    #expect(Self.lines("12", top: 74_937).isEmpty)
  }

  /// The middle of a character is 500 below its top.
  @Test func `Upright lines are above or below the text of a turned page`() {
    let text = 20_000..<60_000
    #expect(Self.lines("渡口", top: 19_499, around: text).map(\.isTop) == [true])
    #expect(Self.lines("渡口", top: 19_499, around: text).map(\.isInMargin) == [false])
    #expect(Self.lines("渡口", top: 19_500, around: text).isEmpty)
    #expect(Self.lines("渡口", top: 59_501, around: text).map(\.isTop) == [false])
    #expect(Self.lines("渡口", top: 59_500, around: text).isEmpty)
    #expect(Self.lines("12", top: 4_000, around: text).map(\.isInMargin) == [true])
  }

  @Test func `Words that run with the text are no upright lines`() {
    #expect(Self.lines("12", top: 80_000, across: 0, down: -1_000).isEmpty)
    #expect(Self.lines("12", top: 80_000, down: 250).count == 1)
    #expect(Self.lines("12", top: 80_000, down: 251).isEmpty)
  }

  @Test func `Numbers are told from running headers`() {
    #expect(Self.lines("- 1 -", top: 80_000).map(\.isNumber) == [true])
    #expect(Self.lines("渡口管理", top: 4_000).map(\.isNumber) == [false])
  }

  @Test func `Letters and digits are higher than they are wide`() {
    #expect(Self.lines("5", top: 80_000).count == 1)
    #expect(Self.lines("5", top: 80_000, height: 500).isEmpty)
    #expect(Self.lines("12", top: 80_000, height: 500).isEmpty)
    #expect(Self.lines("渡口", top: 80_000, height: 500).count == 1)
    #expect(Self.lines("渡", top: 80_000).isEmpty)
  }
}
