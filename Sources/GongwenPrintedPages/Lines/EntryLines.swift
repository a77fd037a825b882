import GongwenLanguage
import GongwenModel
import GongwenText

/// Makes lines of the texts of annotations and form fields, of which only the rectangle is known.
///
/// They are set as a program does that shows them: in the size of the text if they fit, one line in the middle of its
/// rectangle, several from the top.
struct EntryLines {
  /// The characters of all pages.
  let scalars: [Unicode.Scalar]
  /// The size of the text of the document, in hundredths of a point; nil where no page has text.
  let size: Int?

  /// The size of the letters where no page has text, in hundredths of a point: 五号.
  private static let defaultSize = 1050
  /// The smallest size of letters, in hundredths of a point.
  private static let smallest = 400
  /// The distance of lines, as a share of the size.
  private static let pitch = Share(3, of: 2)
  /// Characters from here on are as wide as their size: below are Latin, Greek and Cyrillic letters.
  private static let firstWide: UInt32 = 0x2000
  /// How far an entry may be over the text, as a share of its height.
  private static let overlap = Share(1, of: 3)

  /// The lines of an entry.
  func lines(_ range: Range<Int>, in box: GlyphBoxes.Glyph, page: Int) -> [PrintedLine] {
    let parts = scalars[range].split(separator: "\n").compactMap(trimmed)
    guard !parts.isEmpty else { return [] }
    let height = max(1, box.height)
    let size = max(Self.smallest, min(size ?? Self.defaultSize, height / parts.count))
    let pitch =
      parts.count > 1 ? min(height / parts.count, Self.pitch.amount(of: size)) : height
    return parts.enumerated().map { number, part in
      let middle = Int(box.y0) + pitch * number + pitch / 2
      let units = scalars[part].reduce(0) { $0 + ($1.value < Self.firstWide ? 1 : 2) }
      let width = min(max(1, box.width), units * size / 2)
      let own = GlyphBoxes.Glyph(
        x0: box.x0, y0: Int32(clamping: middle - size / 2), x1: box.x0 + Int32(clamping: width),
        y1: Int32(clamping: middle + size / 2))
      let isChinese = scalars[part].contains(where: UnicodeClass.isHan)
      var line = PrintedLine(page: page, range: part, box: own, em: isChinese ? size : 0)
      line.isEntry = true
      return line
    }
  }

  private func trimmed(_ part: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
    guard let first = part.firstIndex(where: { !UnicodeClass.isBlank($0) }),
      let last = part.lastIndex(where: { !UnicodeClass.isBlank($0) })
    else { return nil }
    return first..<last + 1
  }

  /// Whether a line of an entry is over text of the page: the page prints its words, or something else, there.
  static func isOver(_ line: PrintedLine, _ prints: [PrintedLine]) -> Bool {
    prints.contains { print in
      PrintedPiece.overlap(line.left, line.right, print.left, print.right) > 0
        && overlap.isExceeded(
          by: PrintedPiece.overlap(line.top, line.bottom, print.top, print.bottom),
          of: min(line.height, print.height))
    }
  }
}
