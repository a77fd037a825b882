import GongwenLanguage
import GongwenModel
import GongwenText

/// A block of the body in the form that the structure needs.
struct Line {
  /// The place of its block among all blocks of the source.
  let block: Int
  /// Its canonical characters, by place.
  let range: Range<Int>
  /// Its canonical characters.
  let text: ArraySlice<Unicode.Scalar>
  /// Whether a line of signs without a letter is printed along it, right below: ＊＊＊＊, ====.
  let isRuled: Bool
  /// Whether it is nothing but the number of a note, below a rule.
  let isFootnote: Bool
  /// Whether it ends as a sentence or clause does, closing quotes and brackets aside. Kept, since many rules ask it.
  let isTerminated: Bool
  /// All that has memory of its own. Lines are passed on more often than read: a copy counts two references.
  private var details: Details

  /// The parts of a line that have memory of their own.
  private final class Details: Sendable {
    let evidence: LayoutEvidence
    let markers: [MarkerCandidate]
    let notes: [Line]

    init(_ evidence: LayoutEvidence, _ markers: [MarkerCandidate], notes: [Line] = []) {
      self.evidence = evidence
      self.markers = markers
      self.notes = notes
    }
  }

  /// The evidence of its layout.
  var evidence: LayoutEvidence { details.evidence }
  /// The markers that may be at its start.
  var markers: [MarkerCandidate] { details.markers }
  /// The notes behind it.
  private(set) var notes: [Line] {
    get { details.notes }
    set { details = Details(evidence, markers, notes: newValue) }
  }

  /// Makes a line of a block of a canonical text.
  init(block: Int, of text: borrowing CanonicalText, grammar: MarkerGrammar) {
    self.block = block
    range = text.blocks[block].range
    self.text = text.scalars[range]
    isRuled = Self.isRuled(block, of: text)
    isFootnote = Self.isFootnote(block, of: text)
    isTerminated = Self.isTerminated(self.text)
    let evidence = text.blocks[block].block.evidence
    details = Details(evidence, Self.markers(of: block, range, evidence, text, grammar))
  }

  /// The line with a marker that only the lines around it show.
  func with(_ marker: MarkerCandidate) -> Line {
    var line = self
    line.details = Details(evidence, [marker], notes: notes)
    return line
  }

  /// The markers that may be at the start of a block.
  private static func markers(
    of block: Int, _ range: Range<Int>, _ evidence: LayoutEvidence, _ text: CanonicalText,
    _ grammar: MarkerGrammar
  ) -> [MarkerCandidate] {
    guard evidence.cell == nil, !evidence.isNote else { return [] }
    let own = text.scalars[range]
    var found = grammar.candidates(own)
    if found.isEmpty {
      guard let digit = own.first, ChineseNumeral.arabicDigit(digit) != nil else { return [] }
      let raw = printed(text.blocks[block].block, range, of: text)
      return grammar.clause(beforeLeader(own), raw: raw).map { [$0] } ?? []
    }
    // 3.2.2 日均…, 3.1　月租金…: a blank is behind no measure of that form, and a wide one behind none.
    if let first = found.first, first.scheme == .decimal, first.doubt > 0 {
      let raw = printed(text.blocks[block].block, range, of: text)
      let behind = raw.dropFirst(first.length).first
      let isApart =
        first.components.count > mostComponentsOfMeasure
        ? behind.map(UnicodeClass.isBlank) ?? false : behind == "\u{3000}"
      if isApart { found[0].doubt = MarkerDoubt.none }
    }
    return found
  }

  /// Whether the block below a line of a text is nothing but one sign, about as wide as the line, or with as many
  /// narrow signs as the line has characters.
  private static func isRuled(_ block: Int, of text: CanonicalText) -> Bool {
    guard block + 1 < text.blocks.count, case .lines = text.evidence else { return false }
    let below = text.blocks[block + 1]
    guard below.block.furniture == .markup, below.block.evidence.blankLinesBefore == 0,
      let sign = text.scalars[below.range].first, rules.contains(sign),
      text.scalars[below.range].allSatisfy({ $0 == sign })
    else { return false }
    let (width, ruled) = (text.blocks[block].block.evidence.width, below.block.evidence.width)
    return shortestRule <= ruled && ruled <= width * 3 / 2 && width <= ruled * 2
  }

