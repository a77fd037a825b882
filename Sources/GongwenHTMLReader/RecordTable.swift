import GongwenModel
import GongwenText

/// A table of two or four columns in which a system prints a record: each row has a label and its value, or two of them.
///
/// Registers of laws and decisions print the text itself as one of the values (全文內容：). Such a table places things: its
/// cells are no data.
struct RecordTable {
  private struct Row {
    /// Whether each block of its columns for labels, the first and the third, is one; nil where it has none.
    var isLabelled: Bool?
    /// The blocks of the value, the sentences that end one, and their characters.
    var (blocks, sentences, characters) = (0, 0, 0)
  }

  private var rows: [Int: Row] = [:]

  /// The fewest rows of a record, and the longest label, in characters with its colon.
  private static let fewest = 3
  private static let longestLabel = 12
  /// The fewest paragraphs of a text, and how much longer it is than any other value.
  private static let paragraphs = 2
  private static let longer = 2

  /// Adds a block of the table.
  mutating func add(_ block: Block, in cell: CellPlace, of scalars: [Unicode.Scalar]) {
    guard let last = scalars[block.range].last(where: { !UnicodeClass.isBlank($0) }) else { return }
    var row = rows[cell.row] ?? Row()
    if cell.column.isMultiple(of: 2) {
      let isShort = (block.evidence.page?.characters ?? 0) <= Self.longestLabel
      let isLabel = isShort && (cell.isHeader || Self.colons.contains(last))
      row.isLabelled = isLabel && row.isLabelled ?? true
    } else {
      row.blocks += 1
      row.characters += block.evidence.page?.characters ?? 0
      if Self.stops.contains(last) { row.sentences += 1 }
    }
    rows[cell.row] = row
  }

  /// Whether one of its values is a text.
  var holdsText: Bool {
    guard rows.count >= Self.fewest, rows.values.allSatisfy({ $0.isLabelled ?? false }),
      let text = rows.values.max(by: { $0.characters < $1.characters }),
      text.blocks >= Self.paragraphs, text.sentences >= Self.paragraphs
    else { return false }
    return rows.values.count { $0.characters * Self.longer > text.characters } == 1
  }

  private static let colons: ScalarTable = ":："
  private static let stops: ScalarTable = "。；：！？"
}
