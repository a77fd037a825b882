import GongwenLanguage
import GongwenModel

/// The costs of reading lines side by side as columns of running text, and as a table.
struct ColumnEvidence {
  /// The cost of columns, without what any columns cost.
  private(set) var columns = 0
  /// The cost of a table, without what any table costs.
  private(set) var table = 0

  /// Lengths in sizes of the text, except for those with a unit of their own.
  ///
  /// In a narrower column, full lines do not show whether text continues.
  private static let wide = 8
  private static let narrowest = 6
  private static let narrowLines = 4
  /// A line that ends less than this before its column's edge is full.
  private static let full = Share(11, of: 10)
  /// Lines further apart, as a share of the usual distance, have a hole between them.
  private static let hole = Share(17, of: 10)
  /// A line that begins less than this from the column's edge is flush; one between the next two is indented.
  private static let flush = Share(6, of: 10)
  private static let indented = (from: Share(12, of: 10), to: Share(28, of: 10))
  /// The indents of a line behind a short one with a stop, for it to begin a paragraph.
  private static let begins = (from: Share(-1, of: 2), to: Share(3, of: 1))
  /// Beginnings whose heights differ by at most this are level.
  private static let level = Share(1, of: 6)
  /// Rows that differ by more than the first, and less than the second share of the distance of lines, are not level.
  private static let unlevel = (ofSize: Share(1, of: 5), ofPitch: Share(45, of: 100))
  /// The distance of lines that a third of them do not exceed is the usual one.
  private static let usual = 3

  private let em: Int
  private let pitch: Int
  /// The heights at which text begins in each column, and those of lines that continue; rising.
  private var starts: [[Int]] = []
  private(set) var goingOn: [[Int]] = []

  /// Examines columns, from left to right, each with its lines from the top.
  init(_ all: [[ColumnLine]], em: Int) {
    self.em = em
    let distances = all.flatMap { lines in
      zip(lines, lines.dropFirst()).map { $1.middle - $0.middle }
    }.sorted()
    pitch = distances.isEmpty ? 2 * em : distances[distances.count / Self.usual]
    for lines in all { look(lines) }
    compareBeginnings()
    for (left, right) in zip(all, all.dropFirst()) {
      table += ReadingCosts.unlevel * unlevel(left.map(\.middle), right.map(\.middle))
    }
    columns += ReadingCosts.many.each * max(0, all.count - ReadingCosts.many.usual)
  }

  private mutating func look(_ lines: [ColumnLine]) {
    let area = ColumnLine.edges(lines, em: em)
    let width = area.right - area.left
    if width < Self.narrowest * em, lines.count >= Self.narrowLines {
      columns += ReadingCosts.narrow
    }
    var begun: [Int] = []
    var going: [Int] = []
    for (above, line) in zip(lines, lines.dropFirst()) {
      let isFull = !Self.full.isExceeded(by: area.right - above.right, of: em)
      let indent = line.left - area.left
      if Self.hole.isExceeded(by: line.middle - above.middle, of: pitch) {
        begun.append(line.middle)
        if isFull, !above.isEnded { columns += ReadingCosts.hole }
        continue
      }
      let isWide = width >= Self.wide * em
      if isFull, !above.isEnded, isWide, !Self.flush.isReached(by: indent, of: em) {
        table += ReadingCosts.runOn
        going.append(line.middle)
      } else if !isFull, above.isEnded, isWide, Self.begins.from.isExceeded(by: indent, of: em),
        !Self.begins.to.isReached(by: indent, of: em)
      {
        table += ReadingCosts.paragraphEnd
        begun.append(line.middle)
      } else if !isFull, !above.isEnded {
        begun.append(line.middle)
        if !above.opensUnit { columns += ReadingCosts.shortOpen }
      }
      if isFull, above.isEnded, Self.indented.from.isExceeded(by: indent, of: em),
        !Self.indented.to.isReached(by: indent, of: em)
      {
        table += ReadingCosts.paragraphEnd
      }
    }
    starts.append(begun)
    goingOn.append(going)
  }

  private mutating func compareBeginnings() {
    for (column, begun) in starts.enumerated() {
      let others = starts.indices.filter { $0 != column }
      for height in begun {
        if others.contains(where: { isLevel(height, goingOn[$0]) }) {
          table += ReadingCosts.lonely
        } else if others.contains(where: { isLevel(height, starts[$0]) }) {
          columns += ReadingCosts.together
        }
      }
    }
  }

  private func isLevel(_ height: Int, _ heights: [Int]) -> Bool {
    !Self.level.isExceeded(by: Self.distance(height, heights) ?? em, of: em)
  }

  /// How many heights of a column are neither level with one of the next nor half a line off.
  private func unlevel(_ heights: [Int], _ others: [Int]) -> Int {
    heights.count { height in
      guard let distance = Self.distance(height, others) else { return false }
      return Self.unlevel.ofSize.isExceeded(by: distance, of: em)
        && !Self.unlevel.ofPitch.isReached(by: distance, of: pitch)
    }
  }

  /// The distance to the nearest of some heights, which rise.
  static func distance(_ height: Int, _ heights: [Int]) -> Int? {
    let behind = heights.partitioningIndex { $0 >= height }
    let near = [behind - 1, behind].filter(heights.indices.contains)
    return near.map { abs(heights[$0] - height) }.min()
  }
}
