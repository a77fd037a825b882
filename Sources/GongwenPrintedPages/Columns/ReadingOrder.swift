import GongwenModel

/// Sorts the lines of a page into the order in which they are read.
///
/// A source gives a page in the order of its blocks, and may divide a line at a wide blank. Pages of one column are
/// read row by row; pages of two columns keep the order of the source.
struct ReadingOrder {
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
    let long = lines.filter { ($0.right - $0.left) * 4 > width }
    let left = long.filter { $0.right * 100 < width * 52 }.count
    let right = long.filter { $0.left * 100 > width * 48 }.count
    return min(left, right) >= 5 && (left + right) * 10 > long.count * 6
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
