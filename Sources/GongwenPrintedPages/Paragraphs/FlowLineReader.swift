import GongwenLanguage
import GongwenModel
import GongwenText

/// Reads the lines of running text: how they begin and end.
struct FlowLineReader {
  /// The characters of the lines.
  let text: LineText

  private let grammar = MarkerGrammar()
  /// The characters of a start: a shorter line is no entry of a list.
  static let start = 6
  /// The marks behind which a marker inside a line may be.
  private static let beforeInside: ScalarTable = "；：，。;:,"
  private static let sentences: ScalarTable = "。！？!?"
  private static let clauses: ScalarTable = "；：;:"
  private static let commas: ScalarTable = "，、,"

  /// A line of some pieces, which are in one row.
  func line(_ pieces: Range<Int>, _ lines: [PrintedLine]) -> FlowLine {
    let members = lines[pieces]
    let first = lines[pieces.lowerBound]
    let main = members.max { $0.range.count < $1.range.count } ?? first
    var result = FlowLine(
      pieces: pieces, page: first.page, region: first.region,
      left: members.map(\.left).min() ?? first.left,
      right: members.map(\.right).max() ?? first.right, middle: main.middle, height: main.height,
      size: main.size, em: main.em > 0 ? main.em : main.size, font: main.font)
    result.firstWidth = text.firstTokenWidth(of: first)
    let scalars = characters(members)
    result.onlyFont = text.onlyFont(of: members)
    result.isDate = members.count == 1 && text.isDate(first)
    result.endsBody = OfficialWords.bodies.end(scalars[...])
    result.isElement =
      result.isDate || members.count == 1 && (text.isWholeNumber(first) || text.isIssue(first))
      || Self.isPerson(scalars) || Self.isWholeBracket(scalars) || Self.isMenu(scalars)
      || Self.isDayOfStandard(scalars)
    result.isAddressee = AddresseeLine.kind(of: scalars[...]) == .sure
    result.opensContact = Self.opensContact(scalars[...])
    result.isCaption =
      PrintedLabel.begins(scalars) && !scalars.contains { Self.marksOfProse.contains($0) }
    (result.opensLabel, result.isLabel) = Self.label(scalars[...])
    result.isClosing = Self.isClosing(scalars[...])
    result.endsTitle = scalars.first == "—" || TitleForm.endsWithGenre(scalars[...])
    result.isOfImprint = text.isOfImprint(members)
    result.beginsCopies = result.isOfImprint && !OfficialWords.endsWithIssuing(scalars[...])
    result.start = Array(scalars.prefix(Self.start))
    result.first = text.scalars[first.range.lowerBound]
    result.last = text.scalars[lines[pieces.upperBound - 1].range.upperBound - 1]
    result.end = Self.end(scalars)
    result.sentencesInside = Self.sentencesInside(scalars)
    (result.opensBracket, result.closesBracket) = Self.brackets(scalars)
    result.isEnglish = Self.isEnglish(scalars)
    result.endsEnglish = result.isEnglish && Self.endsEnglish(scalars)
    result.opening = opening(scalars[...])
    // 附件1 alone in its line is above an attachment (GB/T 9704-2012, 7.3.7).
    if let opening = result.opening, opening.scheme == .appendix, opening.length == scalars.count {
      result.isElement = true
    }
    if result.opening == nil, let clause = grammar.gluedClause(scalars[...]) {
      result.clause = Self.opening(clause)
    }
    result.inside = inside(scalars, behind: result.opening?.length ?? 0)
    if let opening = result.opening {
      result.wordsLeft = left(ofCharacter: opening.length, members)
    }
    result.endsWithLeader = text.endsWithLeader(lines[pieces.upperBound - 1])
    return result
  }

  /// Whether a line begins with a label of those who answer questions and its colon: 联系人及电话：.
  private static func opensContact(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let label = OfficialWords.contacts.firstPrefix(of: line) else { return false }
    return line.dropFirst(label.scalars.count).prefix(longestRest).contains {
      $0 == "：" || $0 == ":"
    }
  }
  /// Whether a line begins with a label of a form (出租人（甲方）：), and whether it is one alone, to be filled in.
  private static func label(_ line: ArraySlice<Unicode.Scalar>) -> (opens: Bool, isWhole: Bool) {
    guard let colon = line.prefix(longestLabel).firstIndex(where: { $0 == "：" || $0 == ":" }),
      line[..<colon].allSatisfy({ UnicodeClass.isHan($0) || Self.marksOfLabels.contains($0) })
    else { return (false, false) }
    return (true, line[(colon + 1)...].allSatisfy(UnicodeClass.isBlank))
  }

