import GongwenLanguage
import GongwenModel
import GongwenText

/// A table that frames an article: rows of labels with their values, and below them the text in a cell over all columns.
///
/// Such a table places things: its cells are no data. A table of data has rows that begin with no label, and notes in
/// such a cell.
struct FramedArticle {
  private struct Row {
    /// Whether its first cell is a label, alone or with its value; nil where it has none yet.
    var beginsWithLabel: Bool?
    /// The blocks of its cells, and those that are labels alone.
    var (blocks, labels) = (0, 0)
    /// Whether a cell over all columns is in it.
    var isWide = false
  }

  private var rows: [Int: Row] = [:]
  /// The blocks of the cells over all columns, and whether one of them is a sentence.
  private var (blocks, hasSentence) = (0, false)

  /// The fewest blocks of an article: its title or a first paragraph, and another one.
  private static let fewest = 2
  /// The fewest labels of a row whose values are in the row below.
  private static let rowOfLabels = 2

  /// Adds a block of the table, which has so many columns.
  mutating func add(
    _ block: Block, in cell: CellPlace, columns: Int, of scalars: [Unicode.Scalar]
  ) {
    var row = rows[cell.row] ?? Row()
    if cell.column == 0, cell.colspan >= columns {
      row.isWide = true
      blocks += 1
      hasSentence = hasSentence || scalars[block.range].contains { Self.stops.contains($0) }
    } else {
      let isAlone = WebLabel.alone(in: scalars[block.range]) != nil
      row.blocks += 1
      row.labels += isAlone ? 1 : 0
      let isLabel = isAlone || Self.beginsWithLabel(scalars[block.range])
      row.beginsWithLabel = row.beginsWithLabel ?? isLabel
    }
    rows[cell.row] = row
  }

  /// Whether a cell over all columns is an article, and all rows above it are labels with values.
  var holdsArticle: Bool {
    guard blocks >= Self.fewest, hasSentence,
      let first = rows.filter({ $0.value.isWide }).keys.min()
    else { return false }
    let labels = rows.filter { !$0.value.isWide }.sorted { $0.key < $1.key }
    guard let last = labels.last, last.key < first else { return false }
    return labels.indices.allSatisfy { index in
      if labels[index].value.beginsWithLabel ?? false { return true }
      guard index > 0 else { return false }
      let above = labels[index - 1].value
      return above.labels >= Self.rowOfLabels && above.labels == above.blocks
    }
  }

  /// Whether a text begins with a label and its colon.
  private static func beginsWithLabel(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = text.firstIndex(where: { !UnicodeClass.isBlank($0) }),
      let (_, end) = WebLabel.at(first, in: text)
    else { return false }
    let behind = text[end...].first { !UnicodeClass.isBlank($0) }
    return behind.map { colons.contains($0) } ?? false
  }

  private static let colons: ScalarTable = ":：】"
  private static let stops: ScalarTable = "。！？"
}
