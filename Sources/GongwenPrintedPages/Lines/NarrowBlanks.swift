import GongwenLanguage
import GongwenModel
import GongwenText

/// Blanks between Chinese characters, or between digits, that the page does not show: where the words of a line are printed one by one, as in the
/// text of a scanned page, the source has a blank or a line break between each two.
enum NarrowBlanks {
  /// The widest of them, as a share of a character: a space that is typed is a quarter of one at least. Where the sizes of
  /// words differ by chance, so do the blanks between them; that of a Chinese font is half a character.
  private static let widest = Share(1, of: 5)
  private static let widestWhereShaky = Share(2, of: 5)

  /// The raw offsets of single spaces between two characters of a line that are printed next to each other.
  ///
  /// - Parameter isShaky: whether the sizes of the letters differ by chance.
  static func places(
    _ scalars: [Unicode.Scalar], _ glyphs: [GlyphBoxes.Glyph], isShaky: Bool
  ) -> [Int] {
    var result: [Int] = []
    let widest = isShaky ? widestWhereShaky : widest
    for index in scalars.indices.dropFirst().dropLast() where scalars[index] == " " {
      let (before, behind) = (glyphs[index - 1], glyphs[index + 1])
      guard areOneWord(scalars[index - 1], scalars[index + 1]), !before.isEmpty, !behind.isEmpty,
        before.y0 < behind.y1, behind.y0 < before.y1,
        before.x0 < behind.x0
      else { continue }
      let width = Int(min(before.x1 - before.x0, behind.x1 - behind.x0))
      if !widest.isExceeded(by: Int(behind.x0 - before.x1), of: width) { result.append(index) }
    }
    return result
  }

  private static func areOneWord(_ before: Unicode.Scalar, _ behind: Unicode.Scalar) -> Bool {
    UnicodeClass.isHan(before) && UnicodeClass.isHan(behind)
      || ("0"..."9").contains(before) && ("0"..."9").contains(behind)
  }

  /// Whether two pieces of a row are printed next to each other, as the words of a line are.
  static func isNarrow(_ before: PrintedLine, _ line: PrintedLine) -> Bool {
    before.em > 0 && line.em > 0
      && !widest.isExceeded(by: line.left - before.right, of: min(before.em, line.em))
  }
}