  private static let marksOfProse: ScalarTable = "，。；：！？"
  private static let marksOfLabels: ScalarTable = "()（） \u{3000}"
  /// The longest label, in characters: 身份证号码（统一社会信用代码）：.
  private static let longestLabel = 20
  /// The most characters behind such a label, its colon included: 联系电话及传真：.
  private static let longestRest = 4

  /// Whether a line is a formula that closes a text, and nothing else: 此复。, 特此通知。
  private static func isClosing(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    line.count <= longestClosing && OfficialWords.closings.firstPrefix(of: line) != nil
  }
  /// The longest such formula, in characters: 特此公告，请遵照执行。
  private static let longestClosing = 12

  /// How many sentences of a line end before its last character; closing marks behind a stop are part of its sentence.
  private static func sentencesInside(_ line: [Unicode.Scalar]) -> Int {
    var count = 0
    var isOpen = false
    for scalar in line {
      if sentences.contains(scalar) {
        isOpen = true
      } else if isOpen, !Marks.closings.contains(scalar), !UnicodeClass.isBlank(scalar) {
        count += 1
        isOpen = false
      }
    }
    return count
  }

  /// Whether a line has words of Latin letters, most of its characters, and no Chinese ones.
  private static func isEnglish(_ line: [Unicode.Scalar]) -> Bool {
    var (letters, others) = (0, 0)
    for scalar in line where !UnicodeClass.isBlank(scalar) {
      if UnicodeClass.isHan(scalar) { return false }
      if scalar.isASCII, scalar.properties.isAlphabetic { letters += 1 } else { others += 1 }
    }
    return letters > others && letters >= leastLetters
  }
  /// The fewest letters of a line in English.
  private static let leastLetters = 4

  /// Whether a line in English ends with a full stop, closing marks left out. That of an abbreviation ends nothing.
  private static func endsEnglish(_ line: [Unicode.Scalar]) -> Bool {
    let words = line[...].dropLast(while: { Marks.closings.contains($0) || $0 == "\"" })
    guard words.last == "." else { return false }
    let start = words.dropLast().lastIndex { !$0.properties.isAlphabetic && $0 != "." }
    let last = words.dropLast()[(start.map { $0 + 1 } ?? words.startIndex)...]
    return !last.contains(".") && !abbreviations.contains(String(String.UnicodeScalarView(last)))
  }

  /// Short forms at the ends of names.
  private static let abbreviations: Set<String> = [
    "Admin", "Assn", "Assoc", "Ave", "Co", "Comm", "Corp", "Dept", "Ed", "Eds", "Fig", "Inc",
    "Inst", "Jr",
    "Ltd", "No", "Pty", "Rev", "Sec", "Sr", "St", "Univ", "Vol",
  ]

  /// Whether a line leaves a bracket open, and whether it closes one that was open before it. Quotation marks do not count:
  /// a quotation may have several paragraphs.
  private static func brackets(_ line: [Unicode.Scalar]) -> (opens: Bool, closes: Bool) {
    var depth = 0
    var closes = false
    for scalar in line {
      switch scalar {
      case "（", "(", "《", "〔": depth += 1
      case "）", ")", "》", "〕":
        closes = closes || depth == 0
        depth = max(0, depth - 1)
      default: break
      }
    }
    return (depth > 0, closes)
  }

  /// Whether a line is a day on the cover of a standard, and nothing else: 2031-02-03 发布 (GB/T 1.1-2020, annex D). A line of
  /// prose may begin with a day with 年, and has no blank behind it.
  private static func isDayOfStandard(_ line: [Unicode.Scalar]) -> Bool {
    guard let date = CalendarDate.read(line) else { return false }
    let rest = line.dropFirst(date.length)
    guard let next = rest.first,
      UnicodeClass.isBlank(next) || !line.prefix(date.length).contains("年")
    else { return false }
    let word = rest.drop(while: UnicodeClass.isBlank)
    return daysOfStandard.contains { word.elementsEqual($0.scalars) }
  }

  private static let daysOfStandard: [Phrase] = ["发布", "实施"]

  /// Whether a line is in one bracket of those for names of groups: 【市政府文件】.
  private static func isWholeBracket(_ line: [Unicode.Scalar]) -> Bool {
    line.count > 2 && line.first == "【" && line.firstIndex(of: "】") == line.count - 1
  }

