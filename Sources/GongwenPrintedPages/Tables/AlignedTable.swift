import GongwenLanguage
import GongwenModel

/// Puts the lines of a table without ruling lines into cells: rows of pieces between gutters.
struct AlignedTable {
  /// The lines, by rows and columns; those of a cell in their order. Nil where the pieces make no cells.
  let lines: [PrintedLine]?

  /// How far a piece may reach into a column next to its own, as a share of its size.
  private static let slack = Share(1, of: 4)
  /// The least number of rows that are apart, and of those that are not, for distances to part rows.
  private static let leastOfEither = 1

  /// Reads a region that is a table.
  ///
  /// - Parameters:
  ///   - region: its rows and gutters.
  ///   - all: the lines of the page, to which the pieces refer.
  ///   - number: the number of the table.
  ///   - rules: the lines drawn across the page.
  init(
    _ region: PrintedRegion, _ all: [PrintedLine], number: Int, rules: [RulingLines.Segment] = []
  ) {
    let count = region.gutters.count + 1
    let columns = region.rows.map { $0.map { Self.columns(of: $0, region.gutters) } }
    let head = AlignedHead(region.rows, columns: columns, count: count, rules: rules)
    // A head without groups is a row of names.
    let names = head.length > 0 ? 0 : columns[0].count == count ? 1 : 0
    let body = head.length + names
    let groups = AlignedGroups(region.rows[body...], columns: columns[body...], count: count)
    let rows =
      groups.map { region.rows[head.length..<body] + $0.rows }
      ?? Array(region.rows[head.length...])
    let starts =
      groups.map { [Bool](repeating: true, count: names) + $0.starts }
      ?? AlignedRows(region.rows, columns: columns, count: count, rules: rules)
      .starts(fromTop: Self.starts(region.rows, region.gutters)).suffix(rows.count)
    var result: [(line: PrintedLine, order: Int)] = []
    func add(_ piece: PrintedPiece, _ place: CellPlace) {
      for index in piece.lines {
        var line = all[index]
        line.cell = place
        line.cell?.table = number
        result.append((line, result.count))
      }
    }
    for (piece, place) in head.places { add(piece, place) }
    for (piece, own) in groups?.names ?? [] {
      add(
        piece,
        CellPlace(
          table: number, row: head.height + names + own.lowerBound, column: 0, rowspan: own.count))
    }
    var row = head.height - 1
    for (index, (pieces, isStart)) in zip(rows, starts).enumerated() {
      if isStart || index == 0 { row += 1 }
      for (order, piece) in pieces.enumerated() {
        let columns = Self.columns(of: piece, region.gutters)
        var place = CellPlace(
          table: number, row: row, column: columns.lowerBound, colspan: columns.count)
        if groups != nil, index >= names { place.statesSpans = true }
        if let groups, order == 0, index == names, groups.unnamed > 0 {
          place.emptyCells = [
            CellPlace.EmptyCell(column: 0, rowspan: groups.unnamed, colspan: 1)
          ]
        }
        add(piece, place)
      }
    }
    guard row > 0, Self.isOrdered(result.map(\.line)) else {
      lines = nil
      return
    }
    lines = result.sorted { one, other in
      guard let first = one.line.cell, let second = other.line.cell else { return false }
      return (first.row, first.column, one.order) < (second.row, second.column, other.order)
    }.map(\.line)
  }

  /// Cells that overlap are no cells: those of one row, or of a row and one above that is over several rows.
  private static func isOrdered(_ lines: [PrintedLine]) -> Bool {
    var taken: [Int: [CellPlace]] = [:]
    for line in lines {
      guard let cell = line.cell else { return false }
      for row in cell.row..<cell.row + cell.rowspan {
        let others = taken[row] ?? []
        if others.last.map({ isSame($0, cell) }) ?? false { continue }
        if others.contains(where: { !isSame($0, cell) && overlaps($0, cell) }) { return false }
        taken[row, default: []].append(cell)
      }
    }
    return true
  }

  private static func isSame(_ one: CellPlace, _ other: CellPlace) -> Bool {
    (one.row, one.column) == (other.row, other.column)
      && (one.rowspan, one.colspan) == (other.rowspan, other.colspan)
  }

  private static func overlaps(_ one: CellPlace, _ other: CellPlace) -> Bool {
    one.column < other.column + other.colspan && other.column < one.column + one.colspan
  }

  /// The columns a piece is over.
  private static func columns(of piece: PrintedPiece, _ gutters: [Int]) -> Range<Int> {
    let slack = slack.amount(of: piece.size)
    let first = gutters.count { piece.left + slack > $0 }
    let last = gutters.count { piece.innerRight - slack > $0 }
    return min(first, last)..<max(first, last) + 1
  }

  /// Which rows of pieces begin rows of the table. Where rows have distances of two kinds, the wider ones part them;
  /// else a row continues that has no first cell and fewer pieces than the fullest.
  private static func starts(_ rows: [[PrintedPiece]], _ gutters: [Int]) -> [Bool] {
    let middles = rows.map { $0[0].middle }
    let distances = zip(middles, middles.dropFirst()).map { $1 - $0 }
    let least = distances.min() ?? 0
    let isApart = distances.map { AlignedMeasures.apart.isExceeded(by: $0, of: least) }
    let fullest = rows.map(\.count).max() ?? 0
    let hasTwo =
      isApart.count(where: { $0 }) >= leastOfEither
      && isApart.count(where: { !$0 }) >= leastOfEither
    // Distances part rows only if every row that is apart begins with more than its last cells.
    let byDistance =
      hasTwo
      && zip(rows.dropFirst(), isApart).allSatisfy { row, isApart in
        !isApart || columns(of: row[0], gutters).lowerBound == 0
      }
      && zip(rows.dropFirst(), isApart).contains { row, isApart in
        !isApart && row.count < fullest
      }
    return rows.indices.map { index in
      guard index > 0 else { return true }
      if byDistance { return isApart[index - 1] }
      return rows[index].count >= fullest || columns(of: rows[index][0], gutters).lowerBound == 0
        || isApart[index - 1]
    }
  }
}
