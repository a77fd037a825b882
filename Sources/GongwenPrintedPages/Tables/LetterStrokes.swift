import GongwenLanguage
import GongwenModel

/// Distinguishes strokes of letters from lines that are drawn down a page.
///
/// The lines of a page are found in its drawing. A scan with a text layer is a picture of the letters, too. Where the rows of a table are as low as its
/// letters, the long stroke of 刂 or 区 touches the lines above and below as an edge of cells does. It is inside of a
/// letter, where no line of a table is.
struct LetterStrokes {
  /// The characters' boxes.
  let glyphs: [GlyphBoxes.Glyph]

  /// The strokes of a letter are further from its edges than this share of its width; lines may touch its box.
  private static let edge = Share(1, of: 20)
  /// Letters that take up this share of the length of a line drew it: a line down a table also passes blanks.
  private static let covered = Share(1, of: 2)
  /// A longer line, in heights of a letter, is of no letter.
  private static let longest = 3

  /// The lines without those that are strokes of the letters of a page.
  func removed(from rulings: RulingLines, of lines: [PrintedLine]) -> RulingLines {
    var result = rulings
    let tallest = lines.map(\.height).max() ?? 0
    result.vertical.removeAll { segment in
      let length = segment.end - segment.start
      return length <= Self.longest * tallest && isStroke(segment, length, lines)
    }
    return result
  }

  private func isStroke(
    _ segment: RulingLines.Segment, _ length: Int, _ lines: [PrintedLine]
  ) -> Bool {
    var inLetters = 0
    for line in lines where line.left < segment.place && segment.place < line.right {
      let shared = PrintedPiece.overlap(line.top, line.bottom, segment.start, segment.end)
      guard shared > 0, isInLetter(segment.place, of: line) else { continue }
      inLetters += shared
    }
    return Self.covered.isReached(by: inLetters, of: length)
  }

  /// Whether a letter of a line is drawn over a place. The box of a letter may have the blank behind it as well.
  private func isInLetter(_ place: Int, of line: PrintedLine) -> Bool {
    line.range.contains { index in
      let box = glyphs[index]
      guard !box.isEmpty else { return false }
      let width = min(Int(box.x1 - box.x0), line.size)
      let edge = max(1, Self.edge.amount(of: width))
      return place > Int(box.x0) + edge && place < Int(box.x0) + width - edge
    }
  }
}
