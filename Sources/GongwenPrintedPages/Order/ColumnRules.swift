import GongwenLanguage
import GongwenModel

/// The lines that are drawn down a page between columns of text, or at the side of a box or a coloured field.
///
/// A line across that runs through such a line, or lines across at both of its ends, are those of a table. The side of a box has
/// corners, from which lines run to one side alone.
struct ColumnRules {
  /// The lines, the longest ones first.
  let all: [RulingLines.Segment]

  /// A shorter line, in sizes of the text, parts no columns: a few lines of text are next to it.
  private static let shortest = 4
  /// How far lines may miss each other, in hundredths of a point.
  private static let slack = 300

  /// Finds the lines among all that are drawn on a page.
  init(_ lines: RulingLines, em: Int) {
    let across = lines.horizontal.sorted { $0.place < $1.place }
    all = lines.vertical.filter { line in
      guard line.end - line.start >= Self.shortest * em else { return false }
      var ends = (false, false)
      let first = across.partitioningIndex { $0.place >= line.start - Self.slack }
      for other in across[first...] {
        guard other.place <= line.end + Self.slack else { break }
        guard other.start < line.place - Self.slack, other.end > line.place + Self.slack else {
          continue
        }
        if other.place <= line.start + Self.slack {
          ends.0 = true
        } else if other.place >= line.end - Self.slack {
          ends.1 = true
        } else {
          return false
        }
      }
      return !(ends.0 && ends.1)
    }.sorted { ($1.end - $1.start, $0.place) < ($0.end - $0.start, $1.place) }
  }

  /// The lines that have text at both sides and none across them, as gutters between that text: those that are longest, and
  /// the others at their height. None where a column would be too narrow for text.
  func gutters(_ pieces: [PrintedPiece], em: Int) -> [Gutter] {
    var result: [Gutter] = []
    for line in all {
      if let first = result.first {
        let common = PrintedPiece.overlap(line.start, line.end, first.top, first.bottom)
        guard Self.shared.isReached(by: common, of: first.height),
          Self.shared.isReached(by: common, of: line.end - line.start)
        else { continue }
      }
      guard let gutter = gutter(line, pieces, em: em) else { continue }
      // The two lines of a double one, and the two sides of boxes next to each other, are in one gutter.
      if !result.contains(where: {
        PrintedPiece.overlap($0.left, $0.right, gutter.left, gutter.right) > 0
      }) {
        result.append(gutter)
      }
    }
    return result
  }

  /// Lines are at one height that have this share of it in common.
  private static let shared = Share(1, of: 2)
  /// The least width of a column, in sizes of the text.
  private static let narrowest = 6
  /// How far text may reach over a line, as a share of the size of the text: boxes of letters are wider than these.
  private static let over = Share(1, of: 4)

  /// The blank around a line; nil where text crosses it, or is not at both sides.
  private func gutter(
    _ line: RulingLines.Segment, _ pieces: [PrintedPiece], em: Int
  ) -> Gutter? {
    let slack = Self.over.amount(of: em)
    var (left, right) = (Int.min, Int.max)
    var (first, last) = (Int.max, Int.min)
    for piece in pieces where piece.middle >= line.start && piece.middle <= line.end {
      if piece.innerRight <= line.place + slack {
        left = max(left, min(piece.innerRight, line.place))
        first = min(first, piece.left)
      } else if piece.left >= line.place - slack {
        right = min(right, max(piece.left, line.place))
        last = max(last, piece.right)
      } else {
        return nil
      }
    }
    guard left > .min, right < .max, line.place - first >= Self.narrowest * em,
      last - line.place >= Self.narrowest * em
    else { return nil }
    return Gutter(left: left, right: right, top: line.start, bottom: line.end)
  }
}