  /// Whether a line is the menu of a site: the word for its first page and others, with blanks between them.
  private static func isMenu(_ line: [Unicode.Scalar]) -> Bool {
    guard let home = homes.firstPrefix(of: line[...]) else { return false }
    let words = line.split(whereSeparator: UnicodeClass.isBlank)
    return words.count >= fewestOfMenu && words[0].count == home.scalars.count
      && words.allSatisfy { $0.count <= longestOfMenu }
  }

  private static let homes: PhraseIndex = ["主页", "网站首页", "首页", "首頁"]
  /// The fewest words of a menu, and the longest of them, in characters.
  private static let fewestOfMenu = 3
  private static let longestOfMenu = 8

  /// The longest office and the longest name of a person who signs, in characters.
  private static let longestOffice = 8
  private static let longestName = 4

  /// Whether a line is an office and a name with a blank between them: 署長　林○○. Prose has no such blank.
  private static func isPerson(_ line: [Unicode.Scalar]) -> Bool {
    guard line.count <= 2 * (longestOffice + longestName) else { return false }
    let words = line.split(whereSeparator: UnicodeClass.isBlank)
    guard words.count > 1, words[0].count <= longestOffice, OfficialWords.offices.end(words[0])
    else { return false }
    let name = words.dropFirst().joined()
    return (2...longestName).contains(name.reduce(0) { count, _ in count + 1 })
      && name.allSatisfy { UnicodeClass.isHan($0) || OfficialWords.hiddenNames.contains($0) }
  }

  /// The characters of the pieces of a row, with a blank between two.
  private func characters(_ pieces: ArraySlice<PrintedLine>) -> [Unicode.Scalar] {
    guard pieces.count > 1 else {
      return pieces.first.map { Array(text.scalars[$0.range]) } ?? []
    }
    return Array(pieces.map { text.scalars[$0.range] }.joined(separator: [" "]))
  }

  /// Where the first character from a place on, of those of the pieces with the blanks between them, is printed.
  private func left(ofCharacter place: Int, _ pieces: ArraySlice<PrintedLine>) -> Int? {
    var offset = 0
    for piece in pieces {
      for index in piece.range {
        if offset >= place, !text.glyphs[index].isEmpty { return Int(text.glyphs[index].x0) }
        offset += 1
      }
      offset += 1
    }
    return nil
  }

  private static func end(_ scalars: [Unicode.Scalar]) -> FlowLine.End {
    guard
      let last = scalars.last(where: { !Marks.closings.contains($0) && !UnicodeClass.isBlank($0) })
    else { return .open }
    if sentences.contains(last) { return .sentence }
    if clauses.contains(last) { return .clause }
    return commas.contains(last) ? .comma : .open
  }

  private func opening(_ scalars: ArraySlice<Unicode.Scalar>) -> FlowLine.Opening? {
    if scalars.count == 1, let only = scalars.first, Marks.bullets.contains(only) {
      return FlowLine.Opening(
        scheme: .bullet, above: [], ordinal: 0, length: 1, isReferred: false)
    }
    let candidates = grammar.candidates(scalars)
    for marker in candidates.isEmpty
      ? [grammar.clause(scalars, raw: scalars)].compactMap({ $0 }) : candidates
    {
      let rest = scalars.dropFirst(marker.length)
      let isReferred = MarkerReference.isReference(marker, before: rest)
      guard marker.isLikely || isReferred else { continue }
      // 附件：1.… begins the list of attachments.
      if marker.scheme == .appendix, marker.ordinal == nil,
        var first = opening(rest.drop(while: UnicodeClass.isBlank)), first.counts
      {
        first.length += scalars.count - rest.drop(while: UnicodeClass.isBlank).count
        return first
      }
      return Self.opening(marker, isReferred: isReferred)
    }
    return nil
  }

  private static func opening(
    _ marker: MarkerCandidate, isReferred: Bool = false
  ) -> FlowLine.Opening {
    FlowLine.Opening(
      scheme: marker.scheme, above: Array(marker.components.dropLast()),
      ordinal: marker.ordinal ?? 0, length: marker.length, isReferred: isReferred)
  }

  private func inside(_ scalars: [Unicode.Scalar], behind start: Int) -> [FlowLine.Number] {
    var result: [FlowLine.Number] = []
    for index in scalars.indices.dropFirst(max(1, start))
    where Self.beforeInside.contains(scalars[index - 1]) {
      guard let marker = grammar.candidates(scalars[index...]).first, let ordinal = marker.ordinal
      else { continue }
      result.append(
        FlowLine.Number(
          scheme: marker.scheme, above: Array(marker.components.dropLast()), ordinal: ordinal))
    }
    return result
  }
}
