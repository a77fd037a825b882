import GongwenModel
import Testing

@testable import GongwenPrintedPages

/// Lengths are in hundredths of a point, a character is 1,000 wide.
@Suite struct PageTurnTests {
  private static let size = PrintedPageSize(width: 59_500, height: 84_200, rotation: 0)

  /// A page with runs of characters, so many steps each, to the right, upwards and downwards.
  private static func page(
    along: Int = 0, up: Int = 0, down: Int = 0, apart: Int = 1_000, askew: Int = 0,
    left: Int = 20_000, letter: Unicode.Scalar = "渡", upright: Unicode.Scalar = "渡",
    top: Int = 40_000
  ) -> PrintedPage {
    var page = PrintedPage(scalars: [], glyphs: [], size: size)
    for (count, x, y, letter) in [
      (along, apart, askew, upright), (up, askew, -apart, letter), (down, askew, apart, letter),
    ] where count > 0 {
      for step in 0...count {
        let (left, top) = (Int32(left + step * x), Int32(top + step * y))
        page.scalars.append(letter)
        page.glyphs.append(
          GlyphBoxes.Glyph(x0: left, y0: top, x1: left + 1_000, y1: top + 1_000))
      }
      page.scalars.append("\n")
      page.glyphs.append(GlyphBoxes.Glyph())
    }
    return page
  }

  @Test func `Twelve steps turn a page`() {
    #expect(PageTurn(Self.page(up: 12)) == .left)
    #expect(PageTurn(Self.page(down: 12)) == .right)
    #expect(PageTurn(Self.page(up: 11)) == .none)
    #expect(PageTurn(Self.page(down: 11)) == .none)
  }

  @Test func `Four fifths of the steps turn a page`() {
    #expect(PageTurn(Self.page(along: 4, up: 16)) == .left)
    #expect(PageTurn(Self.page(along: 5, up: 16)) == .none)
    #expect(PageTurn(Self.page(along: 4, down: 16)) == .right)
    #expect(PageTurn(Self.page(up: 5, down: 16)) == .none)
  }

  @Test func `Letters of all scripts count`() {
    #expect(PageTurn(Self.page(up: 12, letter: "R")) == .left)
    #expect(PageTurn(Self.page(along: 4, down: 16, letter: "7", upright: "7")) == .right)
  }

  /// The upper margin is 9,262 high; the middle of a character is 500 below its top.
  @Test func `The Chinese letters outside the upper and lower margin run as the page does`() {
    #expect(PageTurn(Self.page(along: 1, up: 50, letter: "7")) == .none)
    #expect(PageTurn(Self.page(along: 1, up: 50, letter: "7", upright: "7")) == .left)
    #expect(PageTurn(Self.page(along: 1, down: 50, letter: "7", top: 8_762)) == .none)
    #expect(PageTurn(Self.page(along: 1, down: 50, letter: "7", top: 8_761)) == .right)
  }

  /// A page with words of figures in rows of cells that run up, so many cells in each of so many rows, and a name that runs
  /// to the right.
  private static func cells(
    _ cells: Int, rows: Int, apart: Int = 2_000, name: Int = 12_000
  ) -> PrintedPage {
    var page = page(along: 8, top: name)
    for row in 0..<rows {
      for cell in 0..<cells {
        for step in 0..<6 {
          let (x, y) = (Int32(20_000 + row * apart), Int32(70_000 - cell * 10_000 - step * 1_000))
          page.scalars.append("7")
          page.glyphs.append(GlyphBoxes.Glyph(x0: x, y0: y, x1: x + 1_000, y1: y + 1_000))
        }
        page.scalars.append("\n")
        page.glyphs.append(GlyphBoxes.Glyph())
      }
    }
    return page
  }

  @Test func `Figures in three rows of three cells turn a page, whatever name is above them`() {
    #expect(PageTurn(Self.cells(3, rows: 3)) == .left)
    #expect(PageTurn(Self.cells(2, rows: 6)) == .none)
    #expect(PageTurn(Self.cells(6, rows: 2)) == .none)
    #expect(PageTurn(Self.cells(3, rows: 3, apart: 251)) == .left)
    #expect(PageTurn(Self.cells(3, rows: 3, apart: 250)) == .none)
  }

