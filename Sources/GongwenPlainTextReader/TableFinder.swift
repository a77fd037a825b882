import GongwenLanguage
import GongwenModel
import GongwenText

/// Finds the lines of a text that are the rows of tables.
///
/// Rows are one below the other: two or more lines with tabs, or three or more whose gaps make
/// the same number of columns; three or more rows with tabs may have blank lines between them. A single line with a tab or a gap is no table.
struct TableFinder {
  /// A line as the finder sees it.
  struct Row {
    /// The line with its blanks.
    var line: Range<Int>
    /// The line without blanks at both ends.
    var visible: Range<Int>
    /// Blank lines above it.
    var blankLinesBefore: Int
    /// The signs of a block quote before it, those of blank lines of the quote above it too; empty elsewhere.
    var quotation = 0..<0
  }

  /// Cuts lines into cells.
  let scanner: CellScanner

  private var numbered: NumberedRows { NumberedRows(scanner: scanner) }

  /// The ranges of rows that are tables, each with how its cells are separated.
  func tables(_ rows: [Row]) -> [(rows: Range<Int>, separator: CellScanner.Separator)] {
    var tables: [(Range<Int>, CellScanner.Separator)] = []
    var start = 0
    var endOfContents = 0
    while start < rows.count {
      if let end = TaggedTable.end(in: rows, from: start, of: scanner.scalars) {
        tables.append((start..<end, .tagged))
        start = end
        continue
      }
      if let end = DrawnTable.end(in: rows, from: start, of: scanner.scalars) {
        tables.append((start..<end, .drawn))
        start = end
        continue
      }
      if let end = barTable(rows, from: start) {
        tables.append((start..<end, .bar))
        start = end
        continue
      }
      // 目    录: no row, but the heading of the rows below.
      guard !ContentsHeading.isHeading(scanner.scalars[rows[start].visible]),
        !numbered.isSpacedDivision(rows[start]), !numbered.isCaption(rows[start]),
        let separator = scanner.separator(
          of: rows[start].line, visible: rows[start].visible, isBelowRow: false)
      else {
        start += 1
        continue
      }
      var end = start + 1
      while end < rows.count, rows[end].blankLinesBefore == 0,
        continues(rows[end], rows[start], separator)
      { end += 1 }
      if separator == .tab, end == start + 1 { end = endOfApart(rows, from: start) ?? end }
      let least = separator == .tab ? 2 : 3
      if areContents(rows, start..<end, separator, behind: endOfContents) {
        endOfContents = end
      } else if end - start >= least, !areSignatures(rows, start..<end, separator),
        !numbered.areHeadings(rows[start..<end], separator),
        !numbered.areClauses(rows, start..<end, separator)
      {
        tables.append((start..<end, separator))
      }
      start = end
    }
    return tables
  }

  /// The end of rows that are apart by blank lines, as programs write them that put a blank line below each line: they have the same
  /// blank lines above and as many cells, none of which is empty or a sentence. Numbered clauses have two cells.
  private func endOfApart(_ rows: [Row], from start: Int) -> Int? {
    guard let cells = cellsOfApart(rows[start]), start + 1 < rows.count else { return nil }
    let blankLines = rows[start + 1].blankLinesBefore
    var end = start + 1
    while end < rows.count, rows[end].blankLinesBefore == blankLines,
      cellsOfApart(rows[end]) == cells
    { end += 1 }
    return end - start >= Self.fewestApart ? end : nil
  }

  /// How many cells a row has that may be apart from others; nil for another line.
  private func cellsOfApart(_ row: Row) -> Int? {
    guard scanner.scalars[row.visible].contains("\t") else { return nil }
    let cells = scanner.cells(of: row.visible, by: .tab)
    guard cells.count >= Self.fewestCellsApart,
      cells.allSatisfy({ !$0.isEmpty && !scanner.isProse($0) })
    else { return nil }
    return cells.count
  }

  /// The fewest rows that are apart, and the fewest cells of each: a number, its name and a page are no table alone.
  private static let fewestApart = 3
  private static let fewestCellsApart = 3

