import GongwenModel
import GongwenNormalisation
import GongwenText

@testable import GongwenPrintedPages

/// Pages whose characters are placed by hand: lines of text at positions, without a file.
struct PlacedPages: PrintedSource {
  /// A line of text; its position is the start of its baseline, in points from the top left corner.
  struct Line {
    var text: String
    var x: Int
    var y: Int
    var size = 16
  }

  /// A line that is drawn, its ends in points from the top left corner.
  struct Ruling {
    var x0: Int
    var y0: Int
    var x1: Int
    var y1: Int
  }

  /// The lines of each page.
  var pages: [[Line]]
  /// The lines drawn on each page.
  var rulings: [Ruling] = []
  /// The entries of the outline.
  var outline: [Bookmark] = []

  var pageCount: Int { pages.count }

  func bookmarks() -> [Bookmark] { outline }

  func page(_ index: Int) -> PrintedPage? {
    var page = PrintedPage(scalars: [], glyphs: [], size: PrintedPageSize(595, 842))
    page.label = String(index + 1)
    for row in Self.rows(pages[index]) {
      for line in row { Self.add(line, to: &page) }
      page.scalars.append("\n")
      page.glyphs.append(GlyphBoxes.Glyph())
    }
    return page
  }

  /// The lines of a page; a line that begins where another one ends continues it, as a raised mark does.
  private static func rows(_ lines: [Line]) -> [[Line]] {
    var rows: [[Line]] = []
    for line in lines {
      let row = rows.firstIndex {
        guard let last = $0.last else { return false }
        return abs(last.x * 100 + width(of: last) - line.x * 100) <= 200 && abs(last.y - line.y) < 8
      }
      if let row { rows[row].append(line) } else { rows.append([line]) }
    }
    return rows
  }

  private static func width(of line: Line) -> Int {
    line.text.unicodeScalars.reduce(0) { $0 + width(of: $1, in: line) }
  }

  /// Characters of ASCII are half as wide as Chinese ones.
  private static func width(of scalar: Unicode.Scalar, in line: Line) -> Int {
    line.size * (scalar.isASCII ? 50 : 100)
  }

  /// A box reaches 0.12 of the size below the baseline.
  private static func add(_ line: Line, to page: inout PrintedPage) {
    var x = line.x * 100
    for scalar in line.text.unicodeScalars {
      let end = x + width(of: scalar, in: line)
      let box = GlyphBoxes.Glyph(
        x0: Int32(x), y0: Int32(line.y * 100 - line.size * 88), x1: Int32(end),
        y1: Int32(line.y * 100 + line.size * 12))
      page.scalars.append(scalar)
      page.glyphs.append(UnicodeClass.isBlank(scalar) ? GlyphBoxes.Glyph() : box)
      x = end
    }
  }

  func rulingLines(ofPage index: Int, darkerThan: PaperShade) -> RulingLines {
    var lines = RulingLines()
    for ruling in rulings {
      if ruling.y0 == ruling.y1 {
        lines.horizontal.append(
          RulingLines.Segment(place: ruling.y0 * 100, start: ruling.x0 * 100, end: ruling.x1 * 100))
      } else {
        lines.vertical.append(
          RulingLines.Segment(place: ruling.x0 * 100, start: ruling.y0 * 100, end: ruling.y1 * 100))
      }
    }
    return lines
  }

  func hasPicture(onPage index: Int) -> Bool { false }

  /// The pages as a document.
  var document: RawDocument { PrintedLayout(PrintedContent(self), of: self).document([]) }

  /// Lines of 28 characters, the first one indented by two (GB/T 9704-2012, 5.2.3 and 7.3.3); the last
  /// one ends early.
  static func paragraph(_ lines: Int, from y: Int) -> [Line] {
    (0..<lines).map { number in
      let isFirst = number == 0
      let isLast = number == lines - 1
      let text = String(repeating: "政", count: isLast ? 9 : isFirst ? 26 : 28)
      return Line(
        text: text + (isLast ? "。" : ""), x: isFirst && !isLast ? 112 : 80, y: y + 28 * number)
    }
  }
}
