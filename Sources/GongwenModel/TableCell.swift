/// A cell of a table.
public struct TableCell: Hashable, Sendable {
  /// Its text; its paragraphs are joined by line feeds.
  public var text: TracedText
  /// Whether it is a header.
  public var isHeader: Bool
  /// The number of rows it spans, from 1.
  public var rowspan: Int
  /// The number of columns it spans, from 1.
  public var colspan: Int

  /// Makes a cell.
  public init(text: TracedText, isHeader: Bool = false, rowspan: Int = 1, colspan: Int = 1) {
    self.text = text
    self.isHeader = isHeader
    self.rowspan = rowspan
    self.colspan = colspan
  }
}
