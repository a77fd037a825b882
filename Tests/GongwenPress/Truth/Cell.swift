/// A cell of a table.
package struct Cell: Hashable, Sendable {
  /// Its text.
  package var text: String
  /// How many rows and columns it covers.
  package var down = 1
  package var across = 1

  /// Makes a cell.
  package init(_ text: String, down: Int = 1, across: Int = 1) {
    self.text = text
    self.down = down
    self.across = across
  }
}
