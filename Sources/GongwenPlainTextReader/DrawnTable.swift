import GongwenModel
import GongwenText

/// A table that signs draw: lines (┌─┬─┐, +---+) above, below and between its rows, and bars (│) between its cells.
///
/// A row is what is between two drawn lines, so that a cell may have several lines of text. Where only the head is parted from the
/// rest, each line that begins with a word is a row. A line that is drawn through some columns (│水库├──┤) ends the cells above it in
/// these columns alone; the other ones continue.
struct DrawnTable {
  /// A stretch of a line between two bars.
  private struct Piece {
    /// Its characters without blanks; none where it is empty or drawn.
    var text: Range<Int>
    /// Its columns.
    var columns: Range<Int>
    /// Whether a line is drawn through it.
    var isRule: Bool
    /// The half-width columns that its text leaves free.
    var room = 0
  }

  /// A cell.
  private struct Cell {
    var row: Int
    var columns: Range<Int>
    var rowspan = 1
    var hasText = false
  }

  private let scalars: [Unicode.Scalar]
  private let rows: ArraySlice<TableFinder.Row>
  /// The pieces of each line; nil for a line that is drawn from end to end.
  private let lines: [[Piece]?]

  /// The fewest signs of the drawn line that a table begins with.
  private static let fewestSigns = 4
  /// The most drawn lines above the first row of a table: an edge of two lines, and an empty row.
  private static let mostAbove = 4
  /// The most drawn lines of a table whose head alone is parted from its rows: above it, below it and at the end.
  private static let mostOfHead = 3
  /// The fewest cells with text of a line that is a row without a drawn line above it.
  private static let fewestOfRow = 2
  /// The width of a character, which a cell that is broken has no room for, in half-width columns.
  private static let widthOfCharacter = 2
  private static let bars: ScalarTable = "│┃║┆┇┊┋|｜"
  private static let crossings = RuleRelation.drawingCrossings
  private static let plain: ScalarTable = "+-= "

  // MARK: Finding

  /// The end of the table that begins with a row; nil where none does.
  static func end(
    in rows: [TableFinder.Row], from start: Int, of scalars: [Unicode.Scalar]
  ) -> Int? {
    guard let first = scalars[rows[start].visible].first, isDrawn(first) || first == "+",
      rows[start].visible.count >= fewestSigns, isRule(scalars[rows[start].visible])
    else { return nil }
    var end = start + 1
    var hasCells = false
    var lastRule: Int?
    while end < rows.count, rows[end].blankLinesBefore == 0 {
      let line = scalars[rows[end].visible]
      if isRule(line) {
        // Without a bound, each line of a long rule would be followed to its end.
        guard hasCells || end - start < mostAbove else { return nil }
        lastRule = hasCells ? end : lastRule
      } else if isRow(line) {
        hasCells = true
      } else {
        break
      }
      end += 1
    }
    return lastRule.map { $0 + 1 }
  }

  private static func isDrawn(_ scalar: Unicode.Scalar) -> Bool {
    RuleRelation.drawingSigns.contains(scalar.value)
  }

  /// Whether a line is drawn from end to end: ├──┼──┤, +----+----+.
  private static func isRule(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    if line.first == "+", line.last == "+" { return line.allSatisfy { plain.contains($0) } }
    return line.allSatisfy { isDrawn($0) || UnicodeClass.isBlank($0) }
      && line.contains { isDrawn($0) && !bars.contains($0) }
  }

  /// Whether a line is drawn through all columns: a blank between two of its signs lets a cell continue.
  private static func isWhole(_ line: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    isRule(scalars[line])
      && (scalars[line.lowerBound] == "+"
        || cells(of: line, in: scalars).allSatisfy { cell in
          scalars[cell].contains { !UnicodeClass.isBlank($0) }
        })
  }

  /// Whether a line has cells.
  private static func isRow(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = line.first, let last = line.last else { return false }
    func isEdge(_ scalar: Unicode.Scalar) -> Bool {
      bars.contains(scalar) || crossings.contains(scalar)
    }
    return isEdge(first) && isEdge(last)
      || line.contains { isDrawn($0) && (bars.contains($0) || crossings.contains($0)) }
  }

  // MARK: Reading

