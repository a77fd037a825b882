import GongwenModel
import GongwenText

/// Finds a whole document in one cell of a table, next to cells of other things: pages were placed by tables with frames.
///
/// It begins with a title or an addressee, has a sentence, and ends with a day.
struct DocumentCells {
  /// The row and the column of the cell that is read, and the lines in it.
  private var place = (row: -1, column: -1)
  private var lines: [Range<Int>] = []
  /// Whether a cell holds a document.
  private(set) var holdsDocument = false

  /// The fewest lines of a document: title or addressee, a sentence, signature and day.
  private static let fewest = 4
  /// The lines among which the title or the addressee is: an issuer or a number may be above it.
  private static let opening = 3

  /// Adds a block of the table, in the order of the page.
  mutating func add(_ block: Block, in cell: CellPlace, of scalars: [Unicode.Scalar]) {
    if cell.row != place.row || cell.column != place.column {
      close(scalars)
      place = (cell.row, cell.column)
    }
    lines.append(block.range)
  }

  /// Reads the last cell.
  mutating func close(_ scalars: [Unicode.Scalar]) {
    defer { lines.removeAll(keepingCapacity: true) }
    guard !holdsDocument, lines.count >= Self.fewest, let last = lines.last,
      FramedArticle.isDate(scalars[last])
    else { return }
    let opening = lines.prefix(Self.opening).prefix { !FramedArticle.isSentence(scalars[$0]) }
    holdsDocument =
      opening.contains { line in
        FramedArticle.isHead(scalars[line].filter { !UnicodeClass.isBlank($0) })
      } && lines.contains { FramedArticle.isSentence(scalars[$0]) }
  }
}
