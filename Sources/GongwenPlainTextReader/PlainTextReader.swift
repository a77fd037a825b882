public import GongwenModel
public import GongwenText

/// Reads plain text: a line becomes a block, with its indent and the blank lines above it; a line
/// of a table becomes a block a cell.
///
/// A line ends at LF, CR, CRLF, and at the other breaks of Unicode Standard Annex 14 (VT, FF, NEL,
/// LS, PS).
public struct PlainTextReader: CharacterReader {
  /// Makes a reader.
  public init() {}

  /// Nil: a text declares no charset.
  public func declaredCharset(in bytes: [UInt8]) -> String? { nil }

  /// The lines of a decoded text as blocks.
  public func read(_ text: consuming DecodedText) -> RawDocument {
    let scalars = text.scalars
    let (rows, numbers, lines) = rows(of: scalars)
    let quotations = QuotationLines(rows.map(\.row.visible), of: scalars)
    let finder = TableFinder(scanner: CellScanner(scalars: scalars))
    let tables = finder.tables(rows.map(\.row))
    var blocks: [Block] = []
    var position = 0
    for (number, table) in tables.enumerated() {
      for place in position..<table.rows.lowerBound {
        blocks.append(quotations.mark(rows[place].block(scalars), place))
      }
      blocks += finder.blocks(
        rows[table.rows].map(\.row)[...], separator: table.separator, table: number + 1,
        firstLine: numbers[table.rows.lowerBound])
      position = table.rows.upperBound
    }
    for place in position..<rows.count {
      blocks.append(quotations.mark(rows[place].block(scalars), place))
    }
    let counts = ["lines": lines, "blocks": blocks.count, "tables": tables.count]
    return RawDocument(scalars: scalars, map: text.map, blocks: blocks, counts: counts)
  }

  /// The lines that are not blank, their numbers, and the number of all lines.
  private func rows(of scalars: [Unicode.Scalar]) -> ([TextLine], [Int], Int) {
    var rows: [TextLine] = []
    var numbers: [Int] = []
    var scanner = LineScanner(scalars)
    var blankLines = 0
    while let line = scanner.next() {
      guard let visible = visibleRange(of: line.range, in: scalars) else {
        blankLines += 1
        continue
      }
      let row = TableFinder.Row(
        line: line.range, visible: visible, blankLinesBefore: blankLines)
      rows.append(TextLine(row: row, number: line.number, isTerminated: line.isTerminated))
      numbers.append(line.number)
      blankLines = 0
    }
    return (rows, numbers, scanner.number)
  }

  /// A line without the blanks at both ends; nil for a blank line.
  private func visibleRange(of line: Range<Int>, in scalars: [Unicode.Scalar]) -> Range<Int>? {
    var start = line.lowerBound
    var end = line.upperBound
    while start < end, UnicodeClass.isBlank(scalars[start]) { start += 1 }
    while end > start, UnicodeClass.isBlank(scalars[end - 1]) { end -= 1 }
    return start < end ? start..<end : nil
  }
}

/// A line that is not blank.
private struct TextLine {
  var row: TableFinder.Row
  var number: Int
  var isTerminated: Bool

  /// The line as a block.
  func block(_ scalars: [Unicode.Scalar]) -> Block {
    let references = columnsOfReferences(scalars[row.visible])
    var evidence = LayoutEvidence(
      indent: columns(of: row.line.lowerBound..<row.visible.lowerBound, in: scalars) + references,
      blankLinesBefore: row.blankLinesBefore, line: number, endsAtLineBreak: isTerminated)
    if references == 0 {
      evidence.width = width(of: scalars[row.visible]) + loneBlankBehind
      evidence.characters = row.visible.count
    }
    return Block(range: row.visible, evidence: evidence)
  }

  /// 1 where a line ends with one blank, which a program left there that wrapped it at the blank: it takes its column.
  private var loneBlankBehind: Int { row.line.upperBound - row.visible.upperBound == 1 ? 1 : 0 }

  /// The width of characters, in half-width columns.
  private func width(of text: ArraySlice<Unicode.Scalar>) -> Int {
    text.reduce(0) { $0 + ($1.value < Self.firstWide ? 1 : 2) }
  }

  /// Characters from here on take two half-width columns: below are Latin, Greek and Cyrillic letters.
  private static let firstWide: UInt32 = 0x2000

  /// The width of blanks in half-width columns: an ideographic space is two, a tab goes to the
  /// next multiple of eight.
  private func columns(of range: Range<Int>, in scalars: [Unicode.Scalar]) -> Int {
    var width = 0
    for index in range {
      switch scalars[index] {
      case "\u{3000}": width += 2
      case "\t": width += 8 - width % 8
      case "\u{FEFF}", "\u{200B}": break
      default: width += 1
      }
    }
    return width
  }

  /// The width of references to blanks (`&nbsp;`) at the start of a line, in half-width columns.
  private func columnsOfReferences(_ text: ArraySlice<Unicode.Scalar>) -> Int {
    var rest = text
    var width = 0
    while rest.first == "&" {
      let name = rest.prefix(CharacterReference.longest).prefix { $0.value < 0x80 }
      guard let read = CharacterReference.read(name.map { UInt8($0.value) }, at: 0),
        UnicodeClass.isBlank(read.scalar)
      else { break }
      width += read.scalar == "\u{3000}" || read.scalar == "\u{2003}" ? 2 : 1
      rest = rest.dropFirst(read.length)
    }
    return width
  }
}
