import GongwenLanguage
import GongwenModel

/// A line as it is printed, or a piece of one between wide blanks.
struct PrintedLine {
  /// Page, from 0.
  var page: Int
  /// Its characters, without blanks at both ends, in raw offsets.
  var range: Range<Int>
  /// The box around them, in hundredths of a point.
  var box: GlyphBoxes.Glyph
  /// The width of its Chinese characters; 0 where it has none.
  var em: Int
  /// The font most of it is printed in, by its place among the fonts of the source; 0 where it is not known.
  var font = 0
  /// The size of that font, in hundredths of a point; 0 where it is not known.
  var fontSize = 0
  /// The size of its letters by the shape of the Chinese characters of the source, for a line without any in a source whose
  /// fonts name other sizes; 0 of other lines.
  var shapedSize = 0
  /// How light it is printed, in per cent of white.
  var lightness = 0
  /// The region of the pages it is in, from 0.
  var region = 0
  /// The cell of a table it is in.
  var cell: CellPlace?
  /// The right edge of that cell, where ruling lines show it.
  var cellRight: Int?

  /// The mark over or next to the text whose letters it has, from 1; 0 of other lines.
  var mark = 0
  /// Its place in the mark: those of a watermark go to the right, those of a rotated mark are in the order of the source.
  var orderInMark = 0
  /// Whether it is in the margin, next to the text.
  var isInMargin = false
  /// Whether it is printed up the page.
  var isUpward = false
  /// Whether it is a copy of another line.
  var isCopy = false
  /// Whether it is words inside a chart.
  var isLabel = false
  /// Whether it begins at the edge of a column, right behind a mark that hangs out of another column.
  var startsColumn = false
  /// Whether it is a page number in the column of those of contents, however far from its entry.
  var isPageOfEntry = false
  /// Whether it is text of an annotation or of a form field.
  var isEntry = false
  /// For the raised mark of a note, a piece of its own before the line that it is set in, the width of
  /// that line's characters; 0 of other lines.
  var carrierEm = 0

  /// Whether it is a letter of a word that is printed letter by letter, behind the first one.
  var isSpaced = false

  /// Whether it is the raised mark of a note.
  var isRaised: Bool { carrierEm > 0 }

  /// The largest ratio of a font's size to the width of its Chinese characters, and to their height: a setter
  /// spreads characters, and a font that draws its characters as pictures names any size.
  private static let spread = Share(4, of: 3)

  /// The size of its letters: that of its font, where the characters do not contradict it.
  var size: Int {
    if shapedSize > 0 { return shapedSize }
    let shown = em > 0 ? em : max(1, height)
    let fits =
      !Self.spread.isExceeded(by: fontSize, of: shown)
      && !Self.spread.isExceeded(by: shown, of: max(1, fontSize))
    return fontSize > 0 && (fits || em == 0 && fontSize < 2 * shown && shown < 2 * fontSize)
      ? fontSize : shown
  }

  /// Left edge.
  var left: Int { Int(box.x0) }
  /// Right edge.
  var right: Int { Int(box.x1) }
  /// Top edge.
  var top: Int { Int(box.y0) }
  /// Bottom edge.
  var bottom: Int { Int(box.y1) }
  /// Middle between left and right.
  var middleX: Int { (left + right) / 2 }
  /// Middle height.
  var middle: Int { (top + bottom) / 2 }
  /// Height of the line's box.
  var height: Int { bottom - top }

  /// Whether two lines are at one height.
  func isBeside(_ other: PrintedLine) -> Bool {
    page == other.page
      && !GlyphBoxes.Glyph.level.isReached(
        by: abs(middle - other.middle), of: min(height, other.height))
  }

  /// Whether two lines are parts of one row: at one height, and of sizes that one row has. A letter of a watermark
  /// is in no row of the text.
  func isInRow(of other: PrintedLine) -> Bool {
    isBeside(other) && max(size, other.size) <= 2 * min(size, other.size)
  }

  /// How far the middle of another line is from being on this one.
  func distance(to other: PrintedLine) -> Int {
    let x = (other.left + other.right) / 2
    return abs(middle - other.middle) + max(0, left - x, x - right)
  }
}
