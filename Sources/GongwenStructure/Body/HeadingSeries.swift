import GongwenLanguage
import GongwenModel
import GongwenText

/// Headings without a number that their company shows: the heading elements and the bold lines of a page, the questions of
/// a text of questions and answers, the names above the articles that they divide.
///
/// A single line proves nothing: a speech asks a question too, and a page prints a warning in bold letters. Lines of one
/// kind are headings where there are several, and prose follows nearly all of them.
struct HeadingSeries {
  /// The levels of the lines that are headings, from 1, by their places.
  private(set) var levels: [Int: Int] = [:]
  /// The depths of the numbered units above the lines that divide such a unit, by their places.
  private(set) var parents: [Int: Int] = [:]
  /// The first of headings that may as well belong to the text above them, by its place; nil where there are none.
  private(set) var doubtful: Int?

  private let lines: [Line]
  private let range: Range<Int>

  /// The numbered units that begin in lines.
  struct Start {
    /// The line.
    var line: Int
    /// The scheme and the number of its marker.
    var scheme: Scheme
    var ordinal: Int
    /// The depth in the tree of numbered units.
    var depth: Int
  }

  /// The fewest headings of a series: two questions may be rhetoric.
  private static let least = 3
  /// The fewest of a kind that markup or numbering shows as well.
  private static let leastShown = 2
  /// The longest heading, in characters: a printed line and a half (GB/T 9704-2012, 5.2.3).
  private static let longest = 40
  /// The shortest of a question, in characters: less is a word of a form (是？) or an answer.
  private static let shortest = 4
  /// The longest name above articles, in characters: those of chapters are shorter.
  private static let longestName = 15
  /// One in so many short lines of a kind may have something else below it.
  private static let oneOf = 5
  /// The level of headings that markup gives none: below those of h1 and h2.
  private static let levelOfOthers = 3

  /// Looks for a series in a range of lines.
  ///
  /// Numbered units decide: a line between two units of one list is inside the first of them.
  ///
  /// - Parameter starts: the numbered units, in the order of their lines.
  init(_ lines: [Line], in range: Range<Int>, starts: [Start], breaks: LineBreaks) {
    self.lines = lines
    self.range = range
    let tops = starts.filter { $0.depth == 1 }
    let units = Set(starts.map(\.line))
    levels = CaseParts(lines, in: range, isUnit: units.contains).levels
    guard levels.isEmpty else { return }
    let tagged = range.filter { level(of: $0) > 0 }
    let questions = range.filter { isQuestion(lines[$0]) }
    let bold = range.filter { isBoldName(lines[$0]) }
    for (members, least) in [
      (tagged, Self.leastShown), (questions, Self.least), (bold, Self.leastShown),
    ]
    where isSeries(members, least: least) && !members.contains(where: { isInsideList($0, tops) }) {
      for line in members where levels[line] == nil && isAboveText(line) {
        levels[line] = level(of: line) > 0 ? level(of: line) : Self.levelOfOthers
      }
    }
    guard levels.isEmpty else { return }
    addNames(above: tops)
    if levels.isEmpty { addNames(aboveLists: tops) }
    if levels.isEmpty { addNames(amongParagraphs: tops, isUnit: units.contains) }
    let names = PlainNames(lines, in: range, units: starts, breaks: breaks)
    for (line, depth) in names.depths where levels[line] == nil {
      levels[line] = Self.levelOfOthers
      if depth > 0 { parents[line] = depth }
    }
    doubtful = names.doubtful
  }

  /// 背景, 工作進展: names between paragraphs whose numbers run through the whole text, as papers of councils have them. The
  /// paragraph at the start may have no number, and a name may have another one below it.
  private mutating func addNames(amongParagraphs all: [Start], isUnit: (Int) -> Bool) {
    // (a), (b) in a note above the text are no paragraphs of it.
    let tops = all.drop { $0.scheme != .arabicDot && $0.scheme != .arabicComma }
    guard tops.count >= Self.leastParagraphs, let first = tops.first,
      first.scheme == .arabicDot || first.scheme == .arabicComma,
      zip(tops, tops.dropFirst()).allSatisfy({
        $1.scheme == first.scheme && $1.ordinal == $0.ordinal + 1
      }),
      Self.mostProse.isReached(by: tops.count { isProse(lines[$0.line]) }, of: tops.count)
    else { return }
    var names: [Int] = []
    for line in range.dropLast() {
      guard !isUnit(line), isShortProse(lines[line], lengths: 2...Self.longestName),
        lines[line].isNameLike, !lines[line].isTerminated,
        !lines[line].text.contains("："),
        line == range.lowerBound || isProse(lines[line - 1]) || names.last == line - 1
          || line + 1 == first.line
      else { continue }
      names.append(line)
    }
    // The last name of a run is above text.
    let found = Set(names)
    names.removeAll { !isProse(lines[$0 + 1]) && !isUnit($0 + 1) && !found.contains($0 + 1) }
    guard names.count(where: { isUnit($0 + 1) }) >= Self.leastShown else { return }
    for (place, line) in names.enumerated() {
      let isInner = place > 0 && names[place - 1] == line - 1
      levels[line] = isInner ? Self.levelOfOthers + 1 : Self.levelOfOthers
    }
  }

