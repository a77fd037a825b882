import GongwenLanguage
import GongwenModel
import GongwenText

/// A table of two columns in which a register prints a law: each row is the number of an article (第一条) and its words.
///
/// Such a table places things: its cells are no data. A row without a second cell is a heading (第一章 总则).
struct ArticleTable {
  private struct Row {
    /// Whether the first cell is the number of an article and nothing else.
    var isNumbered = false
    var hasWords = false
  }

  private var rows: [Int: Row] = [:]

  /// The fewest articles of a law.
  private static let fewest = 2
  /// The longest number, in characters: 第一千二百六十条之二.
  private static let longest = 12
  private static let articles: ScalarTable = "条條"
  private static let insertions: ScalarTable = "之-—"

  /// Adds a block of the table.
  mutating func add(_ block: Block, in cell: CellPlace, of scalars: [Unicode.Scalar]) {
    if cell.column == 0 {
      // A second block in the cell is more than a number.
      rows[cell.row, default: Row()].isNumbered =
        rows[cell.row] == nil && Self.isNumber(scalars[block.range])
    } else {
      rows[cell.row, default: Row()].hasWords = true
    }
  }

  /// Whether each row with two cells is an article.
  var holdsArticles: Bool {
    let full = rows.values.filter(\.hasWords)
    return full.count >= Self.fewest && full.allSatisfy(\.isNumbered)
  }

  private static func isNumber(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.first == "第", text.count <= longest * 2 else { return false }
    let words = text.filter { !UnicodeClass.isBlank($0) }
    guard words.count <= longest, let number = ChineseNumeral.read(words[1...]) else {
      return false
    }
    let behind = words[(1 + number.length)...]
    guard let unit = behind.first, articles.contains(unit) else { return false }
    return behind.dropFirst().first.map { insertions.contains($0) } ?? true
  }
}
