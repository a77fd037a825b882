import GongwenLanguage
import GongwenModel

/// Sorts the lines of a page into the order in which they are read.
///
/// A source gives a page in the order of its blocks, and may divide a line at a wide blank. Pages of one column are
/// read row by row; pages of two columns keep the order of the source.
struct ReadingOrder {
  /// The width of a long line, as a share of the page's width: more than that of a number or a label.
  private static let long = Share(1, of: 4)
  /// Lines of a left column end before this share of the page's width, and those of a right column begin behind that
  /// one: the blank between columns may be a little to either side of the middle.
  private static let leftEnd = Share(52, of: 100)
  private static let rightStart = Share(48, of: 100)
  /// The least number of long lines in each of two columns.
  private static let leastLines = 5
  /// The share of the long lines that are in columns; titles and tables may be as wide as the page.
  private static let inColumns = Share(6, of: 10)

  /// Finds the lines.
  let finder: LineFinder

  /// The lines of a page whose characters are in a raw range, in reading order; a line with wide blanks is several.
  /// Each copy follows the line that it covers.
  func lines(in range: Range<Int>, page: Int, width: Int) -> [PrintedLine] {
    let (prints, copies) = finder.lines(in: range, page: page)
    var inOrder =
      Self.hasColumns(prints, width: width)
      ? prints : Self.rows(finder.pieces(of: prints)).flatMap { $0 }
    for index in inOrder.indices.dropLast() {
      let next = inOrder[index + 1]
      if finder.isRaised(inOrder[index], before: next) { inOrder[index].carrierEm = next.em }
    }
    return copies.isEmpty ? inOrder : Self.put(copies, behind: inOrder)
  }

  private static func put(
    _ copies: [PrintedLine], behind lines: [PrintedLine]
  ) -> [PrintedLine] {
    var behind: [Int: [PrintedLine]] = [:]
    for copy in copies {
      let nearest = lines.indices.min {
        (lines[$0].distance(to: copy), $0) < (lines[$1].distance(to: copy), $1)
      }
      behind[nearest ?? -1, default: []].append(copy)
    }
    return (behind[-1] ?? []) + lines.indices.flatMap { [lines[$0]] + (behind[$0] ?? []) }
  }

  /// Whether long lines are printed on either side of a page's middle.
  private static func hasColumns(_ lines: [PrintedLine], width: Int) -> Bool {
    let long = lines.filter { Self.long.isExceeded(by: $0.right - $0.left, of: width) }
    let left = long.filter { !Self.leftEnd.isReached(by: $0.right, of: width) }.count
    let right = long.filter { Self.rightStart.isExceeded(by: $0.left, of: width) }.count
    return min(left, right) >= Self.leastLines
      && Self.inColumns.isExceeded(by: left + right, of: long.count)
  }

  /// Lines by their heights, from the top, each from left to right.
  private static func rows(_ lines: [PrintedLine]) -> [[PrintedLine]] {
    var rows: [[PrintedLine]] = []
    for line in lines.sorted(by: { ($0.middle, $0.left) < ($1.middle, $1.left) }) {
      if let last = rows.last?.first, last.isBeside(line) {
        rows[rows.count - 1].append(line)
      } else {
        rows.append([line])
      }
    }
    return rows.map {
      $0.sorted { ($0.left, $0.range.lowerBound) < ($1.left, $1.range.lowerBound) }
    }
  }
}