  /// Whether rows are entries of a table of contents, with their page numbers in a column of their own or without: they
  /// are below its heading, or they are right behind such rows and end with page numbers.
  private func areContents(
    _ rows: [Row], _ range: Range<Int>, _ separator: CellScanner.Separator, behind end: Int
  ) -> Bool {
    guard range.lowerBound > 0 else { return false }
    let isHeaded = ContentsHeading.isHeading(scanner.scalars[rows[range.lowerBound - 1].visible])
    guard isHeaded || range.lowerBound == end else { return false }
    return areEntries(rows[range], separator, mayLackPages: isHeaded)
  }

  /// Whether each row ends with a page number, none of which is less than the one above, or is a numbered name without
  /// one. Rows with other cells are those of a table, which a list of names (某某事项目录) has below its heading.
  private func areEntries(
    _ rows: ArraySlice<Row>, _ separator: CellScanner.Separator, mayLackPages: Bool
  ) -> Bool {
    let grammar = MarkerGrammar()
    var page = 0
    for (number, row) in rows.enumerated() {
      let cells = scanner.cells(of: row.visible, by: separator).filter { !$0.isEmpty }
      guard let last = cells.last else { continue }
      if let next = PageNumberLine.lone(Array(scanner.scalars[last])) {
        guard next >= page else { return false }
        page = next
      } else if number == 0, Self.pageWords.holds(scanner.scalars[last]) {
        continue
      } else {
        guard mayLackPages, cells.count <= Self.mostCells,
          grammar.candidates(scanner.scalars[row.visible]).contains(where: \.isLikely)
        else { return false }
      }
    }
    return true
  }

  /// The cells of an entry without a page number: its number and its name.
  private static let mostCells = 2
  /// Headings of the column of page numbers.
  private static let pageWords: PhraseIndex = ["頁次", "頁碼", "页号", "页数", "页次", "页码"]

  /// The end of a table with bars that begins with a row: a row of hyphens is below its header, or several rows have the
  /// same number of bars. Prose may have bars too (甲方|乙方), but none at both ends of its lines.
  private func barTable(_ rows: [Row], from start: Int) -> Int? {
    markdownTable(rows, from: start) ?? plainBarTable(rows, from: start)
  }

  private func plainBarTable(_ rows: [Row], from start: Int) -> Int? {
    let bars = scanner.bars(in: rows[start].visible)
    guard bars >= Self.fewestBars || bars > 0 && scanner.isBarRow(rows[start].visible) else {
      return nil
    }
    var end = start + 1
    while end < rows.count, rows[end].blankLinesBefore == 0,
      scanner.bars(in: rows[end].visible) == bars,
      bars >= Self.fewestBars || scanner.isBarRow(rows[end].visible)
    { end += 1 }
    return end - start >= Self.fewestBarRows ? end : nil
  }

  /// The fewest bars between the cells of a row without bars at both ends, and the fewest rows alike: a menu of a site has two rows at
  /// most.
  private static let fewestBars = 2
  private static let fewestBarRows = 3

  private func markdownTable(_ rows: [Row], from start: Int) -> Int? {
    guard start + 1 < rows.count, scanner.isBarRow(rows[start].visible),
      isNextBarRow(rows[start + 1]), scanner.isDelimiterRow(rows[start + 1].visible)
    else { return nil }
    var end = start + 2
    while end < rows.count, isNextBarRow(rows[end]) { end += 1 }
    return end
  }

  private func isNextBarRow(_ row: Row) -> Bool {
    row.blankLinesBefore == 0 && scanner.isBarRow(row.visible)
  }

  /// Whether rows are persons with their offices above a date, who sign: a joint order has several. Those who sign a treaty are next to
  /// each other, with （签字） below them or behind their names.
  private func areSignatures(
    _ rows: [Row], _ range: Range<Int>, _ separator: CellScanner.Separator
  ) -> Bool {
    guard range.count <= Self.mostSignatures else { return false }
    let areSigned = rows[range].contains { row in
      scanner.cells(of: row.visible, by: separator).filter { !$0.isEmpty }
        .allSatisfy { Self.signs.holds(scanner.scalars[$0]) }
    }
    if areSigned { return true }
    guard range.upperBound < rows.count else { return false }
    let date = scanner.scalars[rows[range.upperBound].visible]
    guard CalendarDate.read(date)?.length == date.count else { return false }
    return rows[range].allSatisfy { row in
      let cells = scanner.cells(of: row.visible, by: separator).filter { !$0.isEmpty }
      guard cells.count == 2 else { return false }
      let name = scanner.scalars[cells[1]].filter { $0 != " " && $0 != "\u{3000}" }
      let office = scanner.scalars[cells[0]].filter { $0 != " " && $0 != "\u{3000}" }
      return OfficialWords.offices.end(office[...])
        && Self.namelengths.contains(name.count) && name.allSatisfy { UnicodeClass.isHan($0) }
    }
  }

