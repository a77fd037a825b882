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
  /// The cell of a table it stands in.
  var cell: CellPlace?
  /// The right edge of that cell, where ruling lines tell.
  var cellRight: Int?

  /// Whether it is a copy of another line.
  var isCopy = false
  /// Of the raised mark of a note, a piece of its own before the line that it is set in, the width of
  /// that line's characters; 0 of other lines.
  var carrierEm = 0

  /// Whether it is the raised mark of a note.
  var isRaised: Bool { carrierEm > 0 }

  /// Left edge.
  var left: Int { Int(box.x0) }
  /// Right edge.
  var right: Int { Int(box.x1) }
  /// Top edge.
  var top: Int { Int(box.y0) }
  /// Bottom edge.
  var bottom: Int { Int(box.y1) }
  /// Middle height.
  var middle: Int { (top + bottom) / 2 }
  /// Height of the line's box.
  var height: Int { bottom - top }

  /// Whether two lines stand at one height.
  func isBeside(_ other: PrintedLine) -> Bool {
    page == other.page
      && !GlyphBoxes.Glyph.level.isReached(
        by: abs(middle - other.middle), of: min(height, other.height))
  }

  /// How far the middle of another line is from being on this one.
  func distance(to other: PrintedLine) -> Int {
    let x = (other.left + other.right) / 2
    return abs(middle - other.middle) + max(0, left - x, x - right)
  }
}
