import GongwenLanguage
import GongwenModel

/// Signs at the ends of columns: whether text continues from the foot of a column at the head of the next one, and
/// on lines that have nothing next to them.
struct ColumnEnds {
  /// How many columns continue in the next one.
  private(set) var links = 0
  /// How many columns continue the numbers of units of the one before them.
  private(set) var sequences = 0
  /// How many full lines continue on a line with nothing next to it.
  private(set) var runningOnAlone = 0

  /// The least width of a column, and the distance from its edges up to which a line is full or flush, in sizes of the text. A line
  /// that begins between the two shares of the size is the first one of a paragraph.
  private static let wide = 8
  private static let full = Share(11, of: 10)
  private static let flush = Share(6, of: 10)

  /// Examines columns, from the left.
  init(_ columns: [[ColumnLine]], em: Int) {
    let areas = columns.map { ColumnLine.edges($0, em: em) }
    func isFull(_ line: ColumnLine, _ column: Int) -> Bool {
      let area = areas[column]
      return area.right - area.left >= Self.wide * em
        && !Self.full.isExceeded(by: area.right - line.right, of: em) && !line.isEnded
    }
    func isFlush(_ line: ColumnLine, _ column: Int) -> Bool {
      !Self.flush.isReached(by: abs(line.left - areas[column].left), of: em)
    }
    let areIndented = columns.indices.map { column in
      columns[column].contains { line in
        let indent = line.left - areas[column].left
        return PrintMeasures.indented.from.isReached(by: indent, of: em)
          && !PrintMeasures.indented.to.isExceeded(by: indent, of: em)
      }
    }
    let heights = columns.map { $0.map(\.middle) }
    for (column, lines) in columns.enumerated() {
      let next = column + 1
      if next < columns.count, let last = lines.last, let first = columns[next].first,
        isFull(last, column), isFlush(first, next), areIndented[column] || areIndented[next],
        lines.count > 1, columns[next].count > 1
      {
        links += 1
      }
      if next < columns.count, Self.continues(lines, columns[next]) { sequences += 1 }
      for (line, below) in zip(lines, lines.dropFirst()) where isFull(line, column) {
        let isAlone = heights.indices.allSatisfy { other in
          other == column
            || (ColumnEvidence.distance(below.middle, heights[other]) ?? .max) >= below.size
        }
        if isAlone, isFlush(below, column) { runningOnAlone += 1 }
      }
    }
  }

  /// Whether the units of a column are counted on in the next one, and one of both counts by itself: 第一条 and 第二条, next to
  /// 第三条.
  private static func continues(_ lines: [ColumnLine], _ next: [ColumnLine]) -> Bool {
    guard let first = next.lazy.map({ $0.pieces[0] }).first(where: { $0.scheme != nil }) else {
      return false
    }
    func units(_ lines: [ColumnLine]) -> [Int] {
      lines.map { $0.pieces[0] }.filter { $0.scheme == first.scheme }.map(\.ordinal)
    }
    let (above, below) = (units(lines), units(next))
    guard let last = above.last, last + 1 == first.ordinal else { return false }
    return above.dropLast().last == last - 1 || below.dropFirst().first == first.ordinal + 1
  }
}
