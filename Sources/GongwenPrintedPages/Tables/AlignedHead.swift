import GongwenLanguage
import GongwenModel

/// The head of a table without lines down whose columns have names in groups: 5月 above 绝对值 and 同比增长.
///
/// A name of several columns is over the middle of them; a name of one is over the middle of the one below it, and
/// continues with it.
struct AlignedHead {
  /// The pieces of the head with their cells.
  private(set) var places: [(piece: PrintedPiece, place: CellPlace)] = []
  /// How many rows of pieces the head has; 0 where it has no groups.
  private(set) var length = 0
  /// How many rows of the table it makes.
  private(set) var height = 0

  /// A name, with its row and the columns that it is of.
  private struct Name {
    var piece: PrintedPiece
    var row: Int
    var columns: Range<Int>
  }

  /// The most rows of pieces that a head has.
  private static let longest = 6
  /// Middles are one if they differ by at most this share of the size of the letters.
  private static let sameMiddle = Share(1, of: 2)
  /// Names of one count of characters are of other words if their widths differ by this share of the size of the letters.
  private static let otherWidth = Share(1, of: 10)

  /// Examines the first rows of a region, with the columns of each piece.
  init(
    _ rows: [[PrintedPiece]], columns: [[Range<Int>]], count: Int, rules: [RulingLines.Segment]
  ) {
    let end = Self.end(of: rows, rules)
    guard end > 1, end < rows.count, end <= Self.longest else { return }
    let areas = Self.areas(rows[end...], columns[end...], count)
    var names: [Name] = []
    for row in 0..<end {
      for (piece, own) in zip(rows[row], columns[row]) {
        names.append(Name(piece: piece, row: row, columns: Self.columns(of: piece, areas) ?? own))
      }
    }
    let groups = names.map { Self.group($0, names) }
    for (index, columns) in groups.enumerated() { names[index].columns = columns }
    guard names.contains(where: { $0.columns.count > 1 }) else { return }
    let depths = names.map { name in
      Set(
        names.filter {
          $0.columns.count > 1 && $0.row < name.row && $0.columns != name.columns
            && $0.columns.overlaps(name.columns)
        }.map(\.columns)
      ).count
    }
    length = end
    height = (depths.max() ?? 0) + 1
    for (name, depth) in zip(names, depths) {
      let isGroup = name.columns.count > 1
      var place = CellPlace(
        table: 0, row: depth, column: name.columns.lowerBound,
        rowspan: isGroup ? 1 : height - depth, colspan: name.columns.count)
      place.statesSpans = true
      places.append((name.piece, place))
    }
  }

  /// The rows of pieces above the first rule inside of the table, or above its first figures.
  private static func end(of rows: [[PrintedPiece]], _ rules: [RulingLines.Segment]) -> Int {
    let top = rows[0][0].middle
    let rule = AlignedMeasures.rules(rules, over: rows).first { $0 > top }
    return rows.firstIndex { row in
      row.contains {
        !$0.traits.isDisjoint(with: [.number, .decimal]) || $0.middle > rule ?? .max
      }
    } ?? rows.count
  }

  /// The columns that a name is of: those below, if it is over the middle of several and not over that of one.
  private static func group(_ name: Name, _ names: [Name]) -> Range<Int> {
    var below: [Int: PrintedPiece] = [:]
    for other in names where other.row > name.row && other.columns.count == 1 {
      let column = other.columns.lowerBound
      if below[column] == nil { below[column] = other.piece }
    }
    let slack = sameMiddle.amount(of: name.piece.size)
    let others = names.filter { $0.row == name.row && $0.piece.left != name.piece.left }
    let row = others + [name]
    if isFlush(name, below), row.contains(where: { showsGroup($0, below, row) }) {
      return flushGroup(name, below, others)
    }
    if name.columns.count == 1, let own = below[name.columns.lowerBound],
      abs(own.middleX - name.piece.middleX) <= slack
    {
      return name.columns
    }
    guard !others.contains(where: { $0.columns.overlaps(name.columns) }) else {
      return name.columns
    }
    // A group ends where the names next to it begin.
    let start = others.map(\.columns.upperBound).filter { $0 <= name.columns.lowerBound }.max() ?? 0
    let end =
      others.map(\.columns.lowerBound).filter { $0 >= name.columns.upperBound }.min() ?? .max
    var best: (columns: Range<Int>, distance: Int)?
    for first in start...name.columns.lowerBound {
      guard let left = below[first] else { continue }
      var last = first
      while last < end, let right = below[last] {
        let columns = first..<last + 1
        last += 1
        guard columns.count > 1, columns.upperBound >= name.columns.upperBound else { continue }
        // The cells of a name are known by their text alone: by its outer edges, or by its middles.
        let distance = min(
          abs((left.left + right.right) / 2 - name.piece.middleX),
          abs((left.middleX + right.middleX) / 2 - name.piece.middleX))
        if distance < best?.distance ?? .max { best = (columns, distance) }
      }
    }
    if let best, best.distance <= slack { return best.columns }
    return name.columns
  }

  /// The columns of a name that begins where the first one below it does: up to the next name of its row.
  private static func flushGroup(
    _ name: Name, _ below: [Int: PrintedPiece], _ others: [Name]
  ) -> Range<Int> {
    let first = name.columns.lowerBound
    var end = first + 1
    while below[end] != nil, !others.contains(where: { $0.columns.contains(end) }) { end += 1 }
    return first..<end
  }

  private static func isFlush(_ name: Name, _ below: [Int: PrintedPiece]) -> Bool {
    guard name.columns.count == 1, let own = below[name.columns.lowerBound] else { return false }
    return abs(own.left - name.piece.left) <= sameMiddle.amount(of: name.piece.size)
  }

  /// Whether a name is too short to continue with the one below it, or that one is repeated below another name of the row.
  private static func showsGroup(
    _ name: Name, _ below: [Int: PrintedPiece], _ others: [Name]
  ) -> Bool {
    guard isFlush(name, below), let own = below[name.columns.lowerBound] else { return false }
    return own.right - name.piece.right > name.piece.size
      || others.contains { other in
        guard isFlush(other, below), let second = below[other.columns.lowerBound] else {
          return false
        }
        return own.left != second.left && own.count == second.count
          && !Self.otherWidth.isReached(
            by: abs((own.right - own.left) - (second.right - second.left)), of: own.size)
      }
  }

  /// The edges between which the pieces of each column are, below the head.
  private static func areas(
    _ rows: ArraySlice<[PrintedPiece]>, _ columns: ArraySlice<[Range<Int>]>, _ count: Int
  ) -> [Range<Int>?] {
    var areas = [Range<Int>?](repeating: nil, count: count)
    for (row, own) in zip(rows, columns) {
      for (piece, columns) in zip(row, own) where columns.count == 1 && piece.left < piece.right {
        let area = areas[columns.lowerBound] ?? piece.left..<piece.right
        areas[columns.lowerBound] =
          min(area.lowerBound, piece.left)..<max(area.upperBound, piece.right)
      }
    }
    return areas
  }

  /// The columns whose pieces a name is over; nil where it is between two of them.
  private static func columns(of piece: PrintedPiece, _ areas: [Range<Int>?]) -> Range<Int>? {
    let over = areas.indices.filter { index in
      guard let area = areas[index] else { return false }
      return PrintedPiece.overlap(area.lowerBound, area.upperBound, piece.left, piece.right) > 0
    }
    guard let first = over.first, let last = over.last else { return nil }
    return first..<last + 1
  }
}