  /// Reads the lines of a table.
  init(_ rows: ArraySlice<TableFinder.Row>, of scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    self.rows = rows
    let cells = rows.map { row in
      Self.isWhole(row.visible, in: scalars) ? nil : Self.cells(of: row.visible, in: scalars)
    }
    let columns = cells.compactMap { $0?.count }.max() ?? 0
    let full = cells.firstIndex { $0?.count == columns }
    let grids = Self.widthsOfSigns.map { width in
      zip(rows, cells).map { row, cells in
        Self.bounds(of: cells ?? [], from: row.line.lowerBound, in: scalars, signs: width)
      }
    }
    lines = cells.enumerated().map { number, cells in
      guard let cells else { return nil }
      let ranges = Self.columns(of: number, grids: grids, full: full, count: columns)
      return zip(cells, ranges ?? cells.indices.map { $0..<$0 + 1 }).map { cell, columns in
        let isRule = Self.isRulePiece(cell, of: rows[rows.startIndex + number].visible, in: scalars)
        let text =
          isRule ? cell.lowerBound..<cell.lowerBound : CellScanner.trimmed(cell, in: scalars)
        return Piece(
          text: text, columns: columns, isRule: isRule,
          room: Self.width(of: scalars[cell]) - Self.width(of: scalars[text]))
      }
    }
  }

  /// Whether a line is drawn through a cell: it has no words (教──支 has a dash), and is not a dash that is a value, which leaves
  /// room and does not meet the lines next to it.
  private static func isRulePiece(
    _ cell: Range<Int>, of line: Range<Int>, in scalars: [Unicode.Scalar]
  ) -> Bool {
    let signs = scalars[cell].count { isDrawn($0) }
    let blanks = scalars[cell].count { UnicodeClass.isBlank($0) }
    guard blanks < signs, blanks + signs == cell.count else { return false }
    return blanks == 0
      || [cell.lowerBound - 1, cell.upperBound].contains { index in
        line.contains(index) && crossings.contains(scalars[index])
      }
  }

  /// The half-width columns that a sign takes: two in the fonts of Chinese, one in others.
  private static let widthsOfSigns = [2, 1]
  /// How far from a bar another one may be that stands for the same edge, in half-width columns.
  private static let tolerance = 1
  /// Characters from here on take two half-width columns.
  private static let firstWide: UInt32 = 0x2000

  /// The stretches of a line between bars.
  private static func cells(of visible: Range<Int>, in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = visible.lowerBound
    for index in visible where bars.contains(scalars[index]) || crossings.contains(scalars[index]) {
      if index > visible.lowerBound { cells.append(start..<index) }
      start = index + 1
    }
    if start < visible.upperBound { cells.append(start..<visible.upperBound) }
    return cells
  }

  /// Where the inner bars of a line are, in half-width columns.
  private static func bounds(
    of cells: [Range<Int>], from start: Int, in scalars: [Unicode.Scalar], signs: Int
  ) -> [Int] {
    var bounds: [Int] = []
    var (place, width) = (start, 0)
    for cell in cells.dropLast() {
      while place < cell.upperBound {
        let scalar = scalars[place]
        width += isDrawn(scalar) ? signs : scalar.value < firstWide ? 1 : 2
        place += 1
      }
      bounds.append(width)
    }
    return bounds
  }

  /// The columns of the cells of a line by the places of its bars below those of a line with all columns; nil where they do not fit.
  private static func columns(
    of line: Int, grids: [[[Int]]], full: Int?, count: Int
  ) -> [Range<Int>]? {
    guard let full else { return nil }
    for grid in grids {
      guard grid[line].count < count - 1 else { return nil }
      var edges = [0]
      for bound in grid[line] {
        guard
          let edge = grid[full].firstIndex(where: { abs($0 - bound) <= tolerance }),
          edge + 1 > edges[edges.count - 1]
        else { break }
        edges.append(edge + 1)
      }
      guard edges.count == grid[line].count + 1 else { continue }
      return zip(edges, edges.dropFirst() + [count]).map { $0..<$1 }
    }
    return nil
  }

  // MARK: Frames

  /// Whether the signs are a frame around a text: one column, with a line above and below it alone. It is one cell.
  private var isFrame: Bool {
    lines.allSatisfy { $0?.count ?? 1 == 1 }
      && !lines.indices.dropFirst().dropLast().contains { index in
        lines[index] == nil && lines[..<index].contains { $0 != nil }
          && lines[index...].contains { $0 != nil }
      }
  }

  private static func width(of text: ArraySlice<Unicode.Scalar>) -> Int {
    text.reduce(0) { $0 + ($1.value < firstWide ? 1 : 2) }
  }

  // MARK: Cells

