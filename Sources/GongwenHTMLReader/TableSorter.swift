import GongwenModel

/// Separates the tables of a page that contain data from those that only place things, and gives the blocks
/// of the first their cells.
struct TableSorter {
  /// The tables, by number.
  let tables: [TableFacts]
  /// The characters of the page.
  let scalars: [Unicode.Scalar]

  /// The longest cell of a table of data, in characters, unless it has company of its length.
  private static let longCell = 400
  /// The share of a table's text that one cell of a layout table takes.
  private static let greatShare = 0.6

  /// The columns of a table of data that may have a link in each row, the longest of its cells.
  private static let manyColumns = 3
  /// A label and its value, once or twice in a row.
  private static let columnsOfRecord = [2, 4]
  private static let columnsOfArticles = 2
  /// The headings that pages have above their text.
  private static let levelsOfPages = 1...2

  private struct Figures {
    var characters = 0
    var linked = 0
    /// The blocks with text that are links for the most part, and the others.
    var links = 0
    var others = 0
    var cells: [Int: [Int: Int]] = [:]
    /// The column behind the last one with text.
    var end = 0
    /// Whether a heading of a page is in a cell: that of an article, and none of data.
    var hasHeading = false
    /// The rows with a cell over all columns.
    var wide = Set<Int>()
    /// The characters of tables in its cells.
    var inner = 0
    /// How many there are.
    var innerTables = 0
    var record = RecordTable()
    var articles = ArticleTable()
    var frame = FramedArticle()
    var form = BlankForm()
    var documents = DocumentCells()
  }

  /// Gives blocks their cells; returns how many tables of data there are.
  func sort(_ blocks: inout [Block]) -> (tables: Int, nested: Int) {
    let figures = figures(of: blocks)
    let isRecord = figures.map(\.record.holdsText)
    let isFrame = figures.map(\.frame.holdsArticle)
    var isData = [Bool](repeating: false, count: tables.count + 1)
    for number in tables.indices.map({ $0 + 1 }) {
      isData[number] =
        !isRecord[number] && !isFrame[number] && !figures[number].articles.holdsArticles
        && !holdsDocument(figures[number])
        && self.isData(tables[number - 1], figures[number])
    }
    var numbers: [Int: Int] = [:]
    var nested = Set<Int>()
    for index in blocks.indices {
      guard let own = blocks[index].evidence.page?.cell else { continue }
      if isRecord[own.table] { blocks[index].evidence.page?.isOfRecord = true }
      if isFrame[own.table] { blocks[index].evidence.page?.isFramed = true }
      guard var cell = outermost(own, isData, &nested) else { continue }
      if numbers[cell.table] == nil, cell.table == own.table,
        let column = blankColumn(of: tables[own.table - 1], figures[own.table])
      {
        cell.emptyCells = [CellPlace.EmptyCell(column: column, rowspan: 1, colspan: 1)]
      }
      let number = numbers[cell.table] ?? numbers.count + 1
      numbers[cell.table] = number
      cell.table = number
      blocks[index].evidence.cell = cell
    }
    return (numbers.count, nested.count)
  }

  private func figures(of blocks: [Block]) -> [Figures] {
    var figures = [Figures](repeating: Figures(), count: tables.count + 1)
    var outside = OutsideText()
    for block in blocks where block.furniture == nil {
      guard let page = block.evidence.page else { continue }
      guard let cell = page.cell else {
        outside.add(block, isLinked: page.isLinked, of: scalars)
        continue
      }
      figures[cell.table].characters += page.characters
      figures[cell.table].linked += page.linkCharacters
      if page.isLinked { figures[cell.table].links += 1 } else { figures[cell.table].others += 1 }
      figures[cell.table].cells[cell.row, default: [:]][cell.column, default: 0] += page.characters
      figures[cell.table].form.add(block, in: cell, of: scalars)
      let columns = tables[cell.table - 1].columns
      // A heading over all columns may be the caption of data.
      if Self.levelsOfPages.contains(page.headingLevel), cell.colspan < columns {
        figures[cell.table].hasHeading = true
      }
      figures[cell.table].end = max(figures[cell.table].end, cell.column + cell.colspan)
      if cell.colspan >= columns { figures[cell.table].wide.insert(cell.row) }
      if columns >= 2 {
        figures[cell.table].documents.add(block, in: cell, of: scalars)
        figures[cell.table].frame.add(
          block, in: cell, columns: columns, below: outside, of: scalars)
      }
      if Self.columnsOfRecord.contains(columns) {
        figures[cell.table].record.add(block, in: cell, of: scalars)
      }
      if columns == Self.columnsOfArticles {
        figures[cell.table].articles.add(block, in: cell, of: scalars)
      }
    }
    for table in figures.indices {
      figures[table].frame.close(outside)
      figures[table].documents.close(scalars)
    }
    // Tables in others come behind them.
    for (index, table) in tables.enumerated().reversed() {
      guard let parent = table.parent else { continue }
      figures[parent].inner += figures[index + 1].characters + figures[index + 1].inner
      figures[parent].innerTables += 1
    }
    return figures
  }

