import GongwenLanguage
import GongwenModel

/// A table before it becomes a node.
struct TableDraft {
  /// A cell with text: its place and the canonical ranges of its paragraphs.
  struct Cell {
    var place: CellPlace
    var ranges: [Range<Int>]
    /// Those of them that continue the one before, which the end of a page cuts.
    var continued: Set<Int> = []
  }

  /// The fewest cells of a header: a single one is a title over the whole table.
  static let fewestOfHeader = 2

  /// Its caption.
  var caption: UnitText?
  /// Its cells, by row.
  private(set) var rows: [[Cell]] = []
  /// The words of its first row, without what printers differ in.
  let header: [TitleKey]
  /// The number of columns.
  private(set) var columns = 0
  /// 注： and its numbered lines.
  var notes: [UnitText] = []

  /// Makes a table of its rows.
  init(rows: [[Cell]], header: [TitleKey]) {
    self.header = header
    append(rows)
  }

  /// The rows of its head: as many as its first cells span.
  var headRows: Int { max(1, rows.first?.map(\.place.rowspan).max() ?? 1) }

  /// The most rows above a page's end among which a cell that the page cuts begins.
  private static let reachOfCut = 200

  /// Adds the rows of a table that continues this one on another page. A cell without text over its first rows continues
  /// the cell above, which the page cut.
  mutating func add(_ more: ArraySlice<[Cell]>) {
    var more = more
    let isCut = more.first?.allSatisfy(\.place.continuesRow) ?? false && !rows.isEmpty
    for empty in more.first?.first?.place.emptyCells ?? [] {
      for row in rows.indices.suffix(Self.reachOfCut).reversed() {
        guard let cell = rows[row].firstIndex(where: { $0.place.column == empty.column }) else {
          continue
        }
        let place = rows[row][cell].place
        if row + place.rowspan == rows.count, place.colspan == empty.colspan,
          empty.rowspan > 1 || place.rowspan > 1
        {
          rows[row][cell].place.rowspan += empty.rowspan - (isCut ? 1 : 0)
        }
        break
      }
    }
    if isCut, let row = more.popFirst() { continueLast(with: row) }
    append(more)
  }

  /// Adds the words of a row to those of the last one.
  private mutating func continueLast(with row: [Cell]) {
    let last = rows.count - 1
    for cell in row {
      guard let place = rows[last].firstIndex(where: { $0.place.column == cell.place.column })
      else { continue }
      rows[last][place].continued.insert(rows[last][place].ranges.count)
      rows[last][place].ranges += cell.ranges
    }
  }

  private mutating func append(_ more: some Sequence<[Cell]>) {
    for row in more {
      for cell in row {
        let empty = cell.place.emptyCells.map { $0.column + $0.colspan }.max() ?? 0
        columns = max(columns, cell.place.column + cell.place.colspan, empty)
      }
      rows.append(row)
    }
  }
}