  /// Whether a line ends a sentence, or opens a list (包括－, 如下：).
  private func isProse(_ line: Line) -> Bool {
    !line.isCell && (line.isTerminated || line.last == "－" || line.last == "：")
  }

  /// The fewest numbered paragraphs of a text that names divide, and the least share of them that are prose.
  private static let leastParagraphs = 4
  private static let mostProse = Share(3, of: 4)

  /// 邻里关系 above 第一条, 红白喜事 above 第四条: names that divide articles whose numbers run through.
  private mutating func addNames(above tops: [Start]) {
    var names: [Int] = []
    for top in tops where top.scheme == .article {
      let line = top.line - 1
      guard range.contains(line), isShortProse(lines[line], lengths: 2...Self.longestName),
        lines[line].isNameLike, !lines[line].isTerminated, !lines[line].endsWithComma,
        line == range.lowerBound || lines[line - 1].isTerminated
      else { continue }
      names.append(line)
    }
    guard names.count >= Self.leastShown, let first = tops.first, names.first == first.line - 1
    else {
      return
    }
    for line in names { levels[line] = Self.levelOfOthers }
  }

  /// 所长职责 above 一、, 驾驶员职责 above another 一、: names right above lists each of which begins at 1.
  private mutating func addNames(aboveLists tops: [Start]) {
    guard let first = tops.first, tops.allSatisfy({ $0.scheme == first.scheme }) else { return }
    var names: [Int] = []
    for (place, top) in tops.enumerated() where place == 0 || top.ordinal == 1 {
      let line = top.line - 1
      guard top.ordinal == 1, range.contains(line),
        isShortProse(lines[line], lengths: 2...Self.longestName),
        lines[line].isNameLike, !lines[line].isTerminated, lines[line].last != "：",
        place == 0 || line > tops[place - 1].line
      else { return }
      names.append(line)
    }
    guard names.count >= Self.leastShown else { return }
    for line in names { levels[line] = Self.levelOfOthers }
  }

  private func isSeries(_ members: [Int], least: Int) -> Bool {
    let above = members.count { isAboveText($0) }
    return above >= least && (members.count - above) * Self.oneOf <= members.count
  }

  /// Whether the list of the first level continues below a line.
  private func isInsideList(_ place: Int, _ tops: [Start]) -> Bool {
    let below = tops.partitioningIndex { $0.line > place }
    return below < tops.count && tops[below].ordinal > 1
  }

  /// The level of a heading element that is a name without a number; 0 for other lines.
  private func level(of place: Int) -> Int {
    let line = lines[place]
    guard let page = line.evidence.page, page.headingLevel > 0, !page.isTitle,
      isShortProse(line, lengths: 2...Self.longest), line.isNameLike, !line.endsWithComma
    else { return 0 }
    return line.isTerminated && !isQuestion(line) ? 0 : page.headingLevel
  }

  /// A short line that is one question.
  private func isQuestion(_ line: Line) -> Bool {
    guard isShortProse(line, lengths: Self.shortest...Self.longest), let last = line.last,
      Self.marksOfQuestions.contains(last)
    else { return false }
    return !line.text.dropLast().contains { Marks.stops.contains($0) }
  }

  /// A short line of a page that is bold as a whole and has the look of a name.
  private func isBoldName(_ line: Line) -> Bool {
    guard isBold(line), isShortProse(line, lengths: Self.shortest...Self.longest), line.isNameLike
    else { return false }
    return !line.isTerminated && !line.endsWithComma
  }

  private func isBold(_ line: Line) -> Bool {
    guard let page = line.evidence.page, page.headingLevel == 0 else { return false }
    return page.characters > 0 && page.boldCharacters >= page.characters
  }

  private func isShortProse(_ line: Line, lengths: ClosedRange<Int>) -> Bool {
    guard !line.isCell, line.markers.isEmpty, lengths.contains(line.text.count) else {
      return false
    }
    let shape = LineShape(line: line)
    return !shape.isDate && !shape.isDocumentNumber
  }

  /// Whether the next line is a sentence, a table or a numbered unit, or a heading element of a lower level.
  private func isAboveText(_ place: Int) -> Bool {
    let next = place + 1
    guard range.contains(next), !isQuestion(lines[next]) else { return false }
    if lines[next].isCell || !lines[next].markers.isEmpty { return true }
    if let page = lines[next].evidence.page {
      if page.headingLevel > 0 {
        return level(of: place) > 0 && page.headingLevel > level(of: place)
      }
      // Short items below a heading element are its text.
      if level(of: place) > 0 { return true }
      if let mark = page.generated, !mark.isBullet || !isBold(lines[next]) { return true }
      if isBold(lines[next]) { return false }
    }
    return lines[next].isTerminated || lines[next].text.count > Self.longest
  }

  private static let marksOfQuestions: ScalarTable = "?？"
}
