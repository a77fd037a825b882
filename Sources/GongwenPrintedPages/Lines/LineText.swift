import GongwenLanguage
import GongwenModel
import GongwenText

/// The characters of printed lines.
struct LineText {
  /// The characters of all pages.
  let scalars: [Unicode.Scalar]
  /// Their boxes.
  let glyphs: [GlyphBoxes.Glyph]
  /// The font of each character, by its place among those of the source; empty where none is known.
  var fontOf: [UInt16] = []

  /// The height of raised characters, as a share of the height of their line: at most this share.
  private static let raised = Share(90, of: 100)
  /// The width of the blank between words, as a share of the height of their line.
  private static let wordBlank = Share(1, of: 3)
  /// The longest marker with a wide blank behind it: 第一千一百六十六条之一.
  private static let longestMarker = 12

  /// Marks that stay on the line of the word behind them (GB/T 15834-2011, 5.1.3).
  private static let opening: ScalarTable = "（《〈“‘「『〔【(["
  /// Quotation marks stay with the characters on both sides (Unicode Standard Annex 14, QU).
  private static let quotation: ScalarTable = "“”‘’\""
  /// Marks that stay on the line of the word before them. `Marks.neverFirst` has fewer: a line that begins with one of
  /// the others, such as % or an ASCII mark, need not follow the line above. `Marks.closings` has no stops.
  private static let closing: ScalarTable = "，。、；：！？）》〉”’」』〕】％,.;:!?)]%…"
  /// Marks around and behind the number of an item.
  private static let aroundNumber: ScalarTable = ".、)）(（"
  /// The most digits behind the dot of a number, and the limit of its parts.
  private static let mostDecimals = 3
  private static let largest = 1000
  /// The most characters of a bullet or a dash.
  private static let longestSign = 2
  private static let signatory: [Unicode.Scalar] = ["签", "发", "人"]
  /// The most digits of a page number.
  private static let mostDigits = 4
  /// Fewer dots are an ellipsis or a stop.
  private static let shortestLeader = 3

  /// The width of what may not be parted at a line's start: marks that open, a character or a word,
  /// and marks that may not begin a line (GB/T 15834-2011, 5.1).
  func firstTokenWidth(of line: PrintedLine) -> Int {
    var end = line.range.lowerBound
    let limit = line.range.upperBound
    while end < limit, Self.opening.contains(scalars[end]) { end += 1 }
    if end < limit {
      let isWide = Self.isWide(scalars[end])
      end += 1
      while !isWide, end < limit, !Self.isWide(scalars[end]), !UnicodeClass.isBlank(scalars[end]) {
        end += 1
      }
    }
    while end < limit {
      if Self.quotation.contains(scalars[end]) {
        end += 2
      } else if Self.closing.contains(scalars[end]) {
        end += 1
      } else {
        break
      }
    }
    end = min(end, limit)
    let first = scalars[line.range.lowerBound]
    let box = GlyphBoxes.union(glyphs[line.range.lowerBound..<end])
    // Before a word that is not Chinese there was a blank, which the break took.
    let blank =
      Self.isWide(first) || Self.opening.contains(first)
      ? 0 : Self.wordBlank.amount(of: line.height)
    return blank + (box.map { Int($0.x1 - $0.x0) } ?? 0)
  }

  /// The font in which all Chinese characters of some lines are printed, so many at least; nil where they have several.
  func onlyFont(of lines: ArraySlice<PrintedLine>) -> UInt16? {
    guard !fontOf.isEmpty else { return nil }
    var font: UInt16?
    var count = 0
    for line in lines {
      for index in line.range where UnicodeClass.isHan(scalars[index]) {
        if let font, font != fontOf[index] { return nil }
        font = fontOf[index]
        count += 1
      }
    }
    return count >= Self.leastInFont ? font : nil
  }

  private static let leastInFont = 4

  /// Whether a line begins with a bullet, a dash or a number and its marks.
  func startsWithSign(_ line: PrintedLine) -> Bool {
    let first = scalars[line.range.lowerBound]
    return Self.isSign(first) || ChineseNumeral.arabicDigit(first) != nil
      || Self.aroundNumber.contains(first)
  }

  /// Whether a character is a mark that stays on the line of the word behind it.
  static func opens(_ scalar: Unicode.Scalar) -> Bool { opening.contains(scalar) }

