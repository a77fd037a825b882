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
  var rows: [[Cell]]
  /// 注： and its numbered lines.
  var notes: [UnitText] = []

  /// The number of columns.
  var columns: Int {
    rows.flatMap { $0 }.map { $0.place.column + $0.place.colspan }.max() ?? 0
  }
}
