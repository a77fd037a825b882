import GongwenModel
import Testing

@testable import GongwenPrintedPages

/// Lengths are in hundredths of a point; a character of the text is 1,600 high, its foot at 21,600.
@Suite struct NoteReferencesTests {
  /// The number of places that may refer to a note in a line with a digit behind a character.
  private static func count(
    _ before: Unicode.Scalar, height: Int, foot: Int, ofText text: Int = 1_600
  ) -> Int {
    let scalars: [Unicode.Scalar] = ["政", before, "1", "府"]
    let glyphs = scalars.indices.map { index in
      let (top, bottom) = index == 2 ? (foot - height, foot) : (20_000, 21_600)
      return GlyphBoxes.Glyph(
        x0: Int32(8_000 + 1_600 * index), y0: Int32(top), x1: Int32(9_600 + 1_600 * index),
        y1: Int32(bottom))
    }
    let line = PrintedLine(
      page: 0, range: 0..<4,
      box: GlyphBoxes.Glyph(x0: 8_000, y0: 20_000, x1: 14_400, y1: 21_600), em: 1_600)
    return NoteReferences(
      [line], text: LineText(scalars: scalars, glyphs: glyphs), height: text
    ).all.count
  }

  @Test func `A line without a height has an end`() {
    #expect(Self.count("策", height: 1_599, foot: 21_280, ofText: 0) == 1)
  }

  static let lifted: [(before: Unicode.Scalar, height: Int, foot: Int, count: Int)] = [
    ("策", 1_599, 21_280, 1), ("策", 1_599, 21_281, 0), ("策", 1_600, 21_280, 0),
    ("2", 1_599, 21_280, 0), ("，", 1_599, 21_280, 0),
  ]

  /// A digit of nearly the size of the text is a mark by its place alone.
  @Test(arguments: lifted)
  func `The foot of a large mark is a fifth of a word above that of the word`(
    before: Unicode.Scalar, height: Int, foot: Int, count: Int
  ) {
    #expect(Self.count(before, height: height, foot: foot) == count)
  }

  static let pieces: [(blank: Int, before: Unicode.Scalar, height: Int, isCertain: Bool)] = [
    (400, "策", 1_200, true), (401, "策", 1_200, false), (0, "策", 1_201, false),
    (0, "2", 1_200, false),
  ]

  /// A raised digit that is a piece of its own, a quarter of the height of the word behind it at most.
  @Test(arguments: pieces)
  func `A raised piece right behind a word is a mark for certain`(
    blank: Int, before: Unicode.Scalar, height: Int, isCertain: Bool
  ) {
    let scalars: [Unicode.Scalar] = ["政", before, "1"]
    let boxes: [GlyphBoxes.Glyph] = [
      GlyphBoxes.Glyph(x0: 8_000, y0: 20_000, x1: 9_600, y1: 21_600),
      GlyphBoxes.Glyph(x0: 9_600, y0: 20_000, x1: 11_200, y1: 21_600),
      GlyphBoxes.Glyph(
        x0: Int32(11_200 + blank), y0: Int32(21_200 - height), x1: Int32(12_000 + blank),
        y1: 21_200),
    ]
    let word = GlyphBoxes.Glyph(x0: 8_000, y0: 20_000, x1: 11_200, y1: 21_600)
    let lines = [
      PrintedLine(page: 0, range: 0..<2, box: word, em: 1_600),
      PrintedLine(page: 0, range: 2..<3, box: boxes[2], em: 0),
    ]
    let found = NoteReferences(
      lines, text: LineText(scalars: scalars, glyphs: boxes), height: 1_600)
    #expect(found.all.contains { $0.isCertain } == isCertain)
  }

  /// A raised digit between words, and two lines that are higher.
  private static func count(besideCells: Bool) -> Int {
    var glyphs = [
      GlyphBoxes.Glyph(x0: 8_000, y0: 20_000, x1: 9_600, y1: 21_600),
      GlyphBoxes.Glyph(x0: 9_600, y0: 20_000, x1: 11_200, y1: 20_900),
      GlyphBoxes.Glyph(x0: 11_200, y0: 20_000, x1: 12_800, y1: 21_600),
    ]
    let cell = GlyphBoxes.Glyph(x0: 8_000, y0: 30_000, x1: 9_600, y1: 32_400)
    glyphs += [cell, cell]
    let box = GlyphBoxes.Glyph(x0: 8_000, y0: 20_000, x1: 12_800, y1: 21_600)
    var lines = [PrintedLine(page: 0, range: 0..<3, box: box, em: 1_600)]
    for place in 3..<5 {
      lines.append(PrintedLine(page: 0, range: place..<place + 1, box: cell, em: 1_600))
      if besideCells { lines[lines.count - 1].cell = CellPlace(table: 1, row: place, column: 0) }
    }
    let text = LineText(scalars: ["策", "2", "府", "甲", "乙"], glyphs: glyphs)
    return NoteReferences(lines, text: text).all.count
  }

  @Test func `The boxes of cells do not show the height of the text`() {
    #expect(Self.count(besideCells: true) == 1)
    #expect(Self.count(besideCells: false) == 0)
  }

  static let feet: [(foot: Int, end: Int)] = [(21_519, 3), (21_520, 2)]

  /// A raised 2 with its foot at 21,200, and an 8 right behind it.
  @Test(arguments: feet)
  func `A figure whose foot is a fifth of the height lower is none of a raised mark`(
    foot: Int, end: Int
  ) {
    let glyphs = [(20_000, 21_600), (20_000, 21_200), (foot - 1_200, foot)].enumerated().map {
      GlyphBoxes.Glyph(
        x0: Int32(8_000 + 1_600 * $0), y0: Int32($1.0), x1: Int32(9_600 + 1_600 * $0),
        y1: Int32($1.1))
    }
    let line = PrintedLine(
      page: 0, range: 0..<3,
      box: GlyphBoxes.Glyph(x0: 8_000, y0: 20_000, x1: 12_800, y1: 21_600), em: 1_600)
    let found = NoteReferences(
      [line], text: LineText(scalars: ["策", "2", "8"], glyphs: glyphs), height: 1_600)
    #expect(found.all.first?.range.upperBound == end)
  }
}
