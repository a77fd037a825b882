import GongwenLanguage
import GongwenModel

/// Puts the lines of a page into the cells of its ruled tables.
struct RuledTables {
  /// The characters' boxes.
  let glyphs: [GlyphBoxes.Glyph]
  /// The characters of the lines.
  let text: LineText

  /// How far apart two rows of a table may be, in heights of a line: cells have several lines.
  private static let reach = 8

  /// The widest blank behind the marker of a hanging item, in sizes of its letters. In the first column of a table, the blank
  /// behind the number of a row is wider.
  private static let widestBehindMarker = 2

  /// A table has three cells with text, in two columns, at least; a smaller one is a frame around text, unless it is a blank form.
  private static let leastCells = 3
  private static let leastColumns = 2

  /// Whether a page may have tables: two rows of pieces, not far from each other, whose blanks are above
  /// one another, so that a line may part them; cells of one line are between the lines of others. Its first and its last row may be of running headers and
  /// footers; a blank before the page number of contents is not one.
  static func mayHaveTables(_ lines: [PrintedLine], text: LineText) -> Bool {
    var recent: [(blank: Range<Int>, middle: Int)] = []
    var index = 0
    while index < lines.count {
      let line = lines[index]
      var end = index + 1
      while end < lines.count, lines[end].isBeside(line) || isOffset(lines[end], from: line) {
        end += 1
      }
      defer { index = end }
      guard end - index > 1, index > 0, end < lines.count else { continue }
      let row = lines[index..<end].sorted { $0.left < $1.left }
      guard
        !text.isMarker(row[0]) || row[1].left - row[0].right > widestBehindMarker * row[0].size
      else { continue }
      recent.removeAll { abs(line.middle - $0.middle) > reach * line.height }
      let known = recent
      for (left, right) in zip(row, row.dropFirst())
      where right.left > left.right && !text.endsInLeader(left) {
        let blank = left.right..<right.left
        if known.contains(where: { $0.blank.overlaps(blank) }) { return true }
        recent.append((blank, line.middle))
      }
    }
    return false
  }

  /// Whether a page may begin or end with one row of a table that another page has the rest of: one of the first or last rows,
  /// furniture among them, has three pieces, which no prose has.
  static func mayBeCut(_ lines: [PrintedLine]) -> Bool {
    var rows: [Int] = []
    for index in lines.indices {
      if index > 0, lines[index].isBeside(lines[index - 1]) {
        rows[rows.count - 1] += 1
      } else {
        rows.append(1)
      }
    }
    return (rows.prefix(outerRows) + rows.suffix(outerRows)).contains { $0 >= leastCells }
  }

  /// Whether two other pieces of a page are in one row, next to letters that are below each other.
  static func areInRows(_ letters: [Int], of lines: [PrintedLine]) -> Bool {
    let own = Set(letters)
    let top = letters.map { lines[$0].top }.min() ?? 0
    let bottom = letters.map { lines[$0].bottom }.max() ?? 0
    let others = lines.indices.filter { !own.contains($0) }.map { lines[$0] }
      .filter { $0.middle >= top && $0.middle <= bottom }
    return zip(others, others.dropFirst()).contains { $0.isBeside($1) }
  }

  /// The rows at either end of a page: one of a table, whose cells have two lines, and two of furniture.
  private static let outerRows = 4

  /// Whether a line is next to another but not level with it, as a cell of one line is with those of a cell of two.
  private static func isOffset(_ line: PrintedLine, from other: PrintedLine) -> Bool {
    PrintedPiece.overlap(line.top, line.bottom, other.top, other.bottom) > 0
      && PrintedPiece.overlap(line.left, line.right, other.left, other.right) < 0
  }

  /// A table of a page.
  struct Found {
    /// Its number.
    var number: Int
    /// Its box.
    var frame: RuledGrid.Frame
    /// The edges of its columns.
    var edges: [Int]
    /// Its lines by cells.
    var lines: [PrintedLine]
    /// The places of the lines of the page that are in it.
    var places: [Int]
  }

