import GongwenModel
import GongwenText

/// A table of a page that holds data or labels with values, and places nothing.
struct WebTable {
  /// A cell with text.
  struct Cell {
    var row: Int
    var column: Int
    var span: Int
    /// Its blocks among those of the page.
    var blocks: Range<Int>
    /// Its raw characters.
    var range: Range<Int>
    /// Its first characters, folded.
    var key: [Unicode.Scalar]
    var characters: Int
    var linked: Int
    /// How many of its blocks are texts, and no fields to fill in.
    var texts: Int

    /// The place behind its characters, for a label without a value.
    var empty: Range<Int> { range.upperBound..<range.upperBound }
  }

  /// The blocks.
  let blocks: Range<Int>
  /// The cells in reading order.
  let cells: [Cell]
  /// How many columns and rows have text.
  let columns: Int
  let rows: Int

  /// The longest cell, in characters: a longer one makes a table the frame of a page.
  private static let longest = 400
  /// A cell longer than this, in characters, is a text, unless the table has some rows; so is one of several paragraphs.
  private static let longText = 120
  private static let shortText = 60
  private static let fewRows = 4
  private static let fewCells = 4
  /// A table of data with so many columns and ``fewRows`` places nothing, however long its cells are.
  private static let manyColumns = 3
  private static let paragraphs = 4
  private static let fewParagraphs = 2
  private static let textOfParagraphs = 100
  /// How many characters of a cell are folded: a label, a value, the start of a sentence.
  private static let reach = 80

  /// Reads the blocks of a table; nil where its cells are parts of the page.
  ///
  /// - Parameter isSorted: whether the reader found it to hold data (`LayoutEvidence/cell`).
  init?(
    _ range: Range<Int>, of all: [Block], in scalars: [Unicode.Scalar], isSorted: Bool
  ) {
    var cells: [Cell] = []
    for index in range where all[index].furniture == nil {
      guard let page = all[index].evidence.page, !page.isOfRecord, !page.isFramed,
        let place = isSorted ? all[index].evidence.cell : page.cell
      else { return nil }
      let texts = Self.isField(scalars[all[index].range]) ? 0 : 1
      if let last = cells.last, last.row == place.row, last.column == place.column {
        cells[cells.count - 1].blocks = last.blocks.lowerBound..<index + 1
        cells[cells.count - 1].range = last.range.lowerBound..<all[index].range.upperBound
        cells[cells.count - 1].characters += page.characters
        cells[cells.count - 1].linked += page.linkCharacters
        cells[cells.count - 1].texts += texts
      } else {
        cells.append(
          Cell(
            row: place.row, column: place.column, span: place.colspan, blocks: index..<index + 1,
            range: all[index].range,
            key: WebKey.folded(scalars[all[index].range], upTo: Self.reach),
            characters: page.characters, linked: page.linkCharacters, texts: texts))
      }
    }
    guard let width = cells.map({ $0.column + $0.span }).max(), width >= 2, cells.count >= 2 else {
      return nil
    }
    blocks = range
    self.cells = cells
    columns = Set(cells.map(\.column)).count
    rows = Set(cells.map(\.row)).count
    let isGreat = isSorted && columns >= Self.manyColumns && rows >= Self.fewRows
    // A form has empty cells, which only the reader sees.
    guard columns >= 2, isSorted || cells.count * 2 >= rows * 3, isGreat || isOfData else {
      return nil
    }
  }

  /// Whether a block of a cell is a field of a form: a label with nothing behind its colon.
  private static func isField(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let last = text.last { !UnicodeClass.isBlank($0) }
    return text.count <= longestField && (last == "：" || last == ":")
  }

  /// The longest line of fields, in characters, the blanks to fill in included: 经手人：…审批人：.
  private static let longestField = 60

  private var isOfData: Bool {
    let longest = cells.map(\.characters).max() ?? 0
    if longest > Self.longest { return false }
    if longest > Self.longText, rows < Self.fewRows { return false }
    if longest > Self.shortText, cells.count < Self.fewCells { return false }
    return !cells.contains { cell in
      cell.texts > Self.paragraphs
        || cell.texts > Self.fewParagraphs && cell.characters > Self.textOfParagraphs
          && rows < Self.fewRows
    }
  }
}
