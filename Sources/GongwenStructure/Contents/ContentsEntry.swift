import GongwenLanguage
import GongwenModel
import GongwenText

/// A line of a table of contents, over one printed line or more.
struct ContentsEntry {
  /// Its marker, if it has one.
  var marker: MarkerCandidate?
  /// The canonical range of the marker.
  var markerRange: Range<Int>
  /// The canonical ranges of its text, one a printed line.
  var text: [Range<Int>]
  /// The canonical range of leader and page number.
  var leader: Range<Int>?
  /// The printed page number: digits, or a Roman numeral as it is printed.
  var page: String?
  /// Its level, from 1.
  var depth = 1
  /// The characters of its text, joined.
  private(set) var scalars: [Unicode.Scalar]

  /// Its text, to be matched.
  var key: TitleKey { TitleKey(name) }

  /// Its text without a page number in brackets and the leader to it, which stay a part of it.
  private var name: [Unicode.Scalar] {
    guard leader == nil, let start = Self.bracketedPage(in: scalars[...])?.start else {
      return scalars
    }
    return Array(scalars[..<start].dropLast(while: Self.isLeader))
  }

  /// Whether dots lead to its page number: a form that only contents have.
  var hasLeader: Bool { leader.map { $0.count >= Self.shortestLeader } ?? false }

  /// Whether it is the number of the document that the line above names, in brackets: （某政发〔2033〕5号）……3.
  var isNumber: Bool {
    scalars.first == "（" && scalars.last == "）"
      && NumberForm.kind(of: scalars.dropFirst().dropLast()) != nil
  }

  /// The shortest leader with its page number, in characters: six dots (……) and two digits.
  private static let shortestLeader = 8
  /// The digits of a page number.
  private static let digitsOfPage = 1...4
  /// Numbers of four digits that are years where no leader parts them from the text.
  private static let years = 1900...2100

  /// Its text without a bracketed addition at its end, to be matched.
  var bareKey: TitleKey { TitleKey(TitleForm.withoutBracket(name)) }

  /// Reads a line as an entry.
  init(_ line: Line) {
    let marker = line.markers.first { $0.isLikely && $0.scheme != .dash }
    let length = marker?.length ?? 0
    markerRange = line.range.lowerBound..<line.range.lowerBound + length
    self.marker = marker?.ordinal == nil ? nil : marker
    let rest = line.text.dropFirst(length).drop { $0 == " " }
    let end = Self.leaderStart(in: rest)
    page = end.flatMap { start in
      let number = rest[start...].drop {
        ChineseNumeral.arabicDigit($0) == nil && !RomanNumeral.isPart($0)
      }
      let digits = number.compactMap(ChineseNumeral.arabicDigit)
      return digits.count == number.count
        ? digits.map(String.init).joined() : String(String.UnicodeScalarView(number))
    }
    if end == nil { page = Self.bracketedPage(in: rest).map { String($0.page) } }
    leader = end.map { $0..<rest.endIndex }
    let text = rest.startIndex..<(end ?? rest.endIndex)
    self.text = [text]
    scalars = Array(line.text[text])
    if self.marker == nil, length > 0 { markerRange = line.range.lowerBound..<text.lowerBound }
  }

  /// Takes a further printed line: the text continues, the page number is there.
  mutating func append(_ next: ContentsEntry) {
    text += next.text
    leader = next.leader
    page = next.page
    scalars += next.scalars
  }

  /// Where leader and page number begin: digits at the end, dots and blanks before them, or
  /// nothing where the line was too long for a leader.
  private static func leaderStart(in text: ArraySlice<Unicode.Scalar>) -> Int? {
    let digits = text.reversed().prefix { ChineseNumeral.arabicDigit($0) != nil }
    guard !digits.isEmpty else { return romanStart(in: text) }
    guard digitsOfPage.contains(digits.count), digits.count < text.count else { return nil }
    var start = text.endIndex - digits.count
    let number = start
    while start > text.startIndex, isLeader(text[start - 1]) { start -= 1 }
    // Where the words leave room for one dot alone, that dot is read as their stop.
    if start > text.startIndex, text[start - 1] == "。" { start -= 1 }
    guard start > text.startIndex else { return nil }
    if start < number {
      return isCode(text, leader: start, number: number) ? nil : start
    }
    // Without a leader: behind a Chinese word or a bracket, and not a year.
    let before = text[start - 1]
    guard UnicodeClass.isHan(before) || before == "）" || before == "》" || before == ")" else {
      return nil
    }
    let value = ChineseNumeral.readDigits(text[start...])?.value ?? 0
    return years.contains(value) ? nil : start
  }

  /// Whether a lone stroke or dot before digits is inside a code or an amount: YCZC-2024-0117, 1200.50. Years may be
  /// parted by a stroke.
  private static func isCode(
    _ text: ArraySlice<Unicode.Scalar>, leader: Int, number: Int
  ) -> Bool {
    guard number == leader + 1, let before = text[..<leader].last else { return false }
    let isBehindDigit = ChineseNumeral.arabicDigit(before) != nil
    if text[leader] == "." { return isBehindDigit }
    guard text[leader] == "-" else { return false }
    let code = text[..<leader].reversed().prefix {
      $0.isASCII && ($0.properties.isAlphabetic || $0 == "-" || ("0"..."9").contains($0))
    }
    return code.contains(where: \.properties.isAlphabetic) || isBehindDigit && text[number] == "0"
  }

  /// Where a leader with a Roman numeral behind it begins.
  private static func romanStart(in text: ArraySlice<Unicode.Scalar>) -> Int? {
    let number = text.endIndex - text.reversed().prefix(while: RomanNumeral.isPart).count
    guard number > text.startIndex, RomanNumeral.value(text[number...]) != nil else { return nil }
    var start = number
    while start > text.startIndex, isLeader(text[start - 1]) { start -= 1 }
    return start > text.startIndex && number - start >= shortestDots ? start : nil
  }

  /// The shortest leader before a Roman numeral, in characters.
  private static let shortestDots = 3

  /// A page number in brackets at the end of a text: （12）. It is a number of up to four digits behind a word or a bracket.
  private static func bracketedPage(
    in text: ArraySlice<Unicode.Scalar>
  ) -> (page: Int, start: Int)? {
    guard text.last == "）" || text.last == ")" else { return nil }
    let digits = text.dropLast().reversed().prefix { ChineseNumeral.arabicDigit($0) != nil }
    let start = text.endIndex - digits.count - 2
    guard digitsOfPage.contains(digits.count), start > text.startIndex,
      text[start] == "（" || text[start] == "(",
      let page = ChineseNumeral.readDigits(text[(start + 1)...])?.value, !years.contains(page)
    else { return nil }
    return (page, start)
  }

  private static func isLeader(_ scalar: Unicode.Scalar) -> Bool {
    Marks.leaders.contains(scalar) || scalar == " " || scalar == "\t"
  }
}
