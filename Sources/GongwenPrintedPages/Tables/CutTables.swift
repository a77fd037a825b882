import GongwenModel

/// Finds the tables that the end of a page cuts: what is last on a page and what is first on the next one are tables with
/// the same columns.
///
/// Where the head is printed again, or the rows are numbered, the words show it; without these, the columns do. The
/// structure then decides whether the second table has a head of its own.
enum CutTables {
  /// How far the edges of a column may differ from one page to the next, in hundredths of a point.
  static let slack = 300
  /// Tables of fewer columns are often alike.
  static let leastColumns = 3

  /// Marks the cells of the tables among some lines that continue one on the page before.
  ///
  /// - Parameter edges: the edges of the columns of tables with ruling lines, by the numbers of the tables.
  static func mark(
    _ lines: inout [PrintedLine], edges: [Int: [Int]], text: LineText, isText: (Int) -> Bool
  ) {
    var ranges: [(table: Int, places: [Int])] = []
    var last: Int?
    var cuts: [(above: [Int], below: [Int])] = []
    for index in lines.indices where isText(index) {
      let table = lines[index].cell?.table
      if let table, table == last {
        ranges[ranges.count - 1].places.append(index)
      } else {
        if let cut = Self.cut(ranges, lines, edges) { cuts.append(cut) }
        if let table {
          ranges.append((table, [index]))
        } else {
          ranges = []
        }
      }
      last = table
    }
    if let cut = Self.cut(ranges, lines, edges) { cuts.append(cut) }
    for cut in cuts {
      for place in cut.below { lines[place].cell?.continuesTable = true }
    }
    let rows = CutRows(text: text)
    for place in cuts.flatMap({ rows.continued($0.above, $0.below, lines) }) {
      lines[place].cell?.continuesRow = true
    }
  }

  /// The lines of the last two of some tables that follow each other, where the last one continues the one before it.
  private static func cut(
    _ tables: [(table: Int, places: [Int])], _ lines: [PrintedLine], _ edges: [Int: [Int]]
  ) -> (above: [Int], below: [Int])? {
    guard tables.count > 1, let above = tables.dropLast().last, let below = tables.last,
      let end = above.places.last, let start = below.places.first,
      lines[start].page == lines[end].page + 1
    else { return nil }
    switch (edges[above.table], edges[below.table]) {
    case (let one?, let other?):
      return isSame(one, other) ? (above.places, below.places) : nil
    case (nil, nil):
      let (one, other) = (
        columns(above.places.lazy.map { lines[$0] }), columns(below.places.lazy.map { lines[$0] })
      )
      return isSame(one, other) ? (above.places, below.places) : nil
    default:
      return nil
    }
  }

  /// Whether the columns of tables with ruling lines have the same edges, the outer ones included.
  static func isSame(_ one: [Int], _ other: [Int]) -> Bool {
    one.count > leastColumns && one.count == other.count
      && zip(one, other).allSatisfy { abs($0 - $1) <= slack }
  }

  /// Whether the columns of tables without ruling lines are the same: so many of each have text that none but cells over
  /// several columns hide, and these are above one another.
  private static func isSame(_ one: [Range<Int>?], _ other: [Range<Int>?]) -> Bool {
    guard one.count == other.count else { return false }
    var known = 0
    for case (let first?, let second?) in zip(one, other) {
      guard first.overlaps(second) else { return false }
      known += 1
    }
    return known >= leastColumns
  }

  /// The edges of the text of each column; nil where only cells over several columns have any.
  private static func columns(_ lines: some Sequence<PrintedLine>) -> [Range<Int>?] {
    var result: [Range<Int>?] = []
    for line in lines {
      guard let cell = line.cell else { continue }
      while result.count < cell.column + cell.colspan { result.append(nil) }
      guard cell.colspan == 1, line.left < line.right else { continue }
      let known = result[cell.column] ?? line.left..<line.right
      result[cell.column] =
        min(known.lowerBound, line.left)..<max(known.upperBound, line.right)
    }
    return result
  }
}
