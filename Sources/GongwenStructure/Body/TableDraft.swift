import GongwenLanguage
import GongwenModel

/// A table before it becomes a node.
struct TableDraft {
  /// A cell with text: its place and the canonical ranges of its paragraphs.
  struct Cell {
    var place: CellPlace
    var ranges: [Range<Int>]
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

  /// Adds rows below.
  mutating func append(_ more: some Sequence<[Cell]>) {
    for row in more {
      for cell in row { columns = max(columns, cell.place.column + cell.place.colspan) }
      rows.append(row)
    }
  }
}
