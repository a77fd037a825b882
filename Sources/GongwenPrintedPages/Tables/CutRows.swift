import GongwenLanguage
import GongwenModel
import GongwenText

/// Finds the rows of tables that the end of a page cuts inside their cells.
///
/// The lines drawn at the end of a page close the row, so that only its words show the cut. Each cell of the first row on
/// the next page continues a cell whose words run over lines, with a full one at the end of the page. In a row of data
/// cells are full by chance, however narrow their column is: of one line, they continue only where that is as long as a
/// line of prose, or where another cell of the row continues for certain, and the row has no name of its own. In a column whose
/// cells are full for the most part (责任单位 above 市水利局) they prove nothing.
struct CutRows {
  /// The characters of the lines.
  let text: LineText

  /// A line that ends at most so many characters before the edge of its cell is full: the blank next to the edge, and less
  /// than a character.
  static let room = 2
  /// A line of so many characters is prose where it is full: names and figures are shorter.
  static let prose = 8
  /// A column is as wide as its words where more than this share of its cells above the last one are one full line.
  static let often = Share(1, of: 2)

  /// The cells that begin in a row, or end in one: their places and lines by their columns.
  private typealias Row = [Int: (place: CellPlace, lines: [Int])]

  /// The lines of the row with which a table continues the last row of the one above; none where it begins with a row of its
  /// own.
  func continued(_ above: [Int], _ below: [Int], _ lines: [PrintedLine]) -> [Int] {
    let end = above.compactMap { lines[$0].cell.map { $0.row + $0.rowspan } }.max() ?? 0
    let upper = row(above, lines) { $0.row + $0.rowspan == end && $0.rowspan == 1 }
    guard let name = upper.keys.min(), let first = firstRow(below, above, lines) else { return [] }
    let lower = row(below, lines) { $0.row == first }
    guard !lower.isEmpty else { return [] }
    let hasName = lower[name] != nil
    var (open, certain) = (0, 0)
    for (column, cell) in lower {
      guard let start = upper[column], start.place.colspan == cell.place.colspan,
        cell.place.rowspan == 1, let last = start.lines.last
      else { return [] }
      let isOpen = !text.isTerminated(lines[last])
      if isWrapped(start.lines, lines)
        || !hasName && (isProse(lines[last]) || endsWithin(lines[last]))
      {
        certain += isOpen ? 1 : 0
      } else if hasName || !isFull(lines[last]) || !isOpen
        || isOftenFull(column, above, before: start.place.row, lines)
      {
        return []
      }
      open += isOpen ? 1 : 0
    }
    return certain > 0 && (open == lower.count || !hasName)
      ? lower.values.flatMap(\.lines).sorted() : []
  }

  /// Whether the last two lines of a cell are full: its words run on over its lines.
  private func isWrapped(_ cell: [Int], _ lines: [PrintedLine]) -> Bool {
    let last = cell.suffix(2)
    return last.count > 1 && last.allSatisfy { isFull(lines[$0]) }
  }

  /// Whether a line ends inside a list or a bracket: 市水利局、.
  private func endsWithin(_ line: PrintedLine) -> Bool {
    text.visible(line).last.map { Self.inner.contains($0) } ?? false
  }

  private static let inner: ScalarTable = "、，（("

  private func isProse(_ line: PrintedLine) -> Bool {
    isFull(line) && line.right - line.left >= Self.prose * max(line.em, line.size)
  }

  private func isFull(_ line: PrintedLine) -> Bool {
    guard let edge = line.cellRight else { return false }
    return edge - line.right <= Self.room * max(line.em, line.size)
  }

  /// Whether the cells of a column above a row are one full line for the most part: it is as wide as its words.
  private func isOftenFull(
    _ column: Int, _ above: [Int], before row: Int, _ lines: [PrintedLine]
  ) -> Bool {
    let own = above.filter { lines[$0].cell.map { $0.column == column && $0.row < row } ?? false }
    let cells = Dictionary(grouping: own) { lines[$0].cell?.row ?? 0 }.values
    let full = cells.count { $0.count == 1 && isFull(lines[$0[0]]) }
    return Self.often.isExceeded(by: full, of: cells.count)
  }

  private func row(
    _ places: [Int], _ lines: [PrintedLine], _ isIn: (CellPlace) -> Bool
  ) -> Row {
    var result: Row = [:]
    for index in places {
      guard let place = lines[index].cell, isIn(place) else { continue }
      result[place.column, default: (place, [])].lines.append(index)
    }
    return result
  }

  /// The first row of a table below those that repeat the first ones of the table above: a head that is printed again.
  private func firstRow(_ below: [Int], _ above: [Int], _ lines: [PrintedLine]) -> Int? {
    let count = (below.compactMap { lines[$0].cell?.row }.max() ?? -1) + 1
    return (0..<count).first { number in
      let own = row(below, lines) { $0.row == number }
      let head = row(above, lines) { $0.row == number }
      return own.count != head.count
        || own.contains { column, cell in
          words(head[column]?.lines ?? [], lines) != words(cell.lines, lines)
        }
    }
  }

  private func words(_ places: [Int], _ lines: [PrintedLine]) -> [Unicode.Scalar] {
    places.flatMap { text.visible(lines[$0]) }
  }
}