  /// The marks below the names of those who sign, sorted by code point.
  private static let signs: PhraseIndex = [
    "(签名)", "(签字)", "(簽字)", "〔签字〕", "（公章）", "（盖章）", "（签名）", "（签字）", "（签章）", "（簽字）", "（蓋章）",
  ]
  /// The most persons who sign an order: a dozen bodies issue jointly.
  private static let mostSignatures = 12
  /// The characters of a person's name.
  private static let namelengths = 2...4

  private func continues(
    _ row: Row, _ first: Row, _ separator: CellScanner.Separator
  ) -> Bool {
    let own = scanner.separator(
      of: row.line, visible: row.visible, isBelowRow: separator == .tab)
    guard own == separator, !numbered.isSpacedDivision(row) else { return false }
    guard separator == .gap else { return true }
    return scanner.cells(of: row.visible, by: .gap).count
      == scanner.cells(of: first.visible, by: .gap).count
  }

  /// The blocks of a table's cells that hold text.
  func blocks(
    _ rows: ArraySlice<Row>, separator: CellScanner.Separator, table: Int, firstLine: Int
  ) -> [Block] {
    if separator == .bar { return barBlocks(rows, table: table, firstLine: firstLine) }
    if separator == .drawn {
      return DrawnTable(rows, of: scanner.scalars).blocks(table: table, firstLine: firstLine)
    }
    if separator == .tagged {
      return TaggedTable(rows, of: scanner.scalars).blocks(
        table: table, firstLine: firstLine, blankLines: rows.first?.blankLinesBefore ?? 0)
    }
    var blocks: [Block] = []
    var line = firstLine
    for (number, row) in rows.enumerated() {
      if number > 0 { line += 1 + row.blankLinesBefore }
      // A leading tab leaves the first cell empty.
      let range =
        separator == .tab ? row.line.lowerBound..<row.visible.upperBound : row.visible
      for (column, cell) in scanner.cells(of: range, by: separator).enumerated()
      where !cell.isEmpty {
        var evidence = LayoutEvidence(
          blankLinesBefore: number == 0 ? row.blankLinesBefore : 0, line: line)
        evidence.cell = CellPlace(table: table, row: number, column: column)
        blocks.append(Block(range: cell, evidence: evidence))
      }
    }
    return blocks
  }

  /// The blocks of a table with bars. Bars belong to the block of the cell behind them, those at the end of a row to
  /// the last; the row of hyphens shows nothing.
  private func barBlocks(_ rows: ArraySlice<Row>, table: Int, firstLine: Int) -> [Block] {
    var blocks: [Block] = []
    var number = 0
    let isMarkdown = rows.dropFirst().first.map { scanner.isDelimiterRow($0.visible) } ?? false
    for (offset, row) in rows.enumerated() {
      func evidence() -> LayoutEvidence {
        LayoutEvidence(
          blankLinesBefore: offset == 0 ? row.blankLinesBefore : 0, line: firstLine + offset)
      }
      let cells = scanner.cells(of: row.visible, by: .bar)
      let last = cells.lastIndex { !$0.isEmpty }
      guard !(isMarkdown && offset == 1), let last else {
        var block = Block(range: row.visible, evidence: evidence())
        block.furniture = .markup
        blocks.append(block)
        continue
      }
      var start = row.visible.lowerBound
      for (column, cell) in cells.enumerated() where !cell.isEmpty {
        let end = column == last ? row.visible.upperBound : cell.upperBound
        var place = evidence()
        place.cell = CellPlace(table: table, row: number, column: column)
        blocks.append(Block(range: start..<end, evidence: place))
        start = end
        while start < row.visible.upperBound, !CellScanner.bars.contains(scanner.scalars[start]) {
          start += 1
        }
      }
      number += 1
    }
    return blocks
  }
}
