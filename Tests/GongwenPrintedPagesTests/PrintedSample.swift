import GongwenModel

@testable import GongwenPrintedPages

/// Printed lines for tests, in hundredths of a point: characters of 16 points, lines 28 points apart, a
/// type area from 80 to 530 points.
struct PrintedSample {
  /// The lines in their order.
  private(set) var lines: [PrintedLine] = []
  private var scalars: [Unicode.Scalar] = []
  private var glyphs: [GlyphBoxes.Glyph] = []

  /// The edges of the type area.
  static let area = (left: 8_000, right: 53_000)
  /// The size of a page.
  static let size = PrintedPageSize(595, 842)

  /// Adds a line; without a right edge it ends with its last character.
  mutating func add(
    _ text: String, page: Int = 0, left: Int = PrintedSample.area.left, right: Int? = nil, top: Int,
    height: Int = 1_600, em: Int = 1_600
  ) {
    let start = scalars.count
    scalars += Array(text.unicodeScalars)
    for index in start..<scalars.count {
      let x = left + (index - start) * em
      glyphs.append(Self.box(x, top, x + em, top + height))
    }
    let end = right ?? left + (scalars.count - start) * em
    lines.append(
      PrintedLine(
        page: page, range: start..<scalars.count, box: Self.box(left, top, end, top + height),
        em: em))
  }

  /// Changes the last line.
  mutating func changeLast(_ change: (inout PrintedLine) -> Void) {
    change(&lines[lines.count - 1])
  }

  private static func box(_ x0: Int, _ y0: Int, _ x1: Int, _ y1: Int) -> GlyphBoxes.Glyph {
    GlyphBoxes.Glyph(x0: Int32(x0), y0: Int32(y0), x1: Int32(x1), y1: Int32(y1))
  }

  /// What the lines say.
  var text: LineText { LineText(scalars: scalars, glyphs: glyphs) }

  /// The measures of the text.
  static var measures: TextMeasures {
    var measures = TextMeasures([])
    measures.em = 1_600
    measures.size = 1_600
    measures.height = 1_600
    measures.pitch = 2_800
    return measures
  }

  /// The type area of a page that full lines fill.
  static var frames: PrintedFrames {
    var page = PrintedSample()
    for row in 0..<10 { page.add("政", right: area.right, top: 10_000 + row * 2_800) }
    return PrintedFrames(page.lines, measures: measures, text: page.text)
  }
}
