import GongwenModel
import GongwenText

/// A table of HTML in a text: programs that recognise pages write tables into Markdown so.
struct TaggedTable {
  /// A cell with its text, without the tags around it.
  private struct Cell {
    var row: Int
    var column: Int
    var rowspan: Int
    var colspan: Int
    var isHeader: Bool
    /// The paragraphs of its text.
    var parts: [Range<Int>]
  }

  /// A tag.
  private struct Tag {
    var name: String
    var attributes: [(name: String, value: String)]
    var end: Int
  }

  private let scalars: [Unicode.Scalar]
  private let range: Range<Int>

  /// The longest tag that is read, in characters: one with a style.
  private static let longestTag = 400
  /// The longest name of a tag with its sign, in characters: /colgroup.
  private static let longestName = 12
  /// The most rows or columns that a cell spans (HTML, 4.9.11).
  private static let mostSpanned = 1_000

  /// Starts with the rows of a text that hold a table.
  init(_ rows: ArraySlice<TableFinder.Row>, of scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    range = (rows.first?.visible.lowerBound ?? 0)..<(rows.last?.visible.upperBound ?? 0)
  }

  // MARK: Finding

  /// The end of the table that begins with a row; nil where none does. Nothing but tags is before and behind it in its lines, and no
  /// other table in it.
  static func end(
    in rows: [TableFinder.Row], from start: Int, of scalars: [Unicode.Scalar]
  ) -> Int? {
    guard scalars[rows[start].visible.lowerBound] == "<" else { return nil }
    var isOpen = false
    for index in start..<rows.count {
      var at = rows[index].visible.lowerBound
      let end = rows[index].visible.upperBound
      while at < end {
        guard let tag = tag(at: at, before: end, in: scalars) else {
          if !isOpen, !UnicodeClass.isBlank(scalars[at]) { return nil }
          at += 1
          continue
        }
        if tag.name == "table" {
          guard !isOpen else { return nil }
          isOpen = true
        } else if tag.name == "/table" {
          guard isOpen, showsNothing(tag.end..<end, in: scalars) else { return nil }
          return index + 1
        }
        at = tag.end
      }
      guard isOpen else { return nil }
    }
    return nil
  }

  private static func showsNothing(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound {
      if UnicodeClass.isBlank(scalars[at]) {
        at += 1
      } else if let tag = tag(at: at, before: range.upperBound, in: scalars), tag.name != "table" {
        at = tag.end
      } else {
        return false
      }
    }
    return true
  }

  /// The tag at a place.
  private static func tag(at start: Int, before end: Int, in scalars: [Unicode.Scalar]) -> Tag? {
    guard scalars[start] == "<",
      let close = scalars[start..<min(end, start + longestTag)].firstIndex(of: ">")
    else { return nil }
    let inner = scalars[(start + 1)..<close]
    let word = inner.prefix(longestName).prefix {
      $0 == "/" || $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
    }
    guard word.contains(where: { $0 != "/" }) else { return nil }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: word)
    var name = String(view).lowercased()
    if name.last == "/" { name.removeLast() }
    let bytes = inner.dropFirst(word.count).map { $0.isASCII ? UInt8($0.value) : 0x3F }
    return Tag(name: name, attributes: MarkupAttributes.read(bytes[...]), end: close + 1)
  }

  // MARK: Cells

  /// The blocks of the table: a stretch of a cell with the tags before it, behind the last one those at its end too.
  func blocks(table: Int, firstLine: Int, blankLines: Int) -> [Block] {
    let cells = cells()
    let last = cells.last { !$0.parts.isEmpty }?.parts.last
    var empty: [Int: [CellPlace.EmptyCell]] = [:]
    for cell in cells where cell.parts.isEmpty {
      empty[cell.row, default: []].append(
        .init(column: cell.column, rowspan: cell.rowspan, colspan: cell.colspan))
    }
    var blocks: [Block] = []
    var start = range.lowerBound
    var rowsWithText: Set<Int> = []
    for cell in cells {
      for part in cell.parts {
        let end = part == last ? range.upperBound : part.upperBound
        var place = CellPlace(
          table: table, row: cell.row, column: cell.column, rowspan: cell.rowspan,
          colspan: cell.colspan, isHeader: cell.isHeader)
        place.statesSpans = true
        if rowsWithText.insert(cell.row).inserted { place.emptyCells = empty[cell.row] ?? [] }
        var evidence = LayoutEvidence(
          blankLinesBefore: blocks.isEmpty ? blankLines : 0, line: firstLine)
        evidence.cell = place
        blocks.append(Block(range: start..<end, evidence: evidence))
        start = end
        while start < range.upperBound, UnicodeClass.isBlank(scalars[start]) { start += 1 }
      }
    }
    if blocks.isEmpty {
      var block = Block(range: range, evidence: LayoutEvidence(line: firstLine))
      block.furniture = .markup
      blocks.append(block)
    }
    return blocks
  }

  /// The cells of all rows, placed as HTML does (4.9.12.1).
  private func cells() -> [Cell] {
    var cells: [Cell] = []
    var (row, column) = (-1, 0)
    // The rows for which cells above take a column.
    var taken: [Int: Int] = [:]
    // The open cell, and where the text begins that it does not have yet.
    var open: Cell?
    var start = 0
    func close(_ end: Int) {
      guard var cell = open else { return }
      add(start..<end, to: &cell)
      cells.append(cell)
      open = nil
    }
    var at = range.lowerBound
    while at < range.upperBound {
      guard scalars[at] == "<",
        let tag = Self.tag(at: at, before: range.upperBound, in: scalars)
      else {
        at += 1
        continue
      }
      switch tag.name {
      case "tr":
        close(at)
        row += 1
        column = 0
      case "td", "th":
        close(at)
        row = max(row, 0)
        while column < Self.mostSpanned, taken[column, default: 0] > row { column += 1 }
        let rowspan = span("rowspan", of: tag)
        // Columns beyond those that one cell may span are one.
        column = min(column, Self.mostSpanned)
        let colspan = min(span("colspan", of: tag), Self.mostSpanned + 1 - column)
        open = Cell(
          row: row, column: column, rowspan: rowspan, colspan: colspan,
          isHeader: tag.name == "th", parts: [])
        start = tag.end
        for other in column..<column + colspan { taken[other] = row + rowspan }
        column += colspan
      case "/td", "/th", "/tr", "/table", "/tbody", "/thead": close(at)
      case "br", "p", "/p", "div", "/div", "li", "/li":
        guard var cell = open else { break }
        add(start..<at, to: &cell)
        open = cell
        start = tag.end
      default: break
      }
      at = tag.end
    }
    close(range.upperBound)
    return cells
  }

  /// Adds a stretch of text to a cell, unless it shows nothing.
  private func add(_ part: Range<Int>, to cell: inout Cell) {
    guard !Self.showsNothing(part, in: scalars) else { return }
    cell.parts.append(CellScanner.trimmed(part, in: scalars))
  }

  private func span(_ name: String, of tag: Tag) -> Int {
    let value = tag.attributes.first { $0.name == name }.flatMap { Int($0.value) } ?? 1
    return min(max(value, 1), Self.mostSpanned)
  }
}
