/// A part of a page that is read for itself.
struct PrintedRegion {
  /// Its kind.
  enum Kind {
    /// Running text: a column, or what is as wide as the page.
    case flow
    /// Rows of cells between gutters.
    case table
    /// A chart or a picture with words in it.
    case figure
    /// Notes in the margin.
    case note
  }

  /// Its kind.
  var kind: Kind
  /// Its rows from the top, each from left to right.
  var rows: [[PrintedPiece]]
  /// The middles of the gutters between the columns of a table, from the left.
  var gutters: [Int] = []
  /// How much the next reading would cost more; nil where no other was possible.
  var margin: Int?
  /// The column of the page that it is in, from 1; 0 for other regions.
  var column = 0
  /// The columns next to each other that it is one of, from 1; 0 for other regions.
  var band = 0
}
