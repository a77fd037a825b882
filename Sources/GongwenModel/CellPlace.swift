/// The cell of a table to which a block belongs. Cells without text have no block.
public struct CellPlace: Hashable, Sendable {
  /// The table, counted through the source from 1.
  public var table: Int
  /// The row, from 0.
  public var row: Int
  /// The column, from 0.
  public var column: Int
  /// The number of rows the cell spans.
  public var rowspan: Int
  /// The number of columns the cell spans.
  public var colspan: Int
  /// Whether the source marks it as a header.
  public var isHeader: Bool
  /// Whether the source states spans, so that a cell without text is empty and covered by none.
  public var statesSpans = false
  /// Whether the table continues the one before it, which the end of a page cuts.
  public var continuesTable = false
  /// Whether its row continues the last one of the table before it, which the end of a page cuts inside its cells.
  public var continuesRow = false
  /// Whether its block continues the text of the cell on another line of the source: a cell of a table that signs draw.
  public var continuesCell = false
  /// The cells without text that begin in a row, where the source shows them: the first cell with text in the row has them.
  public var emptyCells: [EmptyCell] = []

  /// A cell without text.
  public struct EmptyCell: Hashable, Sendable {
    /// The column, from 0.
    public var column: Int
    /// The number of rows it spans.
    public var rowspan: Int
    /// The number of columns it spans.
    public var colspan: Int

    /// Makes a cell.
    public init(column: Int, rowspan: Int, colspan: Int) {
      self.column = column
      self.rowspan = rowspan
      self.colspan = colspan
    }
  }

  /// Makes a place.
  public init(
    table: Int, row: Int, column: Int, rowspan: Int = 1, colspan: Int = 1, isHeader: Bool = false
  ) {
    self.table = table
    self.row = row
    self.column = column
    self.rowspan = rowspan
    self.colspan = colspan
    self.isHeader = isHeader
  }
}
