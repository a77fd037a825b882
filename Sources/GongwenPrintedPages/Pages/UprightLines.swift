import GongwenLanguage
import GongwenModel
import GongwenText

/// The lines of a turned page that are printed upright in its upper and lower margin, or above and below its text: its number, its
/// running headers, and words such as 附件 or the name of its table.
///
/// They were set on the page as all others are, and do not run as its text does.
struct UprightLines {
  /// A line.
  struct Line {
    /// Its characters by their places on the page.
    var range: Range<Int>
    /// Whether it is above the text.
    var isTop: Bool
    /// Whether it may be a page number.
    var isNumber: Bool
    /// Whether it is in a margin.
    var isInMargin: Bool
  }

  /// The lines, in the order of the page text.
  private(set) var lines: [Line] = []

  /// The margins, as a share of the page's height: less than the 37 mm above and 35 mm below the text of the 297 mm of a page
  /// (GB/T 9704-2012, 5.2.1).
  static let margin = Share(11, of: 100)

  /// Finds the lines of a page, which is as the source has it.
  ///
  /// - Parameter text: the heights between which the text of a turned page is.
  init(_ page: PrintedPage, around text: Range<Int>? = nil) {
    self.init(page.scalars[...], page.glyphs[...], page.size, around: text)
  }

  /// Finds the lines of a page in its characters and their boxes, whose places are alike.
  init(
    _ scalars: ArraySlice<Unicode.Scalar>, _ glyphs: ArraySlice<GlyphBoxes.Glyph>,
    _ size: PrintedPageSize, around text: Range<Int>? = nil
  ) {
    var start = scalars.startIndex
    while start < scalars.endIndex {
      let end = scalars[start...].firstIndex(of: "\n") ?? scalars.endIndex
      if let line = Self.line(scalars[start..<end], glyphs[start..<end], size, text),
        Self.isUpright(scalars, glyphs, line.range)
      {
        lines.append(line)
      }
      start = end + 1
    }
  }

  /// Whether a line is upright: its letters and digits are, which are higher than they are wide, and its characters
  /// follow each other to the right.
  private static func isUpright(
    _ scalars: ArraySlice<Unicode.Scalar>, _ glyphs: ArraySlice<GlyphBoxes.Glyph>,
    _ line: Range<Int>
  ) -> Bool {
    let own = line.filter { !glyphs[$0].isEmpty }
    let narrow = own.filter { scalars[$0].isASCII }.map { glyphs[$0] }
    guard narrow.allSatisfy({ $0.x1 - $0.x0 < $0.y1 - $0.y0 }), own.count > 1 || !narrow.isEmpty
    else { return false }
    return zip(own, own.dropFirst()).allSatisfy {
      PageTurn.isUpright(glyphs[$1], behind: glyphs[$0])
    }
  }

  /// A line that is in one of the margins of its page, or above or below its text.
  private static func line(
    _ scalars: ArraySlice<Unicode.Scalar>, _ glyphs: ArraySlice<GlyphBoxes.Glyph>,
    _ size: PrintedPageSize, _ text: Range<Int>?
  ) -> Line? {
    guard let box = GlyphBoxes.union(glyphs) else { return nil }
    let margin = margin.amount(of: size.height)
    let middle = Int(box.y0 + box.y1) / 2
    let isInUpper = Int(box.y1) <= margin
    let isInMargin = isInUpper || Int(box.y0) >= size.height - margin
    let isAbove = text.map { middle < $0.lowerBound } ?? false
    guard isInMargin || isAbove || text.map({ middle > $0.upperBound }) ?? false else { return nil }
    let words = scalars.filter { !UnicodeClass.isBlank($0) }
    return Line(
      range: scalars.indices, isTop: isInUpper || isAbove && !isInMargin,
      isNumber: isInMargin && PageNumberLine.read(Array(words)) != nil, isInMargin: isInMargin)
  }
}
