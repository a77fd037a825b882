import GongwenModel

/// Counts the rows and columns of the tables of a page while they are read.
struct TableTracker {
  /// A table that has begun.
  struct Open {
    /// Its number, from 1.
    var number: Int
    /// The current row, from 0; -1 before the first.
    var row = -1
    /// The next column.
    var column = 0
    /// For each column the rows that a cell above still covers.
    var covered: [Int] = []
    /// The current cell.
    var cell: CellPlace?
  }

  /// The tables that are open, outermost first.
  private(set) var open: [Open] = []
  /// The tables so far.
  private(set) var tables: [TableFacts] = []

  /// The largest span that is believed (HTML, 4.9.11: at most 1000).
  private static let largestSpan = 1_000

  /// The cell of the innermost table that text is in now.
  var cell: CellPlace? { open.last?.cell }

  mutating func startTable(_ element: OpenElement, border: String?) {
    let parent = open.last.flatMap { $0.cell == nil ? nil : $0.number }
    tables.append(
      TableFacts(
        parent: parent, place: open.last?.cell,
        statesBorder: border.map { $0 != "0" && $0 != "" } ?? false,
        isBoxed: element.style.hasBorder))
    open.append(Open(number: tables.count))
  }

  /// Notes a caption or a head of the innermost table.
  mutating func noteNames() {
    guard let number = open.last?.number else { return }
    tables[number - 1].isNamed = true
  }

  mutating func startRow() {
    guard !open.isEmpty else { return }
    let top = open.count - 1
    open[top].row += 1
    tables[open[top].number - 1].rows = open[top].row + 1
    open[top].column = 0
    open[top].cell = nil
    for column in open[top].covered.indices where open[top].covered[column] > 0 {
      open[top].covered[column] -= 1
    }
  }

  mutating func startCell(_ element: OpenElement, rowspan: Int, colspan: Int) {
    guard !open.isEmpty else { return }
    if open[open.count - 1].row < 0 { startRow() }
    let top = open.count - 1
    let isHeader = element.tag.kind == .th
    let rows = max(1, min(rowspan, Self.largestSpan))
    let asked = max(1, min(colspan, Self.largestSpan))
    var column = open[top].column
    while column < open[top].covered.count, open[top].covered[column] > 0 { column += 1 }
    column = min(column, Self.largestSpan)
    let columns = min(asked, Self.largestSpan + 1 - column)
    while open[top].covered.count < column + columns { open[top].covered.append(0) }
    for index in column..<column + columns { open[top].covered[index] = rows }
    open[top].column = column + columns
    var cell = CellPlace(
      table: open[top].number, row: open[top].row, column: column, rowspan: rows,
      colspan: columns, isHeader: isHeader)
    cell.statesSpans = true
    open[top].cell = cell
    tables[open[top].number - 1].cells += 1
    if isHeader { tables[open[top].number - 1].isNamed = true }
    if element.style.hasBorder { tables[open[top].number - 1].drawn += 1 }
    tables[open[top].number - 1].columns = max(
      tables[open[top].number - 1].columns, column + columns)
  }

  mutating func endCell() {
    guard !open.isEmpty else { return }
    open[open.count - 1].cell = nil
  }

  mutating func endTable() {
    _ = open.popLast()
  }
}

/// The facts about a table of a page.
struct TableFacts {
  /// The table in whose cell it is.
  var parent: Int?
  /// That cell.
  var place: CellPlace?
  /// Whether an attribute gives its cells borders.
  var statesBorder: Bool
  /// Whether its style draws a line around it.
  var isBoxed: Bool
  /// Whether it has a caption, a head or cells of a head.
  var isNamed = false
  /// The number of cells around which their styles draw lines.
  var drawn = 0
  /// The number of columns, and of rows, empty ones too.
  var columns = 0
  var rows = 0
  /// The number of cells, empty ones too.
  var cells = 0

  /// Whether its cells have borders: by its attribute, or half of them by their styles.
  var hasBorder: Bool { statesBorder || drawn > 0 && drawn * 2 >= cells }
  /// Whether its markup is that of data, which few tables have that only place things.
  var isMarked: Bool { hasBorder || isBoxed || isNamed }
}
