import GongwenLanguage
import GongwenModel
import GongwenText

/// A table that frames an article: rows of labels with their values, and below them the text in a cell over all columns.
///
/// Such a table places things: its cells are no data. A table of data has rows that begin with no label, and notes in
/// such a cell, or it is one of an article outside of it, which announces it or has more sentences. A whole document in the
/// cell, from its title or addressee to its date, is an article whatever is around the table, unless that is a dated document, too:
/// then the table is a form of it with an opinion and its date.
struct FramedArticle {
  private struct Row {
    /// Whether its first cell is a label, alone or with its value; nil where it has none yet.
    var beginsWithLabel: Bool?
    /// The blocks of its cells, and those that are labels alone.
    var (blocks, labels) = (0, 0)
    /// Whether a cell over all columns is in it.
    var isWide = false
  }

  private var rows: [Int: Row] = [:]
  /// The blocks of the cells over all columns, and the characters of those that are sentences.
  private var (blocks, sentences) = (0, 0)
  /// The characters of the sentences outside of all tables, and of the longest of them that is above this table.
  private var (outside, above) = (0, 0)
  /// Whether what is above the table is a document with its date, how many days are above it, and whether one is below it.
  private var isBelowDocument = false
  private var datesAbove = 0
  private var isAboveDate = false
  /// Whether a title or an addressee is above the first sentence of such a cell, and whether its last block is a date.
  private var (isHeaded, isDated) = (false, false)

  /// The fewest blocks of an article: its title or a first paragraph, and another one.
  private static let fewest = 2
  /// The fewest labels of a row whose values are in the row below.
  private static let rowOfLabels = 2

  /// The shortest sentence above a table that announces it, in characters: 现将名单公布如下。
  private static let announcement = 9

  /// Whether a text has a sentence.
  static func isSentence(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.contains { stops.contains($0) }
  }

  /// Adds a block of the table, which has so many columns and is below what is outside of tables so far.
  mutating func add(
    _ block: Block, in cell: CellPlace, columns: Int, below outside: OutsideText,
    of scalars: [Unicode.Scalar]
  ) {
    if rows.isEmpty {
      above = outside.longest
      isBelowDocument = outside.isDocument
      datesAbove = outside.dates
    }
    var row = rows[cell.row] ?? Row()
    if cell.column == 0, cell.colspan >= columns {
      row.isWide = true
      blocks += 1
      addWide(scalars[block.range])
    } else {
      let isAlone = WebLabel.alone(in: scalars[block.range]) != nil
      row.blocks += 1
      row.labels += isAlone ? 1 : 0
      let isLabel = isAlone || Self.beginsWithLabel(scalars[block.range])
      row.beginsWithLabel = row.beginsWithLabel ?? isLabel
    }
    rows[cell.row] = row
  }

  private mutating func addWide(_ text: ArraySlice<Unicode.Scalar>) {
    let words = text.filter { !UnicodeClass.isBlank($0) }
    if Self.isSentence(text) {
      sentences += text.count
    } else if sentences == 0 {
      isHeaded = isHeaded || Self.isHead(words)
    }
    isDated = Self.isDate(words)
  }

  /// Whether a line without blanks is a title or an addressee.
  static func isHead(_ words: [Unicode.Scalar]) -> Bool {
    words.count >= shortestHead
      && (TitleForm.isComplete(words) || AddresseeLine.kind(of: words[...]) != nil)
  }

  /// Whether a text is a day in the form of documents: 2031年5月6日, and not 年 月 日 to be filled in.
  static func isDate(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.count <= longestDate * 2 && text.contains("年")
      && isDate(text.filter { !UnicodeClass.isBlank($0) })
  }

  private static func isDate(_ words: [Unicode.Scalar]) -> Bool {
    guard words.count <= longestDate, words.last == "日" else { return false }
    return CalendarDate.read(words[...])?.length == words.count
  }

  /// The shortest title or addressee, and the longest date, in characters: 各单位：, 二〇三一年十二月二十九日.
  private static let shortestHead = 4
  private static let longestDate = 13

  /// Counts the sentences outside of all tables, and notes whether a day is below the table.
  mutating func close(_ text: OutsideText) {
    outside = text.characters
    isAboveDate = text.dates > datesAbove
  }

  /// Whether the table is in or below a dated document: between a sentence and a day, or behind title, sentence and day.
  var isInDocument: Bool { isBelowDocument || above > 0 && isAboveDate }

  /// Whether a cell over all columns is an article, and all rows above it are labels with values.
  var holdsArticle: Bool {
    guard blocks >= Self.fewest, sentences > 0,
      isHeaded && isDated && !isInDocument || above < Self.announcement && outside <= sentences,
      let first = rows.filter({ $0.value.isWide }).keys.min()
    else { return false }
    let labels = rows.filter { !$0.value.isWide }.sorted { $0.key < $1.key }
    guard let last = labels.last, last.key < first else { return false }
    return labels.indices.allSatisfy { index in
      if labels[index].value.beginsWithLabel ?? false { return true }
      guard index > 0 else { return false }
      let above = labels[index - 1].value
      return above.labels >= Self.rowOfLabels && above.labels == above.blocks
    }
  }

  /// Whether a text begins with a label and its colon.
  private static func beginsWithLabel(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = text.firstIndex(where: { !UnicodeClass.isBlank($0) }),
      let (_, end) = WebLabel.at(first, in: text)
    else { return false }
    let behind = text[end...].first { !UnicodeClass.isBlank($0) }
    return behind.map { colons.contains($0) } ?? false
  }

  private static let colons: ScalarTable = ":：】"
  private static let stops: ScalarTable = "。！？"
}