  /// Whether a piece is the marker of a unit, a bullet or a dash and nothing else: 第一条, 1., ●.
  func isMarker(_ line: PrintedLine) -> Bool {
    guard line.range.count <= Self.longestMarker else { return false }
    let whole = visible(line)
    if whole.count <= Self.longestSign, whole.allSatisfy(Self.isSign) { return true }
    return MarkerGrammar().candidates(whole[...]).contains { marker in
      marker.length == whole.count && marker.scheme != .appendix && marker.scheme != .box
    }
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    Marks.bullets.contains(scalar) || Marks.dashes.contains(scalar)
  }

  /// Whether a piece is one bullet or dash.
  func isSign(_ line: PrintedLine) -> Bool {
    line.range.count == 1 && Self.isSign(scalars[line.range.lowerBound])
  }

  /// The value of a line that is a number and nothing else.
  func number(_ line: PrintedLine) -> Int? {
    guard let number = ChineseNumeral.readDigits(scalars[line.range]),
      number.length == line.range.count
    else { return nil }
    return number.value
  }

  /// The value of a line that is a number with one dot in it and nothing else, in thousandths: 82.5.
  func decimal(_ line: PrintedLine) -> Int? {
    let scalars = scalars[line.range]
    guard let whole = ChineseNumeral.readDigits(scalars) else { return nil }
    let rest = scalars.dropFirst(whole.length)
    guard rest.first == "." || rest.first == "．",
      let part = ChineseNumeral.readDigits(rest.dropFirst()), part.length + 1 == rest.count,
      part.length <= Self.mostDecimals, whole.value < Self.largest
    else { return nil }
    return whole.value * Self.largest + part.value
  }

  /// Whether a line is such a number.
  func isDecimal(_ line: PrintedLine) -> Bool { decimal(line) != nil }

  /// Whether a line names who signed a document, at the right of its head (GB/T 9704-2012, 7.2.6).
  func isSignatory(_ line: PrintedLine) -> Bool {
    line.range.count >= Self.signatory.count && visible(line).starts(with: Self.signatory)
  }

  /// Whether a piece is the number of a table, a figure or a box, whose name is behind a blank: 表1, 附图二, 专栏3.
  func isLabel(_ line: PrintedLine) -> Bool {
    guard line.range.count <= PrintedLabel.longest else { return false }
    let whole = visible(line)
    guard let name = PrintedLabel.names.first(where: { whole.starts(with: $0) }) else {
      return false
    }
    let number = whole.dropFirst(name.count)
    return !number.isEmpty
      && number.allSatisfy {
        ChineseNumeral.arabicDigit($0) != nil || ChineseNumeral.digit($0) != nil || $0 == "十"
          || Marks.dashes.contains($0)
      }
  }

  /// Whether a line is the marker of an attachment and nothing else: 附件, 附件1, 附表二.
  func isAppendix(_ line: PrintedLine) -> Bool {
    guard line.range.count <= Self.longestMarker else { return false }
    let whole = visible(line)
    let rest = whole.last == "：" || whole.last == ":" ? whole.dropLast() : whole[...]
    return MarkerGrammar().candidates(rest).contains {
      $0.scheme == .appendix && $0.length == rest.count
    }
  }

  /// Whether a line begins with the number of a table, a figure or a box.
  func opensLabel(_ line: PrintedLine) -> Bool {
    PrintedLabel.begins(visible(line))
  }

  /// Whether a line begins with the number of a figure: 图1, 附图2.
  func opensFigureLabel(_ line: PrintedLine) -> Bool {
    let first = scalars[line.range.lowerBound]
    guard first == "图" || first == "附" else { return false }
    return opensLabel(line) && visible(line).prefix(2).contains("图")
  }

  /// Whether a line begins with the number of a table: 表1, 附表2.
  func opensTableLabel(_ line: PrintedLine) -> Bool {
    opensLabel(line) && visible(line).prefix(2).contains("表")
  }

  /// The right edge of a line without the mark at its end; that of the line where it is a mark and nothing else.
  func rightWithoutMark(_ line: PrintedLine) -> Int {
    let last = line.range.upperBound - 1
    guard last > line.range.lowerBound, HangingMarks.marks.contains(scalars[last]),
      !glyphs[last].isEmpty
    else { return line.right }
    return min(line.right, Int(glyphs[last].x0))
  }

  /// How many characters of a line are not blank.
  func visibleCount(_ line: PrintedLine) -> Int {
    scalars[line.range].reduce(0) { $0 + (UnicodeClass.isBlank($1) ? 0 : 1) }
  }

