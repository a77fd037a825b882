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
    #expect(Self.finder(sample).pieces(in: 0..<4, page: 0).prints.count == pieces, "\(blank)")
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

  static let backwards: [(left: Int, pieces: Int)] = [(7_200, 1), (7_199, 2)]

  /// A line of a source that runs on in the next column begins again at its left.
  @Test(arguments: backwards)
  func `A character half a character to the left of the one before begins a piece`(
    left: Int, pieces: Int
  ) {
    var sample = PrintedSample()
    sample.add("政", left: 8_000, top: 20_000)
    sample.add("府", left: left, top: 20_000)
    #expect(Self.finder(sample).pieces(in: 0..<2, page: 0).prints.count == pieces, "\(left)")
  }

  static let mirrored: [(text: String, pieces: Int)] = [("某市文", 3), ("某市文件", 1)]

  /// A line of two columns goes back once, a mirrored one with each character.
  @Test(arguments: mirrored)
  func `A line that goes back three times or more is mirrored`(text: String, pieces: Int) {
    var sample = PrintedSample()
    for (place, letter) in text.enumerated() {
      sample.add(String(letter), left: 20_000 - 1_600 * place, top: 20_000)
    }
    #expect(
      Self.finder(sample).pieces(in: 0..<text.count, page: 0).prints.count == pieces, "\(text)")
  }

  static let upward: [(left: Int, pieces: Int)] = [(8_400, 1), (8_401, 2)]

  /// A word that is turned in a cell: it is read as the source gives it, and goes up within a quarter of a character.
  @Test(arguments: upward)
  func `A line that is printed up the page is one piece`(left: Int, pieces: Int) {
    var sample = PrintedSample()
    sample.add("政", left: 8_000, top: 20_000)
    sample.add("府", left: left, top: 18_400)
    let finder = Self.finder(sample)
    let prints = finder.joiningUpward(finder.pieces(in: 0..<2, page: 0).prints)
    #expect(prints.count == pieces, "\(left)")
    #expect(prints.allSatisfy(\.isUpward) == (pieces == 1), "\(left)")
  }

  @Test func `Letters above the end of a line are a line of their own`() {
    var sample = PrintedSample()
    sample.add("政府", left: 8_000, top: 20_000)
    sample.add("文", left: 9_600, top: 18_400)
    sample.add("件", left: 9_600, top: 16_800)
    let finder = Self.finder(sample)
    let prints = finder.joiningUpward(finder.pieces(in: 0..<4, page: 0).prints)
    #expect(prints.map(\.range) == [0..<2, 2..<4])
    #expect(prints.map(\.isUpward) == [false, true])
  }

  static let letters: [(size: Int, pieces: Int)] = [(3_200, 1), (3_201, 3)]

  /// The letter of a watermark between those of a line.
  @Test(arguments: letters)
  func `A character more than twice as large is none of its line`(size: Int, pieces: Int) {
    var sample = PrintedSample()
    sample.add("政", left: 8_000, top: 20_000)
    sample.add("稿", left: 9_600, top: 20_800 - size / 2, height: size, em: 1_600)
    sample.add("府", left: 11_200, top: 20_000)
    #expect(Self.finder(sample).pieces(in: 0..<3, page: 0).prints.count == pieces, "\(size)")
  }

  static let prints: [(size: Int, lightness: Int, pieces: Int)] = [
    (1_920, 35, 1), (1_921, 34, 1), (1_921, 35, 2),
  ]

  @Test(arguments: prints)
  func `A letter in another shade and a fifth larger is no end of a line`(
    size: Int, lightness: Int, pieces: Int
  ) {
    var sample = PrintedSample()
    sample.add("政府", left: 8_000, top: 20_000)
    sample.add("稿", left: 11_200, top: 20_000)
    let finder = LineFinder(
      scalars: sample.text.scalars, glyphs: sample.text.glyphs,
      fonts: [
        PrintedFont(name: "", size: 0), PrintedFont(name: "Song", size: 1_600),
        PrintedFont(name: "Hei", size: size, lightness: lightness),
      ], fontOf: [1, 1, 2])
    #expect(finder.pieces(in: 0..<3, page: 0).prints.count == pieces)
  }

  /// The boxes of a font that draws its characters as pictures are twice as high as these are wide.
  @Test(arguments: blanks)
  func `The width of Chinese characters is the size of figures whose font names none`(
    blank: Int, pieces: Int
  ) {
    var sample = PrintedSample()
    sample.add("12", left: 8_000, top: 20_000, height: 3_200, em: 800)
    sample.add("34", left: 9_600 + blank, top: 20_000, height: 3_200, em: 800)
    let finder = LineFinder(
      scalars: sample.text.scalars, glyphs: sample.text.glyphs,
      fonts: [PrintedFont(name: "Default", size: 4_800)], fontOf: [0, 0, 0, 0],
      shape: CharacterShape(width: 1_600, height: 3_200))
    #expect(finder.pieces(in: 0..<4, page: 0).prints.count == pieces, "\(blank)")
  }
}