  /// The blocks of the table: a stretch of a cell with the bars before it, behind the last one of a line those at its end too;
  /// what only draws the table shows nothing.
  func blocks(table: Int, firstLine: Int) -> [Block] {
    let (cells, places) = cells()
    var blocks: [Block] = []
    var started: Set<Int> = []
    var rowsWithText: Set<Int> = []
    var emptyCells: [Int: [CellPlace.EmptyCell]] = [:]
    for cell in cells where !cell.hasText {
      emptyCells[cell.row, default: []].append(
        .init(
          column: cell.columns.lowerBound, rowspan: cell.rowspan, colspan: cell.columns.count))
    }
    let isFrame = isFrame
    var endsParagraph = false
    for (offset, row) in rows.enumerated() {
      var evidence = LayoutEvidence(
        blankLinesBefore: offset == 0 ? row.blankLinesBefore : 0, line: firstLine + offset)
      let pieces = lines[offset] ?? []
      guard let last = pieces.lastIndex(where: { !$0.text.isEmpty }) else {
        var block = Block(range: row.visible, evidence: evidence)
        block.furniture = .markup
        blocks.append(block)
        continue
      }
      var start = row.visible.lowerBound
      for (number, piece) in pieces.enumerated() where !piece.text.isEmpty {
        let end = number == last ? row.visible.upperBound : piece.text.upperBound
        let index = places[offset][number]
        let cell = cells[index]
        var place = CellPlace(
          table: table, row: cell.row, column: cell.columns.lowerBound, rowspan: cell.rowspan,
          colspan: cell.columns.count)
        place.statesSpans = true
        // The lines of a frame are a text: one that leaves room ends a paragraph.
        place.continuesCell = !started.insert(index).inserted && !(isFrame && endsParagraph)
        endsParagraph = piece.room >= Self.widthOfCharacter
        if rowsWithText.insert(cell.row).inserted {
          place.emptyCells = emptyCells[cell.row] ?? []
        }
        evidence.cell = place
        blocks.append(Block(range: start..<end, evidence: evidence))
        start = end
        while start < row.visible.upperBound, UnicodeClass.isBlank(scalars[start]) { start += 1 }
      }
    }
    return blocks
  }

  /// The cells, and for each line and piece the cell to which it belongs.
  private func cells() -> (cells: [Cell], places: [[Int]]) {
    var cells: [Cell] = []
    var places: [[Int]] = []
    var open: [Int: Int] = [:]
    var row = 0
    let rules = lines.count { $0 == nil }
    let isFrame = isFrame
    let hasTotals = hasTotals
    var group = -1
    var above: [Piece] = []
    for line in lines {
      guard let pieces = line else {
        if !open.isEmpty { row += 1 }
        open.removeAll()
        group += 1
        above = []
        places.append([])
        continue
      }
      defer { above = pieces }
      let isDivided = pieces.contains { $0.isRule }
      // With further lines, as above a total, a line is a row of its own where the first cell of the line above is not full.
      let mayBeRow =
        rules < Self.mostOfHead || rules == Self.mostOfHead && group > 0
        || hasTotals && group > 0
          && (above.first.map { $0.room >= Self.widthOfCharacter } ?? false
            || haveFigures(above, pieces))
      if !open.isEmpty, isDivided {
        row += 1
        for piece in pieces {
          if piece.isRule {
            for column in piece.columns { open[column] = nil }
          } else if let cell = open[piece.columns.lowerBound] {
            cells[cell].rowspan += 1
          }
        }
      } else if !open.isEmpty, mayBeRow, !isFrame, beginsRow(pieces) {
        row += 1
        open.removeAll()
      }
      places.append(
        pieces.map { piece in
          guard !piece.isRule else { return -1 }
          let column = piece.columns.lowerBound
          let cell = open[column] ?? cells.count
          if cell == cells.count {
            cells.append(Cell(row: row, columns: piece.columns))
            open[column] = cell
          }
          if !piece.text.isEmpty { cells[cell].hasText = true }
          return cell
        })
    }
    return (cells, places)
  }

  /// Whether each stretch of several lines below the head is in front of one line or two that a line is drawn above: rows and
  /// their total. Where two such stretches are next to each other, or most stretches are one line, drawn lines part the rows.
  private var hasTotals: Bool {
    let sizes = lines.split(omittingEmptySubsequences: true) { $0 == nil }.dropFirst().map(\.count)
    let several = sizes.count { $0 > 1 }
    guard several > 0, sizes[0] > 1, sizes[sizes.count - 1] == 1,
      sizes.count - several <= several * Self.mostTotals
    else { return false }
    return !zip(sizes, sizes.dropFirst()).contains { $0 > 1 && $1 > 1 }
  }

  /// The most lines with an edge above below some rows: a total and its share.
  private static let mostTotals = 2

  /// Whether two lines have a figure each in one column, which no cell has over two lines.
  private func haveFigures(_ above: [Piece], _ pieces: [Piece]) -> Bool {
    zip(above, pieces).contains { isFigure($0) && isFigure($1) && $0.columns == $1.columns }
  }

  private func isFigure(_ piece: Piece) -> Bool {
    !piece.text.isEmpty
      && scalars[piece.text].allSatisfy {
        ("0"..."9").contains($0) || ("０"..."９").contains($0) || Self.signsOfFigures.contains($0)
      }
  }

  private static let signsOfFigures: ScalarTable = "%,-.％，－．"

  private func beginsRow(_ pieces: [Piece]) -> Bool {
    !(pieces.first?.text.isEmpty ?? true)
      && pieces.count { !$0.text.isEmpty } >= min(Self.fewestOfRow, pieces.count)
  }
}
