import GongwenLanguage
import GongwenModel

/// Finds where the rows of a table without lines down begin, among the rows of its pieces.
///
/// A cell of several lines is set from the top of its row, around its middle or up from its bottom, so that a row of the table
/// may begin with a line that has nothing to its left. Three signs part rows: lines drawn across the table; distances, since
/// the lines of a cell are closer than those of two; and the middles of rows, around which their cells are.
struct AlignedRows {
  /// A piece in a column.
  private struct Place {
    var row: Int
    var piece: PrintedPiece
  }

  private let rows: [[PrintedPiece]]
  /// The heights of the rules across the table.
  private let rules: [Int]
  /// The columns over which each piece is.
  private let columns: [[Range<Int>]]
  /// The pieces of each column, from the top.
  private let places: [[Place]]
  /// The width of the widest piece of each column.
  private let widths: [Int]
  /// The least distance of two lines of a column.
  private let pitch: Int

  /// The edge between two rows that are set around their middles is this share of the distance of lines from both at least.
  private static let fromLine = Share(1, of: 4)
  /// A line of a cell that continues is full: the next character did not fit. It is shorter than the widest line by so many
  /// characters at most, since marks go to the next line with the word before them.
  private static let shorter = 2
  /// The least number of parts that rules make of a table for each to be a row: those at head and foot make two.
  private static let leastParts = 3

  /// Examines the rows of a region, with the columns of each piece.
  init(
    _ rows: [[PrintedPiece]], columns: [[Range<Int>]], count: Int, rules: [RulingLines.Segment]
  ) {
    self.rows = rows
    self.columns = columns
    var places = [[Place]](repeating: [], count: count)
    for (row, pieces) in rows.enumerated() {
      for (piece, own) in zip(pieces, columns[row]) where own.count == 1 {
        places[own.lowerBound].append(Place(row: row, piece: piece))
      }
    }
    self.places = places
    widths = places.map { $0.map { $0.piece.right - $0.piece.left }.max() ?? 0 }
    pitch =
      places.flatMap { column in
        zip(column, column.dropFirst()).filter { $0.row < $1.row }
          .map { $1.piece.middle - $0.piece.middle }
      }.min() ?? 0
    self.rules = AlignedMeasures.rules(rules, over: rows)
  }

  /// Whether each row of pieces begins a row of the table.
  ///
  /// - Parameter fromTop: the same if all cells are set from the tops of their rows.
  func starts(fromTop: [Bool]) -> [Bool] {
    let parts = parts
    let areRows = parts.count >= Self.leastParts
    var result = fromTop
    for part in parts {
      result[part.lowerBound] = true
      let own: [Bool]
      if let apart = byDistance(part) {
        own = apart
      } else if areRows {
        own = areLevel(part) ? part.map { _ in true } : part.map { $0 == part.lowerBound }
      } else if let around = aroundMiddles(part),
        cost(of: around, part) < cost(of: Array(result[part]), part)
      {
        own = around
      } else {
        continue
      }
      result.replaceSubrange(part, with: own)
    }
    return result
  }

  /// The stretches of rows between rules.
  private var parts: [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for index in rows.indices.dropFirst() {
      let next = rules.partitioningIndex { $0 > rows[index - 1][0].middle }
      guard next < rules.count, rules[next] < rows[index][0].middle else { continue }
      result.append(start..<index)
      start = index
    }
    return result + [start..<rows.count]
  }

  /// The rows that distances part; nil where they part none, or what no cells look like.
  private func byDistance(_ part: Range<Int>) -> [Bool]? {
    guard part.count > 1, pitch > 0 else { return nil }
    var result = part.map { _ in true }
    for column in places.indices {
      let own = places(column, part)
      for (above, below) in zip(own, own.dropFirst())
      where !AlignedMeasures.apart.isExceeded(
        by: below.piece.middle - above.piece.middle, of: pitch)
      {
        for row in above.row..<below.row { result[row + 1 - part.lowerBound] = false }
      }
    }
    result[0] = true
    guard result.dropFirst().contains(true) else { return nil }
    for group in groups(result, part) where group.count > 1 {
      if areLevel(group) {
        for row in group { result[row - part.lowerBound] = true }
      } else if !areLines(group) {
        return nil
      }
    }
    return result
  }

