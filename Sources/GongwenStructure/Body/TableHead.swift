import GongwenLanguage
import GongwenModel
import GongwenText

/// Finds the heads of tables whose source marks none: by their words, and by the cells that are over others.
struct TableHead {
  /// The canonical text.
  let text: CanonicalText

  /// The most rows on each side of a page's end that are compared.
  private static let reach = 200
  /// The fewest rows with figures below a head that show what its columns hold.
  private static let leastRows = 2
  /// Marks of numbers and of values that are missing.
  private static let signs: ScalarTable = "%()+,-./—…％（）＋，－．／"

  /// How many rows at the top of a table are its head; 0 where it has none, or where the source marks it.
  func rows(of draft: TableDraft) -> Int {
    guard draft.rows.count >= 2, let first = draft.rows.first,
      first.count >= TableDraft.fewestOfHeader, isFull(first, of: draft),
      !draft.rows.contains(where: { $0.contains { $0.place.isHeader } })
    else { return 0 }
    if first.count == draft.columns { return first.contains(where: isNumber) ? 0 : 1 }
    return groupedRows(of: draft)
  }

  /// The rows of a head whose first row has names over several columns: the names of single columns are as tall as the
  /// head, or the corner is empty, and the cells below each group name its columns.
  private func groupedRows(of draft: TableDraft) -> Int {
    let first = draft.rows[0]
    let corner = first.flatMap(\.place.emptyCells).first { $0.column == 0 }
    let height = max(first.map(\.place.rowspan).max() ?? 1, corner?.rowspan ?? 1)
    guard height > 1, height < draft.rows.count else { return 0 }
    let isDivided = first.allSatisfy { cell in
      cell.place.rowspan == height
        || cell.place.colspan > 1
          && draft.rows[cell.place.rowspan].contains { below in
            below.place.column == cell.place.column && below.place.colspan < cell.place.colspan
          }
    }
    let hasFigures = draft.rows[..<height].contains { row in
      row.contains { isNumber($0) && !isYear($0) }
    }
    return isDivided && !hasFigures && first.contains { $0.place.colspan > 1 } ? height : 0
  }

  /// Whether the cells of a row, those without text included, are over all columns.
  private func isFull(_ row: [TableDraft.Cell], of draft: TableDraft) -> Bool {
    let empty = row.flatMap(\.place.emptyCells).reduce(0) { $0 + $1.colspan }
    return row.reduce(empty) { $0 + $1.place.colspan } == draft.columns
  }

  /// Whether a cell has digits alone.
  private func isNumber(_ cell: TableDraft.Cell) -> Bool {
    cell.ranges.allSatisfy { range in
      text.scalars[range].allSatisfy { ChineseNumeral.arabicDigit($0) != nil || $0 == "." }
        || isTelephone(text.scalars[range])
    }
  }

  /// 0830-2290311: more digits than two years have (2021—2025), with hyphens.
  private func isTelephone(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    words.count { ChineseNumeral.arabicDigit($0) != nil } >= Self.digitsOfTelephone
      && words.allSatisfy { ChineseNumeral.arabicDigit($0) != nil || Self.signs.contains($0) }
  }

  /// The fewest digits of a telephone number with its area code.
  private static let digitsOfTelephone = 10

  /// Whether a cell of digits may name a year, as names below a group do.
  private func isYear(_ cell: TableDraft.Cell) -> Bool {
    guard cell.ranges.count == 1, let range = cell.ranges.first,
      let number = ChineseNumeral.readDigits(text.scalars[range])
    else { return false }
    return number.length == range.count && CalendarDate.years.contains(number.value)
  }

  /// Whether a table with the columns of the one before it has another head: it begins with that one's first name, which no
  /// other row has, or with words above the figures of each column of figures.
  func isOwn(of draft: TableDraft, below above: TableDraft) -> Bool {
    guard let head = above.rows.first, let first = draft.rows.first, isFull(first, of: draft)
    else { return false }
    let before = above.rows.dropFirst().suffix(Self.reach)
    let behind = draft.rows.dropFirst().prefix(Self.reach)
    if let name = name(of: head), name == self.name(of: first) {
      let isInRows = before.contains { self.name(of: $0) == name }
      if !isInRows, !behind.contains(where: { self.name(of: $0) == name }) { return true }
    }
    let figures = figureColumns(before).intersection(figureColumns(behind))
    let own = [head, first].map { row in
      Set(
        row.filter { isWords($0) }.flatMap { $0.place.column..<$0.place.column + $0.place.colspan })
    }
    return before.count >= Self.leastRows && !figures.isEmpty
      && own.allSatisfy { $0.isSuperset(of: figures) }
  }

  /// The words of the first cell of a row, if that is in the first column.
  private func name(of row: [TableDraft.Cell]) -> TitleKey? {
    guard let cell = row.first, cell.place.column == 0 else { return nil }
    return TitleKey(cell.ranges.flatMap { text.scalars[$0] })
  }

  /// The columns that have figures in some rows and no words.
  private func figureColumns(_ rows: some Sequence<[TableDraft.Cell]>) -> Set<Int> {
    var (figures, words) = (Set<Int>(), Set<Int>())
    for cell in rows.joined() where cell.place.colspan == 1 {
      if isWords(cell) {
        words.insert(cell.place.column)
      } else if cell.ranges.contains(where: { text.scalars[$0].contains(where: isDigit) }) {
        figures.insert(cell.place.column)
      }
    }
    return figures.subtracting(words)
  }

  private func isWords(_ cell: TableDraft.Cell) -> Bool {
    cell.ranges.contains { range in
      text.scalars[range].contains { !isDigit($0) && !Self.signs.contains($0) }
    }
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ChineseNumeral.arabicDigit(scalar) != nil
  }
}
