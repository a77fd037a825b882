/// A table without spans.
package struct Grid: Hashable, Sendable {
  /// The line above it.
  package var caption: String?
  /// The cells of each row; the first row is the head.
  package var rows: [[String]]

  /// Makes a table.
  package init(caption: String? = nil, rows: [[String]]) {
    self.caption = caption
    self.rows = rows
  }
}
