import GongwenLanguage
import GongwenModel

/// The signs of a form to be filled in, in a table whose markup does not state that it holds data: names of columns in its first
/// row, and below them nothing, or the numbers 1, 2, 3 in the first column.
///
/// A table that places things has something to place in its rows, and labels with colons above them.
struct BlankForm {
  /// The names in the first row.
  private var names = 0
  /// How many of them are names of bodies: such a row holds signatures, and the rows below are the place of the seals.
  private var bodies = 0
  /// The last number in the first column.
  private var last = 0
  private var isOther = false

  /// The longest name of a column, in characters: 备注（是否为首次申报）.
  private static let longestName = 12
  /// The shortest name of a body, in characters: 单位 and 部门 name columns.
  private static let shortestBody = 4
  /// The fewest blank rows below names without a number: one row may keep a distance.
  private static let fewestRows = 2
  /// The fewest columns of such a form.
  private static let fewestColumns = 3

  /// Adds a block of a cell.
  mutating func add(_ block: Block, in cell: CellPlace, of scalars: [Unicode.Scalar]) {
    let text = scalars[block.range]
    if cell.row > 0 {
      guard cell.column == 0, text.elementsEqual(String(last + 1).unicodeScalars) else {
        return isOther = true
      }
      last += 1
      return
    }
    names += 1
    if text.count >= Self.shortestBody, OfficialWords.bodies.end(text) { bodies += 1 }
    if cell.colspan > 1 || text.count > Self.longestName || !text.allSatisfy(Self.isOfName) {
      isOther = true
    }
  }

  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value) || "（）()/、".unicodeScalars.contains(scalar)
  }

  /// Whether a table has nothing else. Each of its cells is there.
  func isBlank(_ table: TableFacts) -> Bool {
    guard !isOther, bodies < names, names == table.columns,
      table.cells == table.rows * table.columns
    else {
      return false
    }
    return last > 0 && last == table.rows - 1
      || last == 0 && table.columns >= Self.fewestColumns && table.rows > Self.fewestRows
  }
}