  private func groups(_ starts: [Bool], _ part: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for (row, isStart) in zip(part, starts) {
      if isStart || result.isEmpty {
        result.append(row..<row + 1)
      } else {
        result[result.count - 1] = result[result.count - 1].lowerBound..<row + 1
      }
    }
    return result
  }

  /// Whether rows of pieces have the same columns, as rows of one line each have.
  private func areLevel(_ group: Range<Int>) -> Bool {
    group.allSatisfy { columns[$0] == columns[group.lowerBound] }
  }

  /// Whether rows of pieces are the lines of one row: those of a cell are close and full, and no numbers.
  private func areLines(_ group: Range<Int>) -> Bool {
    places.indices.allSatisfy { column in
      let own = places(column, group)
      return zip(own, own.dropFirst()).allSatisfy { above, below in
        above.row == below.row
          || !AlignedMeasures.apart.isExceeded(
            by: below.piece.middle - above.piece.middle, of: pitch)
            && continues(above.piece, in: column) && !isNumber(below.piece)
      }
    }
  }

  /// The pieces of a column in some rows.
  private func places(_ column: Int, _ rows: Range<Int>) -> ArraySlice<Place> {
    let all = places[column]
    let start = all.partitioningIndex { $0.row >= rows.lowerBound }
    return all[start..<max(start, all.partitioningIndex { $0.row >= rows.upperBound })]
  }

  private func isNumber(_ piece: PrintedPiece) -> Bool {
    !piece.traits.isDisjoint(with: [.number, .decimal])
  }

  /// Whether a line may continue in its cell.
  private func continues(_ piece: PrintedPiece, in column: Int) -> Bool {
    !isNumber(piece) && widths[column] - (piece.right - piece.left) <= Self.shorter * piece.size
  }

  /// The rows whose cells are set around the middles of those in their first column; nil where their edges would cut lines.
  private func aroundMiddles(_ part: Range<Int>) -> [Bool]? {
    let anchors = part.filter { columns[$0].contains { $0.lowerBound == 0 } }
    guard anchors.count > 1, anchors.count < part.count, let first = rows[part.lowerBound].first,
      let last = rows[part.upperBound - 1].first
    else { return nil }
    var result = part.map { _ in false }
    result[0] = true
    let clear = Self.fromLine.amount(of: pitch)
    var top = first.middle - pitch / 2
    var next = part.lowerBound
    for (number, anchor) in anchors.enumerated() {
      let bottom = 2 * rows[anchor][0].middle - top
      if number == anchors.count - 1 {
        return abs(bottom - last.middle - pitch / 2) <= clear ? result : nil
      }
      while next < part.upperBound, rows[next][0].middle <= bottom { next += 1 }
      guard next < part.upperBound, next > anchor,
        next <= anchors[number + 1], rows[next][0].middle - bottom >= clear,
        bottom - rows[next - 1][0].middle >= clear
      else { return nil }
      result[next - part.lowerBound] = true
      top = bottom
    }
    return nil
  }

  /// How many lines continue in a cell though they are not full, and how many rows have no first cell.
  private func cost(of starts: [Bool], _ part: Range<Int>) -> Int {
    let groups = groups(starts, part)
    let open = groups.count { group in
      !group.contains { columns[$0].contains { $0.lowerBound == 0 } }
    }
    var group = [Int](repeating: 0, count: part.count)
    for (number, rows) in groups.enumerated() {
      for row in rows { group[row - part.lowerBound] = number }
    }
    return places.indices.reduce(open) { sum, column in
      let own = places(column, part)
      return sum
        + zip(own, own.dropFirst()).count {
          $0.row < $1.row
            && group[$0.row - part.lowerBound] == group[$1.row - part.lowerBound]
            && !continues($0.piece, in: column)
        }
    }
  }
}
