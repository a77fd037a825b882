import GongwenLanguage
import GongwenModel
import GongwenText

/// The width at which a text is wrapped: most programs count columns, of which a digit or letter takes one and an ideograph
/// two; some count characters.
///
/// A line of a wrapped text is **full** where the first word of the next line would not have fitted behind it: that break
/// is the printer's, and any other one is the writer's. A text is wrapped where many lines are full and stop
/// inside a sentence. Lists of names have lines of similar widths too; but they have no marks of clauses, or most of
/// their lines stop without a mark at any width.
struct LineWrap {
  /// The unit that a program counts which wraps lines.
  enum Measure {
    /// Half-width columns.
    case columns
    /// Characters, each as two half-width columns.
    case characters
  }

  /// The width of a full line, in half-width columns.
  let width: Int
  /// How the widths of lines are measured.
  let measure: Measure
  /// Whether paragraphs are indented, so that a line shows whether it begins one.
  let isIndented: Bool
  /// Whether more lines are continued than end a paragraph above one without a number: a full line that ends with a sentence
  /// is continued then, since both are as often full by chance.
  let isMostlyContinued: Bool
  /// Whether the first lines of paragraphs have lost the indent with which they were set.
  let hasLostIndents: Bool
  /// Whether paragraphs are apart by blank lines, so that a line without one above continues.
  let isApart: Bool

  /// The widths of a wrapped text, in half-width columns: from ten characters, as narrow columns have, to 80. The lines of
  /// a wider text are paragraphs.
  static let widths = 20...160
  /// The fewest full lines that stop inside a sentence: two may be chance.
  private static let fewest = 3
  /// The fewest of them, in a text of any number of lines, if the next line ends the sentence: an order of a few articles has
  /// two. One is enough where it is indented as all paragraphs are, and the next line is flush.
  private static let fewestEnded = 2
  private static let fewestHanging = 1
  /// The least share of lines that are full and stop inside a sentence.
  private static let leastOpen = Share(3, of: 20)
  /// The least share of full lines that stop inside a sentence: of the lines of prose about one in six ends with one.
  private static let leastOpenOfFull = Share(1, of: 2)
  /// The least share of those lines that have a mark of a clause or are followed by one that has: prose has one in two
  /// narrow lines, and a list of names has none.
  private static let leastMarked = Share(1, of: 2)
  /// The least number of open full lines for a short line that stops without a mark, where the next lines do not show that
  /// they are open: names and headings are fewer.
  private static let leastAgainstShort = Share(1, of: 2)
  /// The most lines of a hundred that may be wider than the text: rows of tables, addresses.
  private static let mostWider = 3
  /// The least share of lines behind a short line that are indented where paragraphs are.
  private static let leastIndented = Share(1, of: 2)
  /// The least share of lines behind a short line that ends a sentence which have a blank line above, and the fewest of them: one in
  /// ten may be an item or a signature.
  private static let leastApart = Share(9, of: 10)
  private static let fewestApart = 3
  /// The narrowest indent of a paragraph, in half-width columns: two characters, or two blanks for them.
  static let indent = 2
  /// The least part of the width that a line has which was broken a little early.
  private static let early = Share(7, of: 10)

  private static let clauseMarks: ScalarTable = "，、。；：,;:（）()《》“”"
  /// Marks that never end a line (GB/T 15834-2011, 5.1.2).
  private static let neverLast: ScalarTable = "（《〈“‘【〔("