  /// Whether a block is a number alone and the one above it a rule, as below the text of a page.
  private static func isFootnote(_ block: Int, of text: CanonicalText) -> Bool {
    guard block > 0, text.blocks[block].range.count <= longestNumberOfNote,
      PageNumberLine.lone(Array(text.scalars[text.blocks[block].range])) != nil
    else { return false }
    let above = text.blocks[block - 1]
    return above.block.furniture == .markup && above.range.count >= shortestRule
      && text.scalars[above.range].allSatisfy { rules.contains($0) || Marks.dashes.contains($0) }
  }

  /// The longest number of a note, in characters.
  private static let longestNumberOfNote = 2

  private static let rules: ScalarTable = "*＊=－-─━═~～_"
  /// The narrowest line of signs, in half-width columns: less is a dash or a note's mark.
  private static let shortestRule = 6

  /// The text of a line up to its leader; all of it where it has none.
  static func beforeLeader(
    _ text: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar> {
    var dots = 0
    var start = text.startIndex
    for index in text.indices {
      if Marks.leaderDots.contains(text[index]) {
        if dots == 0 { start = index }
        dots += 1
        if dots == shortestLeader { return text[..<start] }
      } else if text[index] != " " {
        dots = 0
      }
    }
    return text
  }

  /// Fewer dots are an ellipsis or a stop.
  private static let shortestLeader = 3
  /// A measure has one dot: two components.
  private static let mostComponentsOfMeasure = 2

  /// The raw characters of a line, with a blank where a printed one has a wide blank that is no character of its source.
  private static func printed(
    _ block: Block, _ range: Range<Int>, of text: CanonicalText
  ) -> ArraySlice<Unicode.Scalar> {
    guard let second = block.besides.min(), second < block.pieces.count else {
      return text.rawScalars(of: range)
    }
    var raw: [Unicode.Scalar] = []
    for (number, piece) in block.pieces.enumerated() {
      if number == second { raw.append(" ") }
      raw += text.raw[piece]
    }
    return raw[...]
  }

  /// The place of the last block that goes with it.
  var lastBlock: Int { notes.last?.block ?? block }

  /// The lines of a source, its notes with the lines that they follow: the rules of numbers, headings
  /// and closings do not see them.
  static func withNotes(_ all: [Line]) -> [Line] {
    guard all.contains(where: \.evidence.isNote), !all.allSatisfy(\.evidence.isNote) else {
      return all
    }
    var result: [Line] = []
    var first: [Line] = []
    var notes: [Line] = []
    for line in all {
      if line.evidence.isNote {
        notes.append(line)
        continue
      }
      if result.isEmpty {
        first = notes
      } else if !notes.isEmpty {
        result[result.count - 1].notes = notes
      }
      notes = []
      result.append(line)
    }
    if !notes.isEmpty { result[result.count - 1].notes = notes }
    if !first.isEmpty { result[0].notes = first + result[0].notes }
    return result
  }

  /// Whether it is in a table: nothing else may be made of it.
  var isCell: Bool { evidence.cell != nil }

  /// Its last character.
  var last: Unicode.Scalar? { text.last }

  private static func isTerminated(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let closings = Marks.closings
    var end = text.endIndex
    while end > text.startIndex, closings.contains(text[end - 1]) { end -= 1 }
    return end > text.startIndex && Marks.stops.contains(text[end - 1])
  }

  /// Whether it ends inside a sentence: it has clauses, but neither stop nor the look of a name.
  var isUnterminated: Bool {
    guard let last else { return false }
    if endsWithComma { return true }
    if endsWithCode { return false }
    if isTerminated || Self.closing.contains(last) || Self.blanks.contains(last) { return false }
    if text.count >= Self.shortestCut, markers.isEmpty, Self.particles.contains(last) {
      return true
    }
    guard text.count >= Self.shortestSentence else { return false }
    let marks = text.count >= Self.fullLine ? Self.marks : Self.clauseMarks
    return text.contains { marks.contains($0) }
  }

  /// Whether it stops at a comma.
  var endsWithComma: Bool { last.map { Self.commas.contains($0) } ?? false }

  /// Whether it ends with a telephone number or a code of its length: the sentence, if it is one, ends with it.
  var endsWithCode: Bool {
    var digits = 0
    for scalar in text.reversed() {
      // 9144…MA0000XX1K: letters are part of a code.
      if ChineseNumeral.arabicDigit(scalar) != nil {
        digits += 1
      } else if !Marks.dashes.contains(scalar), !("A"..."Z").contains(scalar) {
        break
      }
    }
    return digits >= Self.digitsOfCode
  }

  /// The fewest digits of a telephone number, and one more than a year has.
  private static let digitsOfCode = 5
  private static let commas: ScalarTable = "，、,"

  /// Whether it stops at a word that needs another one behind it.
  var endsWithParticle: Bool { last.map { Self.particles.contains($0) } ?? false }

  /// The shortest line that a particle shows to be cut, in characters: shorter ones are labels and cells
  /// (联系人和).
  private static let shortestCut = 8
  /// The shortest line that a mark of a clause shows to be cut, in characters: shorter ones with a comma
  /// are titles and names.
  private static let shortestSentence = 20
  /// The shortest full line, in characters: a printed line of 28 (GB/T 9704-2012, 5.2.3) without the two
  /// of a paragraph's indent.
  private static let fullLine = 26
  /// The longest name or heading, in characters: one printed line and a half.
  private static let longestName = 45
  /// Characters from here on take two half-width columns: below are Latin, Greek and Cyrillic letters.
  private static let firstWide: UInt32 = 0x2000

  /// Whether a character takes one half-width column.
  static func isHalfWidth(_ scalar: Unicode.Scalar) -> Bool { scalar.value < firstWide }

  /// Marks of clauses, which a line that stops inside a sentence has.
  private static let clauseMarks: ScalarTable = "，。；,;"
  /// The same for long lines.
  private static let marks: ScalarTable = "，。；,;、："

  /// Words that do not end a sentence or a name, sorted.
  private static let particles: ScalarTable = "与且为之从以其及和在将对并由的而被"

  /// The rest behind a marker, without blanks at its start.
  func rest(behind marker: MarkerCandidate) -> ArraySlice<Unicode.Scalar> {
    text.dropFirst(marker.length).drop { $0 == " " || $0 == "\u{3000}" }
  }

  /// Whether it has the length and the shape of a heading: no sentence in it, and not cut behind
  /// a comma.
  var isNameLike: Bool {
    guard text.count <= Self.longestName, let last, last != "，", last != "、", last != "," else {
      return false
    }
    return !text.contains { $0 == "。" || $0 == "；" }
  }

  /// Its width in half-width columns, indent included.
  ///
  /// That of a line of a text as the source has it: blanks and widths that normalising changes count.
  var width: Int {
    if evidence.width > 0 { return evidence.indent + evidence.width }
    return evidence.indent + text.reduce(0) { $0 + (Self.isHalfWidth($1) ? 1 : 2) }
  }

  /// Its width as a program measures it that wraps lines.
  func width(by measure: LineWrap.Measure) -> Int {
    switch measure {
    case .columns: return width
    case .characters:
      let characters = evidence.characters > 0 ? evidence.characters : text.count
      return evidence.indent + 2 * characters
    }
  }

  private static let closing: ScalarTable = "”’」』）)】》]］"
  /// Signs of a place to be filled in, which ends the line of a form.
  private static let blanks: ScalarTable = "_＿"
}
