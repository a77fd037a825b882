import GongwenModel
import Testing

@testable import GongwenPrintedPages

/// Lengths are in hundredths of a point; characters are 1,000 wide.
@Suite struct NarrowBlanksTests {
  private static func places(_ text: String, gap: Int32, isShaky: Bool = false) -> [Int] {
    var x: Int32 = 0
    let scalars = Array(text.unicodeScalars)
    let glyphs = scalars.map { scalar -> GlyphBoxes.Glyph in
      let width: Int32 = scalar == " " ? gap : 1_000
      defer { x += width }
      return scalar == " "
        ? GlyphBoxes.Glyph() : GlyphBoxes.Glyph(x0: x, y0: 0, x1: x + width, y1: 1_000)
    }
    return NarrowBlanks.places(scalars, glyphs, isShaky: isShaky)
  }

  static let gaps: [(gap: Int32, isShaky: Bool, places: [Int])] = [
    (200, false, [2]), (201, false, []), (400, true, [2]), (401, true, []),
  ]

  @Test(arguments: gaps)
  func `A blank that the page hardly shows is none`(gap: Int32, isShaky: Bool, places: [Int]) {
    #expect(Self.places("渡口 维护", gap: gap, isShaky: isShaky) == places)
  }

  @Test func `Digits are one number, words of Latin letters are two`() {
    #expect(Self.places("12 34", gap: 100) == [2])
    #expect(Self.places("ab cd", gap: 100) == [])
  }
}
