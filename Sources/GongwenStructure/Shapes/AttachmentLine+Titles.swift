import GongwenLanguage
import GongwenModel
import GongwenText

extension AttachmentLine {
  /// The most markers before a title: 附件 and a number.
  private static let mostMarkers = 2
  /// Marks that end each of several titles on one line.
  private static let stops: ScalarTable = "。；;. \u{3000}"

  /// The titles in a line of an announcement: behind 附件, each behind its number, without a stop.
  ///
  /// A line may announce several: 1.检查表；2.汇总表 3.名单. A number follows a stop, a blank, or a title whose blank was
  /// dropped, and is the next one of the same scheme.
  static func titles(
    in line: ArraySlice<Unicode.Scalar>, _ grammar: MarkerGrammar
  ) -> [ArraySlice<Unicode.Scalar>] {
    var text = withoutShortSign(line)
    var number: MarkerCandidate?
    for _ in 0..<mostMarkers {
      guard let marker = Self.number(at: text, grammar), marker.isPossible else { break }
      number = marker
      text = text.dropFirst(marker.length).drop { $0 == " " || $0 == "\u{3000}" }
    }
    text = withoutRange(text)
    var titles: [ArraySlice<Unicode.Scalar>] = []
    while let current = number, let next = next(behind: current, in: text, grammar) {
      titles.append(text[..<next.start])
      text = text[(next.start + next.marker.length)...].drop { $0 == " " || $0 == "\u{3000}" }
      number = next.marker
    }
    return (titles + [text]).map { $0.dropLast(while: { stops.contains($0) }) }
      .filter { !$0.isEmpty && !isEnding($0, of: line) }
  }

  /// Whether a title is only the ending of a file whose name is its label: 附件1.docx.
  private static func isEnding(
    _ title: ArraySlice<Unicode.Scalar>, of line: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    let title = AttachedFiles.withoutSize(title)
    return line.first == "附" && title.startIndex > line.startIndex
      && line[title.startIndex - 1] == "."
      && title.allSatisfy(\.isASCII) && AttachedFiles.isName(line[..<title.endIndex])
  }

  /// A title without what is left of a label in front of it: the second number of a range (附件1-5下载：某某表), or the hyphen
  /// between number and name (附件2-某某表). 附件5-2033-2034学年校历 has a hyphen and years.
  private static func withoutRange(
    _ text: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar> {
    guard let sign = text.first, ranges.contains(sign) else { return text }
    var rest = text.dropFirst()
    let digits = rest.prefix { ChineseNumeral.arabicDigit($0) != nil }
    if (1...mostDigitsOfRange).contains(digits.count) {
      let behind = rest.dropFirst(digits.count)
      let name =
        behind.starts(with: downloads.scalars) ? behind.dropFirst(downloads.scalars.count) : behind
      if let mark = name.first, marks.contains(mark) { rest = name.dropFirst() }
    }
    return rest.isEmpty ? text : rest
  }

  /// Signs between two numbers, or between the number and the name.
  private static let ranges: ScalarTable = "-–—－_"
  /// A word between the numbers and the name.
  private static let downloads: Phrase = "下载"
  /// The most digits of the second number of a range.
  private static let mostDigitsOfRange = 2

  /// A line without 附： before it, which is no marker of an attachment as 附件 is.
  static func withoutShortSign(
    _ line: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar> {
    guard line.first == "附" else { return line }
    let rest = line.dropFirst().drop { $0 == " " || $0 == "\u{3000}" }
    guard let mark = rest.first, mark == "：" || mark == ":" else { return line }
    return rest.dropFirst().drop { $0 == " " || $0 == "\u{3000}" }
  }

  /// The number at the start of a text: attachments have no dotted ones, so 1.6批次药品名单 is the list of 6批次.
  private static func number(
    at text: ArraySlice<Unicode.Scalar>, _ grammar: MarkerGrammar
  ) -> MarkerCandidate? {
    let found = grammar.candidates(text)
    return found.first { $0.scheme != .decimal } ?? found.first
  }

  /// Whether a digit may be the number behind a title: 1.废止目录2.修改目录. The blank between them is dropped next to Chinese.
  /// 附件1.申报表.doc 附件2.名录.xls: 附 behind a blank, a bracket or the ending of a file.
  private static func mayFollow(_ digit: Unicode.Scalar, _ before: Unicode.Scalar) -> Bool {
    if digit == "附" {
      return UnicodeClass.isBlank(before) || "》）)".unicodeScalars.contains(before)
        || before.isASCII && before.properties.isAlphabetic
    }
    return ChineseNumeral.arabicDigit(digit) != nil && before != "第"
      && (UnicodeClass.isHan(before) || "》）”".unicodeScalars.contains(before))
  }

  /// Whether Chinese follows a number: 2.0版 is no second title.
  private static func beginsTitle(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.first.map { UnicodeClass.isHan($0) || $0 == "《" || $0 == "“" } ?? false
  }

  /// Where the title behind the next number of a line starts, its number included.
  private static func next(
    behind number: MarkerCandidate, in text: ArraySlice<Unicode.Scalar>, _ grammar: MarkerGrammar
  ) -> (start: Int, marker: MarkerCandidate)? {
    guard let ordinal = number.ordinal else { return nil }
    for start in text.indices.dropFirst()
    where stops.contains(text[start - 1]) || mayFollow(text[start], text[start - 1]) {
      guard let marker = Self.number(at: text[start...], grammar), marker.isPossible,
        marker.scheme == number.scheme, marker.ordinal == ordinal + 1,
        stops.contains(text[start - 1]) || beginsTitle(text[(start + marker.length)...])
      else { continue }
      return (start, marker)
    }
    return nil
  }
}