  /// The tables that grids make of the lines of a page, which are in rows.
  ///
  /// - Parameter cut: makes a line of characters of a line.
  func tables(
    _ grids: [RuledGrid], of lines: [PrintedLine], number: inout Int,
    cut: (Range<Int>) -> PrintedLine?
  ) -> [Found] {
    var result: [Found] = []
    var isTaken = [Bool](repeating: false, count: lines.count)
    let byHeight = lines.indices.sorted { lines[$0].middle < lines[$1].middle }
    for grid in grids {
      let first = byHeight.partitioningIndex { lines[$0].middle >= grid.frame.top }
      let end = byHeight.partitioningIndex { lines[$0].middle > grid.frame.bottom }
      var places = byHeight[first..<max(first, end)].filter {
        !isTaken[$0] && isInside(lines[$0], grid)
      }.sorted()
      let caption = caption(grid, places.map { lines[$0] })
      places.removeAll { lines[$0].middle < caption }
      guard let table = table(grid, places.map { lines[$0] }, number: number + 1, cut: cut) else {
        continue
      }
      number += 1
      for place in places { isTaken[place] = true }
      var frame = grid.frame
      frame.top = max(frame.top, caption)
      result.append(
        Found(number: number, frame: frame, edges: grid.xs, lines: table, places: places))
    }
    return result
  }

  /// The bottom of the first row of a grid, where that is one cell with the name of the table or box: 专栏1　冷链物流指标.
  /// It is no row of the table.
  private func caption(_ grid: RuledGrid, _ lines: [PrintedLine]) -> Int {
    guard let first = grid.firstRow, let line = lines.min(by: { $0.middle < $1.middle }),
      line.middle < first, text.opensLabel(line)
    else { return 0 }
    return first
  }

  private func isInside(_ line: PrintedLine, _ grid: RuledGrid) -> Bool {
    line.cell == nil && !line.isCopy && grid.frame.contains(line)
  }

  /// The lines of a table; nil where it is a frame around text.
  private func table(
    _ grid: RuledGrid, _ lines: [PrintedLine], number: Int, cut: (Range<Int>) -> PrintedLine?
  ) -> [PrintedLine]? {
    var pieces: [(cell: RuledGrid.Cell, line: PrintedLine)] = []
    var (letters, cuts) = (0, 0)
    for line in lines where isInside(line, grid) {
      let parts = split(line, grid)
      letters += line.range.count
      cuts += zip(parts, parts.dropFirst()).count { isCut($0.range, $1.range, line) }
      for (cell, range) in parts {
        guard let piece = cut(range) else { continue }
        pieces.append((cell, piece))
      }
    }
    // Light letters on a dark ground look as if lines parted them.
    guard !Self.mostCut.isReached(by: cuts, of: letters) else { return nil }
    guard Set(pieces.map(\.cell)).count >= Self.leastCells,
      Set(pieces.map(\.cell.columns)).count >= Self.leastColumns
        || BlankForms(text: text).isForm(pieces.map { ($0.cell, $0.line) }, grid)
    else { return nil }
    // Rows in which no cell with text begins are no rows.
    let rows = Set(pieces.map(\.cell.rows.lowerBound)).sorted()
    func row(_ edge: Int) -> Int { rows.partitioningIndex { $0 >= edge } }
    let empty = emptyCells(grid, Set(pieces.map(\.cell)), rows: rows.count, row)
    let leftmost = Dictionary(grouping: Set(pieces.map(\.cell))) { row($0.rows.lowerBound) }
      .mapValues { $0.map(\.columns.lowerBound).min() }
    let placed = pieces.map { piece in
      var line = piece.line
      let first = row(piece.cell.rows.lowerBound)
      var place = CellPlace(
        table: number, row: first, column: piece.cell.columns.lowerBound,
        rowspan: max(1, row(piece.cell.rows.upperBound) - first),
        colspan: piece.cell.columns.count)
      place.statesSpans = true
      if leftmost[first] == place.column { place.emptyCells = empty[first] ?? [] }
      line.cell = place
      line.cellRight = grid.xs[piece.cell.columns.upperBound]
      return line
    }
    return Self.inOrder(placed)
  }

