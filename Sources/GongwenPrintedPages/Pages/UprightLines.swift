import GongwenLanguage
import GongwenModel
import GongwenText

/// The lines of a turned page that are printed upright in its upper and lower margin: its number and its running headers.
///
/// They were set on the page as all others are, and do not run as its text does.
struct UprightLines {
  /// A line.
  struct Line {
    /// Its characters by their places on the page.
    var range: Range<Int>
    /// Whether it is in the upper margin.
    var isTop: Bool
    /// Whether it may be a page number.
    var isNumber: Bool
  }

  /// The lines, in the order of the page text.
  private(set) var lines: [Line] = []

  /// The margins, as a share of the page's height: less than the 37 mm above and 35 mm below the text of the 297 mm of a page
  /// (GB/T 9704-2012, 5.2.1).
  static let margin = Share(11, of: 100)

  /// Finds the lines of a page, which is as the source has it.
  init(_ page: PrintedPage) {
    var found: [Line] = []
    var start = 0
    while start < page.scalars.count {
      let end = page.scalars[start...].firstIndex(of: "\n") ?? page.scalars.count
      if let line = Self.line(page, start..<end) { found.append(line) }
      start = end + 1
    }
    lines = found.filter { Self.isUpright(page, $0.range) }
  }

  /// Whether a line is upright: its letters and digits are, which are higher than they are wide, and its characters
  /// follow each other to the right.
  private static func isUpright(_ page: PrintedPage, _ line: Range<Int>) -> Bool {
    let own = line.filter { !page.glyphs[$0].isEmpty }
    let narrow = own.filter { page.scalars[$0].isASCII }.map { page.glyphs[$0] }
    guard narrow.allSatisfy({ $0.x1 - $0.x0 < $0.y1 - $0.y0 }), own.count > 1 || !narrow.isEmpty
    else { return false }
    return zip(own, own.dropFirst()).allSatisfy {
      PageTurn.isUpright(page.glyphs[$1], behind: page.glyphs[$0])
    }
  }

  /// A line that is in one of the margins of its page.
  private static func line(_ page: PrintedPage, _ range: Range<Int>) -> Line? {
    guard let box = GlyphBoxes.union(page.glyphs[range]) else { return nil }
    let margin = margin.amount(of: page.size.height)
    let isTop = Int(box.y1) <= margin
    guard isTop || Int(box.y0) >= page.size.height - margin else { return nil }
    let words = page.scalars[range].filter { !UnicodeClass.isBlank($0) }
    return Line(
      range: range, isTop: isTop, isNumber: PageNumberLine.read(words) != nil)
  }
}