  /// Looks for the width of some lines; nil where they are not wrapped. A width that many lines show goes before a wider one
  /// that only the ends of sentences show.
  ///
  /// Characters are counted only where that shows clearly more lines that stop inside a sentence, or where lines with
  /// digits are full by characters, too narrow by columns, and never wider than the text.
  init?(_ lines: [Line]) {
    // Most texts have no tables.
    var prose = lines.indices.contains { lines[$0].isCell } ? lines.filter { !$0.isCell } : lines
    // A mail program wraps what a message quotes at a width of its own.
    if lines.contains(where: \.evidence.isQuoted) {
      let quoted = prose.filter(\.evidence.isQuoted)
      if Self.mostQuoted.isReached(by: quoted.count, of: prose.count) { prose = quoted }
    }
    var measure = Measure.columns
    var found = Self.search(prose, by: .columns)
    let open = found?.counts.open ?? 0
    if Self.mayCountCharacters(prose), let other = Self.search(prose, by: .characters),
      other.counts.open >= open + Self.fewest,
      Self.clearlyMore.isExceeded(by: other.counts.open - open, of: open)
    {
      (found, measure) = (other, .characters)
    } else if let width = found?.width, Self.showCharacters(prose, at: width) {
      (found, measure) = ((width, Counts(prose, at: width, by: .characters)), .characters)
    }
    guard let found else { return nil }
    width = found.width
    self.measure = measure
    isIndented = found.counts.isIndented
    isMostlyContinued = found.counts.isMostlyContinued
    isApart = found.counts.isApart
    hasLostIndents = !isIndented && Self.haveLostIndents(prose, at: width, by: measure)
  }

  /// The least share of lines of a quotation that decide alone how a message is wrapped.
  private static let mostQuoted = Share(1, of: 2)
  /// How many more open lines characters must show than columns do.
  private static let clearlyMore = Share(1, of: 5)

  /// Whether enough lines that stop inside a sentence have characters of one column, and as many characters.
  private static func mayCountCharacters(_ prose: [Line]) -> Bool {
    var counts: [Int: Int] = [:]
    for place in prose.indices where !prose[place].isTerminated {
      let width = prose[place].width(by: .characters)
      if width != prose[place].width { counts[width, default: 0] += 1 }
    }
    return counts.values.contains { $0 >= fewest }
  }

  /// Whether lines that stop inside a sentence are full by characters alone, and none is wider by characters than a width.
  private static func showCharacters(_ prose: [Line], at width: Int) -> Bool {
    var full = 0
    for (above, line) in zip(prose, prose.dropFirst()) where above.evidence.endsAtLineBreak {
      let characters = above.width(by: .characters)
      guard characters != above.width else { continue }
      if characters > width { return false }
      if !above.isTerminated, line.markers.isEmpty, hasMark(above) || hasMark(line),
        !isFull(above, before: line, width, by: .columns),
        isFull(above, before: line, width, by: .characters)
      {
        full += 1
      }
    }
    return full >= fewestByCharacters
  }

  /// The fewest lines that only characters show to be full: one may be a heading.
  private static let fewestByCharacters = 2

  private static func search(
    _ prose: [Line], by measure: Measure
  ) -> (width: Int, counts: Counts)? {
    var (tried, wider) = (0, 0)
    var found: (width: Int, counts: Counts)?
    // The footer of a page ends with its element, and shows no width.
    var printed: [Int] = []
    for place in prose.indices where prose[place].evidence.endsAtLineBreak {
      printed.append(prose[place].width(by: measure))
    }
    // The widest of them, one after the other: a few decide, so that they are not sorted.
    var above = Int.max
    while let width = printed.lazy.filter({ $0 < above }).max() {
      guard tried < 4, wider * 100 <= prose.count * Self.mostWider || tried == 0 else { break }
      above = width
      tried += 1
      wider += printed.count { $0 == width }
      guard Self.widths.contains(width) else { continue }
      // Marks may hang over the end of a line.
      for candidate in [width, width - 2] {
        let counts = Counts(prose, at: candidate, by: measure)
        if counts.showWidth {
          return hanging(prose, at: candidate, by: measure, counts) ?? (candidate, counts)
        }
        if found == nil, counts.showEnds { found = (candidate, counts) }
      }
    }
    return found
  }