  /// The cells are between 45,000 and 71,000; the middle of a character is 500 below its top.
  @Test func `A name between rows of figures is that of a chart`() {
    #expect(PageTurn(Self.cells(3, rows: 3, name: 44_499)) == .left)
    #expect(PageTurn(Self.cells(3, rows: 3, name: 44_500)) == .none)
    #expect(PageTurn(Self.cells(3, rows: 3, name: 70_499)) == .none)
    #expect(PageTurn(Self.cells(3, rows: 3, name: 70_500)) == .left)
  }

  @Test func `Text that runs up is between two heights`() {
    #expect(PageSteps(Self.cells(3, rows: 3)).turned == 45_000..<71_000)
    #expect(PageSteps(Self.page(along: 9)).turned == nil)
  }

  /// The middle of a character is 500 to the right of its left edge.
  @Test func `Letters in the margin turn no page`() {
    #expect(PageTurn(Self.page(up: 20, left: 6_640)) == .left)
    #expect(PageTurn(Self.page(up: 20, left: 6_639)) == .none)
    #expect(PageTurn(Self.page(down: 20, left: 51_860)) == .right)
    #expect(PageTurn(Self.page(down: 20, left: 51_861)) == .none)
  }

  @Test func `Neighbours are two characters from each other at most`() {
    #expect(PageTurn(Self.page(up: 20, apart: 2_000)) == .left)
    #expect(PageTurn(Self.page(up: 20, apart: 2_001)) == .none)
  }

  @Test func `Neighbours are level up to a quarter of a character`() {
    #expect(PageTurn(Self.page(up: 20, askew: 250)) == .left)
    #expect(PageTurn(Self.page(up: 20, askew: 251)) == .none)
  }

  @Test(arguments: [PageTurn.none, .left, .right])
  func `A turned box is turned back`(turn: PageTurn) {
    let box = GlyphBoxes.Glyph(x0: 1_000, y0: 2_000, x1: 3_000, y1: 6_000)
    #expect(turn.back.turned(turn.turned(box, Self.size), turn.turned(Self.size)) == box)
    #expect(turn.turned(GlyphBoxes.Glyph(), Self.size) == GlyphBoxes.Glyph())
  }

  @Test func `What is lowest at the left of a page turned to the left is first`() {
    let box = GlyphBoxes.Glyph(x0: 1_000, y0: 80_000, x1: 2_000, y1: 84_000)
    #expect(
      PageTurn.left.turned(box, Self.size)
        == GlyphBoxes.Glyph(x0: 200, y0: 1_000, x1: 4_200, y1: 2_000))
    #expect(
      PageTurn.right.turned(box, Self.size)
        == GlyphBoxes.Glyph(x0: 80_000, y0: 57_500, x1: 84_000, y1: 58_500))
  }

  @Test func `Lines and areas are turned with the page`() {
    var lines = RulingLines()
    lines.horizontal = [RulingLines.Segment(place: 80_000, start: 1_000, end: 9_000)]
    lines.vertical = [RulingLines.Segment(place: 3_000, start: 70_000, end: 80_000)]
    lines.areas = [RulingLines.Area(left: 1_000, right: 2_000, top: 5_000, bottom: 7_000)]
    let left = PageTurn.left.turned(lines, Self.size)
    #expect(left.vertical == [RulingLines.Segment(place: 4_200, start: 1_000, end: 9_000)])
    #expect(left.horizontal == [RulingLines.Segment(place: 3_000, start: 4_200, end: 14_200)])
    #expect(
      left.areas == [
        RulingLines.Area(left: 77_200, right: 79_200, top: 1_000, bottom: 2_000)
      ])
    let right = PageTurn.right.turned(lines, Self.size)
    #expect(right.vertical == [RulingLines.Segment(place: 80_000, start: 50_500, end: 58_500)])
    #expect(right.horizontal == [RulingLines.Segment(place: 56_500, start: 70_000, end: 80_000)])
  }
}