  /// The mark of a note at the start of a line; of digits that are raised, only those.
  func noteMark(of line: PrintedLine) -> NoteMark.Reading? {
    let whole = scalars[line.range]
    guard startsRaised(line) else { return NoteMark.read(whole) }
    let end = line.range.first { Self.raised.isExceeded(by: glyphs[$0].height, of: line.height) }
    return NoteMark.read(whole[..<(end ?? line.range.upperBound)])
  }

  /// Whether a line begins with the mark of a note that is nothing else: raised, ① or [1].
  func startsWithNoteMark(_ line: PrintedLine) -> Bool {
    guard let mark = noteMark(of: line)?.mark else { return false }
    return line.isRaised || startsRaised(line) || mark.form == .circled || mark.form == .bracketed
  }

  /// Whether a line begins with smaller characters than those that follow.
  func startsRaised(_ line: PrintedLine) -> Bool {
    !Self.raised.isExceeded(by: glyphs[line.range.lowerBound].height, of: line.height)
  }

  /// Whether a piece is the mark of a note and cannot be a number of something else: ①, [1], *.
  func isNoteMark(_ line: PrintedLine) -> Bool {
    guard let found = NoteMark.read(scalars[line.range]) else { return false }
    return found.length == line.range.count && found.mark.form != .number
  }

  /// Whether a line ends with a number of documents: 国发〔2017〕35号.
  func isDocumentNumber(_ line: PrintedLine) -> Bool {
    let text = visible(line)
    return (text.last == "号" || text.last == "號")
      && text.contains {
        ChineseNumeral.arabicDigit($0) != nil || OpenDate.isPlaceholder($0)
      }
  }

  /// Whether a line is the number of a document and nothing else: 南府人〔2019〕14号.
  func isWholeNumber(_ line: PrintedLine) -> Bool {
    isDocumentNumber(line) && visible(line).count <= Self.longestNumber
      && !scalars[line.range].contains { Self.inSentences.contains($0) }
      && scalars[line.range].contains { Self.aroundYear.contains($0) }
  }

  /// Whether a line is the number of an announcement and nothing else: 第44号, 2018年第44号.
  func isIssue(_ line: PrintedLine) -> Bool {
    guard line.range.count <= Self.longestNumber, isDocumentNumber(line) else { return false }
    var rest = visible(line)[...]
    if let year = rest.firstIndex(of: "年") {
      guard rest[..<year].allSatisfy({ ChineseNumeral.arabicDigit($0) != nil }) else {
        return false
      }
      rest = rest[(year + 1)...]
    }
    let number = rest.dropFirst().dropLast()
    return rest.first == "第" && !number.isEmpty
      && number.allSatisfy { ChineseNumeral.arabicDigit($0) != nil }
  }

  /// The longest number of a document, in characters.
  private static let longestNumber = 24
  private static let inSentences: ScalarTable = "，、。；：《》“”"
  private static let aroundYear: ScalarTable = "〔〕[]［］"

  /// Whether a line is a document number or a date: neither is part of a title.
  func isNumberOrDate(_ line: PrintedLine) -> Bool {
    if isDocumentNumber(line) { return true }
    let text = visible(line)
    guard let first = text.first, let last = text.last else { return false }
    let isYear =
      ChineseNumeral.arabicDigit(first) != nil || ChineseNumeral.digit(first) != nil
      || OpenDate.isPlaceholder(first)
    return isYear && (last == "日" || last == "月") && text.contains("年")
  }

  /// Whether a row is of 版记 (GB/T 9704-2012, 7.4): 抄送：…, or 印发机关 and a date with 印发. Neither continues a paragraph.
  func isOfImprint(_ row: ArraySlice<PrintedLine>) -> Bool {
    let text = row.flatMap { visible($0) }
    if let word = OfficialWords.copies.firstPrefix(of: text[...]) {
      return word.scalars.count >= Self.shortestCopies
    }
    return text.count <= Self.longestImprint && text.contains("年")
      && OfficialWords.endsWithIssuing(text[...])
  }

  /// The shortest label of copies that prose does not begin with, in characters: 抄送：, but not 报：.
  private static let shortestCopies = 3
  /// The longest row of 印发机关和印发日期, in characters: a printed line.
  private static let longestImprint = 40