  /// The width without the marks that hang over the end of the widest lines, where all of these have one and the lines show that
  /// width far better.
  private static func hanging(
    _ prose: [Line], at width: Int, by measure: Measure, _ counts: Counts
  ) -> (width: Int, counts: Counts)? {
    // Titles and signatures have no marks.
    let widest = prose.filter { $0.width(by: measure) == width && hasMark($0) }
    guard !widest.isEmpty,
      widest.allSatisfy({ $0.last.map { Marks.neverFirst.contains($0) } ?? false })
    else { return nil }
    let narrower = Counts(prose, at: width - widthOfCharacter, by: measure)
    guard narrower.showWidth, !farBetter.isReached(by: counts.open, of: narrower.open) else {
      return nil
    }
    return (width - widthOfCharacter, narrower)
  }

  /// The share of the open lines of the narrower width that the wider one shows where both may be that of the text.
  private static let farBetter = Share(2, of: 3)

  /// Counts of lines by which a width is that of the text or not.
  private struct Counts {
    /// All lines; full ones; those of them that stop inside a sentence, with a mark of a clause near.
    var (lines, full, open, marked) = (0, 0, 0, 0)
    /// Open lines whose sentence the next line ends; those of them with an indent above a flush line.
    var (ended, hanging) = (0, 0)
    /// Short lines that stop without a mark; lines behind short ones, and those with an indent; sentences that end a
    /// paragraph above one of prose that nothing but its words begins.
    var (short, starts, indented, plain) = (0, 0, 0, 0)
    /// Full lines that end a sentence, with an indent above a flush line.
    var resumed = 0
    /// Lines behind a short one that ends a sentence, and those of them with a blank line above.
    var (behind, apart) = (0, 0)

    init(_ lines: [Line], at width: Int, by measure: Measure) {
      self.lines = lines.count
      for (above, line) in zip(lines, lines.dropFirst()) where above.evidence.endsAtLineBreak {
        if isFull(above, before: line, width, by: measure) {
          full += 1
          if !above.isTerminated {
            addOpen(above, line)
          } else if isHanging(above, line), line.markers.isEmpty,
            line.evidence.blankLinesBefore == 0
          {
            resumed += 1
          }
        } else {
          // An indent shows the end of the paragraph above.
          if !above.isTerminated, line.evidence.indent < indent { short += 1 }
          starts += 1
          if line.evidence.indent >= indent { indented += 1 }
          if above.isTerminated {
            behind += 1
            if line.evidence.blankLinesBefore > 0 { apart += 1 }
          }
          if endsSentence(above), isPlainProse(line, width, by: measure) { plain += 1 }
        }
      }
    }

    private mutating func addOpen(_ above: Line, _ line: Line) {
      open += 1
      if hasMark(above) || hasMark(line) { marked += 1 }
      guard ends(line, above) else { return }
      ended += 1
      if isHanging(above, line) { hanging += 1 }
    }

    var isIndented: Bool { starts > 0 && leastIndented.isReached(by: indented, of: starts) }

    var isMostlyContinued: Bool { open > plain }

    var isApart: Bool { apart >= fewestApart && leastApart.isReached(by: apart, of: behind) }

    /// Where paragraphs are indented, a flush line below a full one that begins a paragraph shows that this one continues.
    private var isProse: Bool {
      leastOpenOfFull.isReached(by: isIndented ? open + resumed : open, of: full)
        && leastMarked.isReached(by: marked, of: open)
    }

    private var hasFewNames: Bool { leastAgainstShort.isReached(by: open, of: short) }

    /// Whether many lines are open.
    var showWidth: Bool {
      open >= fewest && leastOpen.isReached(by: open, of: lines) && isProse && hasFewNames
    }

    /// Whether the next lines show that lines are open.
    var showEnds: Bool {
      isProse && (ended >= fewestEnded || isIndented && hanging >= fewestHanging && hasFewNames)
    }
  }

  /// Whether a line ends the sentence of the line right above it, and begins none of its own.
  private static func ends(_ line: Line, _ above: Line) -> Bool {
    hasMark(above) && line.isTerminated && line.markers.isEmpty
      && line.evidence.blankLinesBefore == 0
  }

