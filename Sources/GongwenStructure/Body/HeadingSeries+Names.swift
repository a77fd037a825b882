import GongwenLanguage
import GongwenModel
import GongwenText

/// Names above lists whose entries they count, and names above the paragraphs of a text or of one of its units.
extension HeadingSeries {
  /// The fewest names above paragraphs, in all units together.
  private static let leastNames = 3
  /// The fewest of them in one unit.
  private static let leastOfUnit = 2
  /// The least share of counting names whose number is that of the lines below them.
  private static let mostCounted = Share(1, of: 2)

  // MARK: Counting names

  /// 成都市（4个） above four lines: names that say how many entries are below them, most of them rightly.
  mutating func addCounting(_ starts: [Start]) {
    // Above a table, the name is its caption.
    let members = range.dropLast().filter {
      count(of: lines[$0]) != nil && !lines[$0 + 1].isCell
    }
    guard members.count >= Self.leastShown else { return }
    let units = Dictionary(starts.map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
    let ends = members.enumerated().map { place, line in
      end(of: line, next: place + 1 < members.count ? members[place + 1] : nil, units)
    }
    let counted = zip(members, ends).count { line, end in
      count(of: lines[line]) == end - line - 1
    }
    guard counted >= Self.leastShown,
      Self.mostCounted.isReached(by: counted, of: members.count)
    else { return }
    var enclosing: Start?
    var next = 0
    for (line, end) in zip(members, ends) where end > line + 1 {
      while next < starts.count, starts[next].line < line {
        // An entry of the name above is no unit around this one.
        let isEntry = zip(members, ends).contains {
          $0 < starts[next].line && starts[next].line < $1
        }
        if !isEntry { enclosing = starts[next] }
        next += 1
      }
      levels[line] = Self.levelOfOthers
      if enclosing != nil, !(line + 1..<end).contains(where: { units[$0] != nil }) {
        insides.insert(line)
      }
    }
  }

  /// The number of entries that a name without a number of its own ends with.
  private func count(of line: Line) -> Int? {
    isShortProse(line, lengths: Self.shortest...Self.longest)
      ? CountingName.count(in: line.text) : nil
  }

  /// The line behind the entries below a name: the next name, a unit that is no entry as the first one is, or the end.
  private func end(of line: Int, next: Int?, _ units: [Int: Start]) -> Int {
    let limit = next ?? range.upperBound
    let first = units[line + 1]
    for place in line + 1..<limit {
      if let unit = units[place], unit.scheme != first?.scheme || unit.depth != first?.depth {
        return place
      }
    }
    return limit
  }

  // MARK: Names above paragraphs

  /// 征集主题, 征集范围, 评审程序, each above a paragraph of a text without numbers, or right below the name of a unit: short lines
  /// without a mark, with sentences between all of them.
  mutating func addNames(aboveParagraphs starts: [Start]) {
    var found: [Int] = []
    if starts.isEmpty {
      found = names(in: range, mayHavePreamble: true)
    } else {
      for (place, start) in starts.enumerated() {
        let end = place + 1 < starts.count ? starts[place + 1].line : range.upperBound
        guard start.line + 1 < end, lines[start.line].isNameLike,
          !lines[start.line].isTerminated
        else { continue }
        let names = names(in: start.line + 1..<end, mayHavePreamble: false)
        if names.count >= Self.leastOfUnit { found += names }
      }
    }
    guard found.count >= Self.leastNames else { return }
    for line in found {
      levels[line] = Self.levelOfOthers
      if !starts.isEmpty { insides.insert(line) }
    }
  }

  /// The names among some lines, where every other line is a sentence and each name has one below it.
  private func names(in range: Range<Int>, mayHavePreamble: Bool) -> [Int] {
    var names: [Int] = []
    for line in range {
      if isParagraph(lines[line]) {
        if names.isEmpty, !mayHavePreamble { return [] }
        continue
      }
      guard isShortProse(lines[line], lengths: Self.shortest...Self.longestName),
        lines[line].isNameLike, !lines[line].isTerminated, !lines[line].endsWithComma,
        lines[line].text.allSatisfy({ UnicodeClass.isHan($0) || $0 == "、" }),
        line + 1 < range.upperBound, isParagraph(lines[line + 1])
      else { return [] }
      names.append(line)
    }
    return names
  }

  /// Whether a line is a sentence of some length.
  private func isParagraph(_ line: Line) -> Bool {
    !line.isCell && line.isTerminated && line.last != "：" && line.text.count > Self.longestName
  }
}
