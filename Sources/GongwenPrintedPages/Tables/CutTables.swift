import GongwenModel

/// Finds the tables that the end of a page cuts: what is last on a page and what is first on the next one are tables with
/// the same columns.
///
/// Where the head is printed again, or the rows are numbered, the words show it; without these, the columns do.
enum CutTables {
  /// How far the edges of a column may differ from one page to the next, in hundredths of a point.
  private static let slack = 300
  /// Tables of fewer columns are often alike.
  private static let leastColumns = 3

  /// Marks the cells of the tables among some lines that continue one on the page before.
  static func mark(_ lines: inout [PrintedLine], isText: (Int) -> Bool) {
    var ranges: [(table: Int, places: [Int])] = []
    var last: Int?
    var cuts: [[Int]] = []
    for index in lines.indices where isText(index) {
      let table = lines[index].cell?.table
      if let table, table == last {
        ranges[ranges.count - 1].places.append(index)
      } else {
        if let cut = Self.cut(ranges, lines) { cuts.append(cut) }
        if let table {
          ranges.append((table, [index]))
        } else {
          ranges = []
        }
      }
      last = table
    }
    if let cut = Self.cut(ranges, lines) { cuts.append(cut) }
    for place in cuts.joined() { lines[place].cell?.continuesTable = true }
  }

  /// The lines of the last of some tables that follow each other, where it continues the one before it.
  private static func cut(_ tables: [(table: Int, places: [Int])], _ lines: [PrintedLine]) -> [Int]?
  {
    guard tables.count > 1, let above = tables.dropLast().last?.places.map({ lines[$0] }),
      let places = tables.last?.places, let end = above.last, let start = places.first,
      lines[start].page == end.page + 1
    else { return nil }
    let (one, other) = (columns(above), columns(places.map { lines[$0] }))
    guard one.count >= leastColumns, one.count == other.count,
      zip(one, other).allSatisfy({ isSame($0, $1) })
    else { return nil }
    return places
  }

  /// The edges of a column: those of its cells where lines show them, else those of its text.
  private struct Column {
    var left: Int
    var right: Int
    var cellRight: Int?
  }

  private static func isSame(_ one: Column?, _ other: Column?) -> Bool {
    guard let one, let other else { return true }
    if let first = one.cellRight, let second = other.cellRight {
      return abs(first - second) <= slack
    }
    return one.cellRight == nil && other.cellRight == nil
      && PrintedPiece.overlap(one.left, one.right, other.left, other.right) > 0
  }

  private static func columns(_ lines: [PrintedLine]) -> [Column?] {
    var result: [Column?] = []
    for line in lines {
      guard let cell = line.cell else { continue }
      while result.count < cell.column + cell.colspan { result.append(nil) }
      guard cell.colspan == 1 else { continue }
      var column =
        result[cell.column] ?? Column(left: line.left, right: line.right, cellRight: line.cellRight)
      column.left = min(column.left, line.left)
      column.right = max(column.right, line.right)
      result[cell.column] = column
    }
    return result
  }
}
