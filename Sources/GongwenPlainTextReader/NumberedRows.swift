import GongwenLanguage
import GongwenModel
import GongwenText

/// Lines with a number, a wide blank and text, which look like rows of two cells and are units of a text.
struct NumberedRows {
  /// Cuts lines into cells.
  let scanner: CellScanner

  /// Whether rows are dotted numbers of several depths with a name each, one the first below the other (2, 2.1, 2.1.1)
  /// or the next of its list: headings with nothing between them. A table with such a column has a header.
  func areHeadings(_ rows: ArraySlice<TableFinder.Row>, _ separator: CellScanner.Separator) -> Bool
  {
    let grammar = MarkerGrammar()
    var above: [Int] = []
    var depths: Set<Int> = []
    for row in rows {
      let cells = scanner.cells(of: row.visible, by: separator).filter { !$0.isEmpty }
      guard cells.count == Self.cells, let number = clause(row, grammar),
        number.length == cells[0].count,
        above.isEmpty || Self.follows(number.components, above)
      else { return false }
      above = number.components
      depths.insert(above.count)
    }
    return depths.count > 1
  }

  /// Whether a dotted number is the first below another one, or the next at its depth or at one above it.
  private static func follows(_ number: [Int], _ above: [Int]) -> Bool {
    if number == above + [1] { return true }
    guard let last = number.last, number.count <= above.count else { return false }
    return number.dropLast() == above.prefix(number.count - 1)
      && last == above[number.count - 1] + 1
  }

  /// Whether rows are units with a tab behind their numbers, as word processors make them, and not the rows of a table that
  /// counts its entries: the text behind each number is a sentence; or the numbers are dotted, and some have one or the first is
  /// the first below the line above (3.1 and 3.2 below 3); or they have marks (一、), and half of them have one, or a line with a
  /// colon is above them.
  func areClauses(
    _ rows: [TableFinder.Row], _ range: Range<Int>, _ separator: CellScanner.Separator
  ) -> Bool {
    guard separator == .tab else { return false }
    let grammar = MarkerGrammar()
    var above: [Int]?
    var (sentences, dotted) = (0, 0)
    for row in rows[range] {
      let cells = scanner.cells(of: row.visible, by: separator).filter { !$0.isEmpty }
      guard cells.count == Self.cells,
        let number = grammar.candidates(scanner.scalars[row.visible]).first(where: {
          $0.isPossible && $0.ordinal != nil && $0.length == cells[0].count
        })
      else { return false }
      if number.scheme == .decimal {
        guard above.map({ Self.follows(number.components, $0) }) ?? true else { return false }
        above = number.components
        dotted += 1
      }
      if let last = scanner.scalars[cells[1]].last, Self.stops.contains(last) { sentences += 1 }
    }
    if sentences == range.count { return true }
    guard dotted > 0 else {
      return Self.mostSentences.isReached(by: sentences, of: range.count)
        || isAnnounced(rows, range.lowerBound)
    }
    guard dotted == range.count else { return false }
    return sentences > 0 || isFirstBelow(rows, range.lowerBound)
  }

  /// The least share of units with marks that are sentences.
  private static let mostSentences = Share(1, of: 2)

  /// Whether the line above a row ends with a colon.
  private func isAnnounced(_ rows: [TableFinder.Row], _ place: Int) -> Bool {
    guard place > 0, let last = scanner.scalars[rows[place - 1].visible].last else { return false }
    return last == "：" || last == ":"
  }

  /// Whether the line above a row is the heading whose first clause the row is.
  private func isFirstBelow(_ rows: [TableFinder.Row], _ place: Int) -> Bool {
    guard place > 0, let own = clause(rows[place], MarkerGrammar())?.components, own.last == 1,
      let above = clause(rows[place - 1], MarkerGrammar())?.components
    else { return false }
    return own == above + [1]
  }

  /// The dotted number, or that of a clause of the first level, that a line begins with.
  private func clause(_ row: TableFinder.Row, _ grammar: MarkerGrammar) -> MarkerCandidate? {
    let text = scanner.scalars[row.visible].map { $0 == "\t" ? " " : $0 }[...]
    return grammar.candidates(text).first { $0.scheme == .decimal }
      ?? grammar.clause(text, raw: text)
  }

  /// Whether a line is the heading of a part, chapter or division whose name is printed with blanks between its characters:
  /// 第三章　养　　护.
  func isSpacedDivision(_ row: TableFinder.Row) -> Bool {
    let text = scanner.scalars[row.visible]
    // The last character is one of several that are apart: most lines end otherwise.
    guard text.first == "第", text.count > 2, UnicodeClass.isBlank(text[text.endIndex - 2]),
      let marker = MarkerGrammar().candidates(text).first(where: {
        $0.isLikely && $0.scheme.isDivision && $0.ordinal != nil
      })
    else { return false }
    let pieces = text.dropFirst(marker.length).split { UnicodeClass.isBlank($0) }
    return Self.lettersOfName.contains(pieces.count) && pieces.allSatisfy { $0.count == 1 }
  }

  /// Whether a line is the caption of a table, with a blank between its number and its name: 表1　某某计划.
  func isCaption(_ row: TableFinder.Row) -> Bool {
    // Only a number (表1, 附表1) begins such a line, and most lines begin with neither character.
    guard let first = scanner.scalars[row.visible].first, first == "表" || first == "附" else {
      return false
    }
    let cells = scanner.cells(of: row.visible, by: .gap)
    guard cells.count == Self.cells else { return false }
    let number = scanner.scalars[cells[0]]
    let rest = number.dropFirst(number.first == "附" ? 2 : 1)
    return number.dropLast(rest.count).last == "表" && !rest.isEmpty
      && rest.allSatisfy { Self.numerals.contains($0) }
  }

  private static let numerals: ScalarTable = "0123456789０１２３４５６７８９一二三四五六七八九十-－—.．"

  /// The cells of such a line: its number and its text.
  private static let cells = 2
  /// The characters of a name that is spaced: 附则, 法律责任.
  private static let lettersOfName = 2...4
  private static let stops: ScalarTable = "。；：！？"
}