  /// Whether a line has the indent of a paragraph above a flush one.
  private static func isHanging(_ above: Line, _ line: Line) -> Bool {
    above.evidence.indent >= indent && line.evidence.indent < indent
  }

  private static func endsSentence(_ line: Line) -> Bool {
    line.isTerminated && line.last != "：" && line.last != ":"
  }

  /// Whether a line is prose that only its words begin: it ends a sentence or is full.
  private static func isPlainProse(_ line: Line, _ width: Int, by measure: Measure) -> Bool {
    line.markers.isEmpty && !beginsParagraph(line)
      && (line.isTerminated || line.width(by: measure) + widthOfCharacter > width)
  }

  /// Whether a line begins with a label (答：, 【申报方式】) or as a closing formula does.
  static func beginsParagraph(_ line: Line) -> Bool {
    line.text.first == "【" || line.text.prefix(longestLabel + 1).contains { $0 == "：" || $0 == ":" }
      || OfficialWords.closings.firstPrefix(of: line.text) != nil
  }

  /// The longest label before a colon, in characters.
  private static let longestLabel = 8
  /// The width of an ideograph, in half-width columns.
  private static let widthOfCharacter = 2

  static func hasMark(_ line: Line) -> Bool {
    line.text.contains { clauseMarks.contains($0) }
  }

  /// Whether the first word of a line would not have fitted behind the line above it.
  func isFull(_ above: Line, before line: Line) -> Bool {
    Self.isFull(above, before: line, width, by: measure)
  }

  /// Whether the date or the number with which a line begins would not have fitted behind the line above it as a whole: some
  /// programs part 2034年12月31日 and 0555-6543210 as little as a word.
  func isFull(_ above: Line, beforeNumberOf line: Line) -> Bool {
    guard let first = line.text.first, ChineseNumeral.arabicDigit(first) != nil else {
      return false
    }
    let number = line.text.prefix { Self.isOfWord($0) || Self.partsOfNumbers.contains($0) }
    let lead = number.reduce(0) { $0 + (measure == .columns && Line.isHalfWidth($1) ? 1 : 2) }
    return above.width(by: measure) + lead > width
  }

  /// Characters of dates, times and numbers of telephones, in addition to digits and letters.
  private static let partsOfNumbers: ScalarTable = "-/:—–－：年月日时時分秒"

  static func isFull(
    _ above: Line, before line: Line, _ width: Int, by measure: Measure
  ) -> Bool {
    let isWide = measure == .columns && hasWideDigits(line)
    return above.width(by: measure) + lead(of: line.text, by: isWide ? .characters : measure)
      > width
  }

  /// Whether a line that begins with a digit has its digits and letters in full width, which its normalised text has not.
  private static func hasWideDigits(_ line: Line) -> Bool {
    guard line.evidence.width > 0, let first = line.text.first, isOfWord(first) else {
      return false
    }
    let half = line.text.count { Line.isHalfWidth($0) }
    let digits = line.text.count { ("0"..."9").contains($0) }
    return line.evidence.width >= 2 * line.text.count - half + digits
  }

  /// Whether a line is almost full: some programs break lines by the width of their letters.
  func isNearlyFull(_ line: Line) -> Bool {
    Self.early.isReached(by: line.width(by: measure), of: width)
  }

  /// The width of the characters that are never parted at the start of a line: a character or a word of Latin letters and digits,
  /// the marks that may not end the line before it, and those that may not begin the next one.
  private static func lead(of text: ArraySlice<Unicode.Scalar>, by measure: Measure) -> Int {
    var width = 0
    var rest = text
    func take() {
      width += rest.popFirst().map { measure == .columns && Line.isHalfWidth($0) ? 1 : 2 } ?? 0
    }
    while let first = rest.first, neverLast.contains(first) { take() }
    if let first = rest.first, isOfWord(first) {
      while let next = rest.first, isOfWord(next) { take() }
    } else {
      take()
    }
    while let next = rest.first, Marks.neverFirst.contains(next) { take() }
    return width
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z", ".", "%", "@", "_": true
    default: false
    }
  }
}
