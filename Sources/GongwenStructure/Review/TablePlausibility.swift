import GongwenLanguage
import GongwenModel
import GongwenText

/// Signs that a table is prose, or was read in pieces.
struct TablePlausibility {
  /// The fewest columns of a table whose head may not begin with a blank cell that has no column below.
  static let fewestColumns = 3
  /// The fewest rows of a table whose empty column is reported.
  static let fewestRows = 3
  /// The lines of a cell that are a text of its own.
  static let linesOfText = 4
  /// The shortest cell that is cut inside a sentence, in characters.
  static let shortestCut = 8

  private let table: Table
  private let grammar = MarkerGrammar()

  /// Starts with a table.
  init(_ table: Table) { self.table = table }

  /// The fault of the table, with whether that is hardly ever right.
  func fault() -> (words: String, isSure: Bool)? {
    let rows = table.rows
    let width = rows.map(\.count).max() ?? 0
    guard width > 0 else { return nil }
    if width == 1 || rows.count == 1,
      rows.joined().contains(where: { isTextOfItsOwn($0.text.scalars) })
    {
      // 申报条件 | 一是… / 二是…: the row of a form.
      let isAlone = rows.joined().count { !$0.text.scalars.isEmpty } == 1
      return ("a cell holds a text of several paragraphs", isAlone)
    }
    if rows.count == 1 || width == 1 { return ("it has one row or one column", false) }
    if let caption = table.caption?.scalars, Self.heads.firstPrefix(of: caption[...]) != nil {
      return ("its caption is its head", true)
    }
    if lacksName { return ("a column has no name", true) }
    if areEntries { return ("it is a table of contents", true) }
    if beginsInside { return ("the numbers of its rows begin above it", true) }
    if areBackward { return ("its figures are written backwards", true) }
    if areUnits { return ("most rows begin with the number of a unit", true) }
    if rows.joined().contains(where: { isCut($0.text.scalars) }) {
      return ("a cell begins or ends inside a sentence", true)
    }
    if width >= Self.fewestColumns, rows[0][0].text.scalars.isEmpty, rows[0][0].rowspan == 1,
      rows[0].count == width, isColumnEmpty(0, width)
    {
      return ("its first column is empty", true)
    }
    if rows.count >= Self.fewestRows, (1..<width).contains(where: { isColumnEmpty($0, width) }) {
      return ("a column is empty", false)
    }
    let headless = rows.dropFirst().filter { lacksFirst($0) }
    if !headless.isEmpty {
      // Lists leave out the name of a group in the rows below its first one, which have all other cells.
      let areGroups =
        headless.count >= Self.fewestOfGroups
        && headless.allSatisfy { row in
          row.dropFirst().allSatisfy { !$0.text.scalars.isEmpty }
        }
      return ("a row has no first cell", !areGroups)
    }
    if areRagged { return ("its rows have different numbers of cells", true) }
    return nil
  }

  /// Whether the cells of some row, with the columns that they and the cells of rows above take, are more or fewer than those of the
  /// first.
  private var areRagged: Bool {
    // The columns that cells of rows above take, with the number of rows for which they still do.
    var taken: [(columns: Int, rows: Int)] = []
    var first: Int?
    for row in table.rows {
      let width =
        taken.reduce(0) { $0 + $1.columns } + row.reduce(0) { $0 + max(1, $1.colspan) }
      taken = taken.compactMap { $0.rows > 1 ? ($0.columns, $0.rows - 1) : nil }
      taken += row.filter { $0.rowspan > 1 }.map { (max(1, $0.colspan), $0.rowspan - 1) }
      guard width == first ?? width else { return true }
      first = width
    }
    return false
  }

  private func isTextOfItsOwn(_ text: [Unicode.Scalar]) -> Bool {
    text.count { $0 == "\n" } >= Self.linesOfText - 1
      && text.contains { Marks.sentenceEnds.contains($0) || $0 == "，" }
  }

  /// Whether more than half of the rows begin with the number of a unit and have a sentence. Rows of figures
  /// (一、教育支出 | 100) and of names are numbered as well.
  private var areUnits: Bool {
    let units = table.rows.count { row in
      guard let first = row.first?.text.scalars else { return false }
      return isNumbered(first)
        && row.contains { cell in
          cell.text.scalars.contains { Marks.sentenceEnds.contains($0) }
        }
    }
    return units * 2 > table.rows.count
  }

