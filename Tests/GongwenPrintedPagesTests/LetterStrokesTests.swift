import GongwenModel
import Testing

@testable import GongwenPrintedPages

/// Lengths are in hundredths of a point; a letter is 1,600 wide and high.
struct LetterStrokesTests {
  /// Whether a line down at a place remains, beside a line of text whose second letter begins at 9,600.
  private static func remains(_ place: Int, from start: Int, to end: Int) -> Bool {
    var sample = PrintedSample()
    sample.add("规划指标", left: 8_000, top: 20_000)
    var rulings = RulingLines()
    rulings.vertical = [RulingLines.Segment(place: place, start: start, end: end)]
    let strokes = LetterStrokes(glyphs: sample.text.glyphs)
    return !strokes.removed(from: rulings, of: sample.lines).vertical.isEmpty
  }

  static let places: [(place: Int, remains: Bool)] = [
    (9_680, true), (9_681, false), (11_119, false), (11_120, true),
  ]

  @Test(arguments: places)
  func `A line inside of a letter is a stroke, one at its edge is not`(place: Int, remains: Bool) {
    #expect(Self.remains(place, from: 19_800, to: 21_800) == remains, "\(place)")
  }

  static let lengths: [(end: Int, remains: Bool)] = [(22_800, false), (22_801, true)]

  @Test(arguments: lengths)
  func `A stroke is in a letter over half of its length`(end: Int, remains: Bool) {
    #expect(Self.remains(10_400, from: 19_600, to: end) == remains, "\(end)")
  }

  static let heights: [(end: Int, remains: Bool)] = [(24_800, false), (24_801, true)]

  @Test(arguments: heights)
  func `A line longer than three letters is no stroke`(end: Int, remains: Bool) {
    var sample = PrintedSample()
    for row in 0..<4 { sample.add("规划指标", left: 8_000, top: 20_000 + row * 1_600) }
    var rulings = RulingLines()
    rulings.vertical = [RulingLines.Segment(place: 10_400, start: 20_000, end: end)]
    let strokes = LetterStrokes(glyphs: sample.text.glyphs)
    #expect(
      strokes.removed(from: rulings, of: sample.lines).vertical.isEmpty == !remains, "\(end)")
  }
}