  /// Rows and columns with text in most places, none of which is the page's text itself.
  private func isData(_ table: TableFacts, _ figures: Figures) -> Bool {
    guard table.isNamed || !figures.hasHeading else { return false }
    if isForm(table, figures) || hasBlanks(table, figures) { return true }
    guard table.columns >= 2, figures.cells.count >= 2,
      figures.innerTables == 0 || (table.hasBorder && figures.inner <= figures.characters),
      figures.linked * 2 < figures.characters
        || table.columns >= Self.manyColumns && figures.links <= figures.others
    else { return false }
    let full = figures.cells.values.filter { $0.count >= 2 }.count
    guard full >= 2 || (full >= 1 && table.hasBorder), full * 2 >= figures.cells.count else {
      return false
    }
    let longest = figures.cells.values.flatMap(\.values).max() ?? 0
    return longest <= Self.longCell
      || Double(longest) < Self.greatShare * Double(figures.characters)
  }

  /// Whether a cell holds the document of the page: a form attached to a document may have one, too.
  private func holdsDocument(_ figures: Figures) -> Bool {
    figures.documents.holdsDocument && !figures.frame.isInDocument
  }

  /// Whether a table is a form to be filled in: cells with borders, a name above each column, and rows below of which some
  /// or all cells are empty. Without any word in the rows below, it has several columns. Without a border, nothing but numbers
  /// is below the names.
  private func isForm(_ table: TableFacts, _ figures: Figures) -> Bool {
    guard table.isMarked || figures.form.isBlank(table), table.rows >= 2, table.columns >= 2,
      figures.innerTables == 0,
      figures.linked == 0, let head = figures.cells.min(by: { $0.key < $1.key })?.value
    else { return false }
    // The text of a page, placed below a row of labels, is no cell to be filled in.
    let longest = figures.cells.values.lazy.flatMap(\.values).max() ?? 0
    return longest <= Self.longestEntry && head.count == table.columns
      && head.values.allSatisfy { $0 <= Self.longestName }
      && (figures.cells.count > 1 || head.count >= Self.manyColumns)
  }

  /// Whether a table is a form with its names and blank cells side by side: a third of its cells are empty, and the others
  /// are names, apart from declarations over all columns.
  private func hasBlanks(_ table: TableFacts, _ figures: Figures) -> Bool {
    let full = figures.cells.values.reduce(0) { $0 + $1.count }
    let blank = table.cells - full
    return table.isMarked && table.columns >= 2 && figures.innerTables == 0 && figures.linked == 0
      && blank >= Self.fewestBlanks && blank * 3 >= table.cells
      && figures.cells.count > figures.wide.count
      && figures.cells.allSatisfy { row, cells in
        figures.wide.contains(row) || cells.values.allSatisfy { $0 <= Self.longestName }
      }
  }

  /// The last column of a form with blank cells, where it has no text in any row: the value of the last name of a row.
  private func blankColumn(of table: TableFacts, _ figures: Figures) -> Int? {
    figures.end < table.columns && hasBlanks(table, figures) ? table.columns - 1 : nil
  }

  /// The fewest blank cells of such a form.
  private static let fewestBlanks = 3
  /// The longest entry of such a form, in characters: a remark of two sentences.
  private static let longestEntry = 80
  /// The longest name of a column, in characters: a sentence in each cell of a row is what a page places side by side.
  private static let longestName = 30

  /// The cell of the outermost table of data around a cell: tables inside are flattened.
  private func outermost(
    _ cell: CellPlace, _ isData: [Bool], _ nested: inout Set<Int>
  ) -> CellPlace? {
    var found: CellPlace?
    var at: CellPlace? = cell
    while let place = at {
      if isData[place.table] {
        if let found { nested.insert(found.table) }
        found = place
      }
      at = tables[place.table - 1].place
    }
    return found
  }
}