  /// The first words of the heads of tables.
  private static let heads: PhraseIndex = ["序号", "序號"]
  /// The fewest rows whose numbers show what a table is.
  static let fewestNumbered = 3

  /// Whether the first row names its columns but one of them, which has words in all rows below. The first cell may be blank above
  /// the names of rows.
  private var lacksName: Bool {
    let rows = table.rows
    guard rows.count >= Self.fewestRows, rows[0].count >= Self.fewestColumns,
      !rows[0][0].text.scalars.isEmpty
    else { return false }
    return rows[0].indices.dropFirst().contains { column in
      let cell = rows[0][column]
      return cell.text.scalars.isEmpty && cell.colspan == 1 && cell.rowspan == 1
        && rows.dropFirst().allSatisfy { $0.count > column && !$0[column].text.scalars.isEmpty }
    }
  }

  /// Whether rows of chapters end with numbers of pages, which do not fall: amounts do.
  private var areEntries: Bool {
    guard table.rows.count >= Self.fewestNumbered else { return false }
    var last = 0
    return table.rows.allSatisfy { row in
      guard row.count > 1, let name = row.first?.text.scalars, let page = row.last?.text.scalars,
        let number = ChineseNumeral.readDigits(page), number.length == page.count,
        number.value >= last, isNumbered(name)
      else { return false }
      last = number.value
      return true
    }
  }

  /// Whether the first cells of all rows are numbers that follow each other, and the first is not 1: the rest of a table.
  private var beginsInside: Bool {
    let numbers = table.rows.map { row -> Int? in
      guard let first = row.first?.text.scalars, let read = ChineseNumeral.readDigits(first),
        read.length == first.count
      else { return nil }
      return read.value
    }
    guard numbers.count > 1, let first = numbers[0], first > 1, first < Self.leastYear else {
      return false
    }
    return numbers.enumerated().allSatisfy { $1 == first + $0 }
  }

  /// Numbers from here on may be years, which a table may begin with.
  static let leastYear = 1_000

  /// The fewest cells with a figure that begins with its decimals: 00. 002 of a turned 200.00.
  static let fewestBackward = 3

  /// Whether cells have a blank behind the point of their figures, and more digits behind it than before.
  private var areBackward: Bool {
    let backward = table.rows.joined().lazy.filter { cell in
      let text = cell.text.scalars
      guard let point = text.firstIndex(of: "." as Unicode.Scalar), point == Self.decimals,
        point + 2 < text.count, text[point + 1] == " "
      else { return false }
      return text.indices.allSatisfy {
        $0 == point || $0 == point + 1 || ChineseNumeral.arabicDigit(text[$0]) != nil
      }
    }
    return backward.prefix(Self.fewestBackward).count == Self.fewestBackward
  }

  /// The decimals of amounts.
  private static let decimals = 2

  private func isNumbered(_ text: [Unicode.Scalar]) -> Bool {
    grammar.candidates((text + [" "])[...]).contains {
      $0.isClear && $0.scheme != .arabicDot && $0.scheme != .bullet && $0.scheme != .dash
    }
  }

  private func isCut(_ text: [Unicode.Scalar]) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    if Self.neverFirst.contains(first) { return true }
    return text.count >= Self.shortestCut && Self.neverLast.contains(last)
  }

  private static let neverFirst: ScalarTable = "，。、；）"
  private static let neverLast: ScalarTable = "，、（"

  /// Whether all cells of a column are empty, in rows that have all columns.
  private func isColumnEmpty(_ column: Int, _ width: Int) -> Bool {
    let full = table.rows.filter { $0.count == width && $0[column].rowspan == 1 }
    return full.count > 1 && full.allSatisfy { $0[column].text.scalars.isEmpty }
  }

  /// Whether the first cell of a row is empty and another has words: the rest of a row above.
  private func lacksFirst(_ row: [TableCell]) -> Bool {
    guard row.count > 1, row[0].text.scalars.isEmpty else { return false }
    return row.dropFirst().contains { cell in
      cell.text.scalars.count { UnicodeClass.isHan($0) } >= Self.shortestWords
    }
  }

  /// The fewest rows without a first cell that are no chance.
  static let fewestOfGroups = 2
  /// The fewest Chinese characters of a cell that is more than 合计 or a unit of measure.
  static let shortestWords = 4
}