  /// Whether a line is the name of a decision that is served as a letter (行政处罚决定书), below the body whose letter it is.
  func namesLetter(_ line: PrintedLine, below above: PrintedLine) -> Bool {
    let name = visible(line)
    return name.count <= Self.longestLetter && OfficialWords.letters.end(name[...])
      && name[...].firstIndex(of: Self.about) == nil
      && OfficialWords.bodies.end(visible(above)[...])
  }

  /// The longest name of such a decision, in characters: 刑事附带民事调解书.
  private static let longestLetter = 12
  private static let about: Phrase = "关于"

  /// Whether a line is a date, with 印发 behind it or not; its numbers may be open.
  func isDate(_ line: PrintedLine) -> Bool {
    guard let rest = behindDate(line) else { return false }
    return rest.isEmpty || OfficialWords.issuings.contains { rest.elementsEqual($0.scalars) }
  }

  /// Whether a line is a date with 印发 behind it: that of 版记.
  func isIssuing(_ line: PrintedLine) -> Bool {
    guard let rest = behindDate(line) else { return false }
    return OfficialWords.issuings.contains { rest.elementsEqual($0.scalars) }
  }

  /// The characters behind a date at the start of a line; nil where there is no date.
  private func behindDate(_ line: PrintedLine) -> ArraySlice<Unicode.Scalar>? {
    let text = visible(line)
    guard let length = CalendarDate.read(text)?.length ?? OpenDate.read(text) else { return nil }
    return text[length...]
  }

  /// Whether a line of contents ends here: a leader and a page number.
  func endsWithLeader(_ line: PrintedLine) -> Bool {
    var whole = scalars[line.range]
    if let last = whole.last, last == "）" || last == ")",
      let first = whole.suffix(Self.mostDigits + 2).lastIndex(where: { $0 == "（" || $0 == "(" })
    {
      // ……（12）: without its brackets.
      let number = whole[(first + 1)...].dropLast()
      guard !number.isEmpty else { return false }
      whole = whole[..<first] + number
    }
    let digits = whole.reversed().prefix {
      ChineseNumeral.arabicDigit($0) != nil || UnicodeClass.isBlank($0)
    }
    var rest = whole.dropLast(digits.count)
    if digits.isEmpty {
      rest = whole.dropLast(whole.reversed().prefix(while: RomanNumeral.isPart).count)
      guard RomanNumeral.value(whole[rest.endIndex...]) != nil else { return false }
      while let last = rest.last, UnicodeClass.isBlank(last) { rest = rest.dropLast() }
    }
    let leader = rest.suffix(3)
    return rest.count < whole.count && leader.count == 3
      && leader.allSatisfy { Marks.leaders.contains($0) || $0 == " " }
      && leader.contains { $0 != " " }
  }

  /// Whether a piece is a leader and nothing else: . . . .
  func isLeader(_ line: PrintedLine) -> Bool {
    guard Marks.leaderDots.contains(scalars[line.range.lowerBound]) else { return false }
    let marks = visible(line)
    return marks.count >= Self.shortestLeader && marks.allSatisfy { Marks.leaderDots.contains($0) }
  }

  /// Whether a piece begins with a leader, whose entry is another piece.
  func startsWithLeader(_ line: PrintedLine) -> Bool {
    guard Marks.leaderDots.contains(scalars[line.range.lowerBound]) else { return false }
    let marks = visible(line).prefix { Marks.leaderDots.contains($0) }
    return marks.count >= Self.shortestLeader
  }

  /// Whether a piece is the number of a page and nothing else, as entries of contents have it: 12, Ⅱ, （12）.
  func isPageNumber(_ line: PrintedLine) -> Bool {
    var whole = visible(line)[...]
    if let first = whole.first, let last = whole.last, first == "（" || first == "(",
      last == "）" || last == ")"
    {
      whole = whole.dropFirst().dropLast()
    }
    let digits = ChineseNumeral.readDigits(whole)
    return whole.count <= Self.mostDigits && digits?.length == whole.count && !whole.isEmpty
      || RomanNumeral.value(whole) != nil
  }

  /// Whether a piece ends in a leader, whose page number is another piece.
  func endsInLeader(_ line: PrintedLine) -> Bool {
    let end = visible(line).suffix(3)
    return end.count == 3 && end.allSatisfy { Marks.leaderDots.contains($0) }
  }

  /// The characters of a line without blanks.
  func visible(_ line: PrintedLine) -> [Unicode.Scalar] {
    scalars[line.range].filter { !UnicodeClass.isBlank($0) }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x2E80 }
}