  /// The lines of a table by its cells, and in each from the top.
  private static func inOrder(_ lines: [PrintedLine]) -> [PrintedLine] {
    let turned = turnedCells(lines)
    return lines.enumerated().sorted { left, right in
      guard let one = left.element.cell, let other = right.element.cell else { return false }
      if one != other { return (one.row, one.column) < (other.row, other.column) }
      if turned.contains(one) {
        return left.element.range.lowerBound < right.element.range.lowerBound
      }
      if left.element.isBeside(right.element) { return left.element.left < right.element.left }
      return (left.element.middle, left.offset) < (right.element.middle, right.offset)
    }.map(\.element)
  }

  /// The cells whose words are turned to the left: letters one above the other that the source has from the bottom.
  private static func turnedCells(_ lines: [PrintedLine]) -> Set<CellPlace> {
    let letters = Dictionary(grouping: lines) { $0.cell }.filter { _, own in
      own.count > 1 && own.allSatisfy { $0.range.count == 1 }
    }
    let turned = letters.filter { _, own in
      let upwards = own.sorted { $0.range.lowerBound < $1.range.lowerBound }
      return zip(upwards, upwards.dropFirst()).allSatisfy { lower, upper in
        upper.bottom <= lower.middle
      }
    }
    return Set(turned.keys.compactMap { $0 })
  }

  /// A narrower cell, in hundredths of a point, is the blank between two rules.
  private static let narrowest = 800

  /// The cells without text, by the rows in which they begin.
  ///
  /// - Parameters:
  ///   - filled: the cells with text.
  ///   - rows: the number of rows that have text.
  ///   - row: the row of an edge.
  private func emptyCells(
    _ grid: RuledGrid, _ filled: Set<RuledGrid.Cell>, rows: Int, _ row: (Int) -> Int
  ) -> [Int: [CellPlace.EmptyCell]] {
    var result: [Int: [CellPlace.EmptyCell]] = [:]
    for cell in grid.all.subtracting(filled) {
      let (first, end) = (row(cell.rows.lowerBound), row(cell.rows.upperBound))
      guard end > first, first < rows, end > first + 1 || grid.width(of: cell) > Self.narrowest
      else { continue }
      result[first, default: []].append(
        CellPlace.EmptyCell(
          column: cell.columns.lowerBound, rowspan: end - first, colspan: cell.columns.count))
    }
    return result.mapValues { $0.sorted { $0.column < $1.column } }
  }

  /// The share of the letters of a table behind which a word is cut, from which its lines part no cells.
  private static let mostCut = Share(1, of: 4)
  /// Letters of one word are closer than this share of the height of their line.
  private static let inWord = Share(1, of: 3)

  /// Whether two neighbouring parts of a line are of one word.
  private func isCut(_ one: Range<Int>, _ other: Range<Int>, _ line: PrintedLine) -> Bool {
    guard let last = glyphs[one].last(where: { !$0.isEmpty }),
      let first = glyphs[other].first(where: { !$0.isEmpty })
    else { return false }
    return !Self.inWord.isExceeded(by: Int(first.x0 - last.x1), of: line.height)
  }

  /// The pieces of a line in the cells it runs over; each character is in one of them. One without
  /// extent, a blank or a glyph that takes no room, shows of no cell: it goes with the one before it,
  /// the first ones with the one behind.
  private func split(
    _ line: PrintedLine, _ grid: RuledGrid
  ) -> [(cell: RuledGrid.Cell, range: Range<Int>)] {
    var result: [(cell: RuledGrid.Cell, range: Range<Int>)] = []
    for index in line.range where !glyphs[index].isEmpty {
      guard let cell = cell(of: glyphs[index], grid), result.last?.cell != cell else { continue }
      let start = result.isEmpty ? line.range.lowerBound : index
      if let last = result.indices.last {
        result[last].range = result[last].range.lowerBound..<index
      }
      result.append((cell, start..<line.range.upperBound))
    }
    // A line of nothing else is where its box is.
    if result.isEmpty, let cell = cell(of: line.box, grid) { return [(cell, line.range)] }
    return result
  }

  /// The cell in which the middle of a box lies, or the nearest one.
  private func cell(of box: GlyphBoxes.Glyph, _ grid: RuledGrid) -> RuledGrid.Cell? {
    let frame = grid.frame
    return grid.cell(
      x: min(max(box.middleX, frame.left), frame.right - 1),
      y: min(max(box.middleY, frame.top), frame.bottom - 1))
  }
}
