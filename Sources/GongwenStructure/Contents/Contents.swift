import GongwenLanguage
import GongwenModel
import GongwenText

/// A table of contents (目录) among the lines of a document.
struct Contents {
  /// Its lines, the heading's included.
  var lines: Range<Int>
  /// Its entries, in order.
  var entries: [ContentsEntry]
  /// Whether its first line is its heading.
  let hasHeading: Bool

  /// How many lines without a page number may be between two with one: group headings, broken
  /// entries.
  private static let reach = 6
  /// The longest line of a table of contents without its leader, in characters: a title of three printed lines.
  private static let longestLine = 120
  /// The least evidence that lines are contents: two page numbers, or one behind a leader, which nothing
  /// else has.
  private static let leastEvidence = 2
  /// The fewest entries where no leader shows what they are.
  private static let fewestEntries = 2
  /// The least share of an entry's earlier siblings that have page numbers where one without is broken.
  private static let pagedSiblings = Share(1, of: 2)

  /// Finds the first table of contents.
  init?(in lines: [Line]) {
    guard let heading = lines.firstIndex(where: { ContentsHeading.isHeading($0.text) }) else {
      guard let found = Self.unheaded(lines) else { return nil }
      self.lines = found
      hasHeading = false
      entries = Self.entries(lines[found])
      setDepths()
      return
    }
    hasHeading = true
    let rest = lines[(heading + 1)...]
    guard let end = Self.paged(rest) ?? Self.repeated(rest), end > heading + 1 else { return nil }
    self.lines = heading..<end
    entries = Self.entries(lines[(heading + 1)..<end])
    guard entries.count >= Self.fewestEntries || entries.contains(where: \.hasLeader) else {
      return nil
    }
    setDepths()
  }

  /// Contents without a heading: lines with numbers that count up, near the start, the first of which is printed again
  /// behind them; each has a leader and a page, or they are chapters with nothing between them.
  private static func unheaded(_ lines: [Line]) -> Range<Int>? {
    for start in lines.indices.prefix(reachOfUnheaded) where isEntry(lines[start], after: nil) {
      var end = start
      var above: MarkerCandidate?
      let key = ContentsEntry(lines[start]).key
      while end < lines.count, isEntry(lines[end], after: above),
        end == start || ContentsEntry(lines[end]).key != key
      {
        above = lines[end].markers.first ?? above
        end += 1
      }
      guard end - start >= fewestUnheaded, end < lines.count else { continue }
      let isRepeated = lines[end...].prefix(reachOfRepeat).contains { ContentsEntry($0).key == key }
      if isRepeated { return start..<end }
    }
    return nil
  }

  /// Whether a line may be an entry of contents without a heading.
  private static func isEntry(_ line: Line, after above: MarkerCandidate?) -> Bool {
    guard !line.isCell, line.text.count <= longestLine,
      let marker = line.markers.first, marker.isCertain, let ordinal = marker.ordinal
    else { return false }
    let entry = ContentsEntry(line)
    // The first dot of a leader may be read as a stop.
    guard !entry.scalars.contains("。") else { return false }
    let isLed = entry.page != nil && entry.leader.map { $0.count >= shortestLeader } ?? false
    guard isLed || marker.scheme.isDivision else { return false }
    guard let above, above.scheme == marker.scheme, let last = above.ordinal else {
      return above != nil || ordinal == 1
    }
    return ordinal == last + 1 || ordinal == 1
  }

  /// The shortest leader with its page number that shows an entry where several do: ……1.
  private static let shortestLeader = 3
  /// The lines from the start where contents without a heading may begin: behind a title and its 题注.
  private static let reachOfUnheaded = 12
  /// The fewest entries of such contents.
  private static let fewestUnheaded = 3
  /// The lines behind them where the first entry is printed again: a title, a date, a preamble may be between.
  private static let reachOfRepeat = 8

  /// The end of contents whose entries have page numbers: behind the last of them.
  private static func paged(_ lines: ArraySlice<Line>) -> Int? {
    var last: Int?
    var evidence = 0
    let first = lines.first.map { ContentsEntry($0) }
    for index in lines.indices {
      let line = lines[index]
      let entry = ContentsEntry(line)
      // The first entry without its page is the first heading of the text.
      if let first, index > lines.startIndex, first.page != nil, entry.page == nil,
        entry.marker?.text == first.marker?.text, entry.key == first.key
      {
        break
      }
      let leader = entry.hasLeader ? entry.leader?.count ?? 0 : 0
      if line.text.count - leader > longestLine { break }
      if entry.scalars.contains("。"), !entry.hasLeader { break }
      if entry.page != nil {
        last = index
        evidence += entry.hasLeader ? leastEvidence : 1
      } else if index - (last ?? lines.startIndex) > reach {
        break
      }
    }
    return evidence >= leastEvidence ? last.map { $0 + 1 } : nil
  }

  /// The end of contents without page numbers: where their first entry is repeated.
  private static func repeated(_ lines: ArraySlice<Line>) -> Int? {
    guard let first = lines.first else { return nil }
    let keys = keysOfRepeat(first)
    for index in lines.indices.dropFirst() {
      let line = lines[index]
      if line.text.count > longestLine || line.text.contains("。") {
        return repeated(keys, behindPreambleAt: index, lines)
      }
      if keys.contains(TitleKey(line.text)) { return withoutTitle(lines[..<index]) }
    }
    return nil
  }

  /// The end of numbered entries above a preamble, behind which the first of them is printed again.
  private static func repeated(
    _ keys: [TitleKey], behindPreambleAt start: Int, _ lines: ArraySlice<Line>
  ) -> Int? {
    let end = withoutTitle(lines[..<start])
    let entries = lines[..<end]
    guard entries.count >= fewestEntries, entries.allSatisfy({ isNumbered($0) }),
      lines[start...].prefix(reachOfRepeat).contains(where: { keys.contains(TitleKey($0.text)) })
    else { return nil }
    return end
  }

  /// The forms in which the first entry may be printed below: as it is, and, where it names a text with its number in
  /// brackets (1.某某意见（某政〔2031〕8号）), its name alone.
  private static func keysOfRepeat(_ first: Line) -> [TitleKey] {
    let entry = ContentsEntry(first)
    let isTitle = TitleForm.isComplete(entry.scalars) && entry.scalars.count >= shortestTitle
    return [TitleKey(first.text)] + (isTitle ? [entry.key, entry.bareKey] : [])
  }

  /// The shortest title of a text, in characters.
  private static let shortestTitle = 6

  /// The end of numbered entries without the lines behind them that have no number: the title of the text, and its 题注.
  private static func withoutTitle(_ lines: ArraySlice<Line>) -> Int {
    guard let last = lines.lastIndex(where: { isNumbered($0) }),
      lines[...last].allSatisfy({ isNumbered($0) })
    else { return lines.endIndex }
    // 附则 has no number.
    return lines[(last + 1)...].firstIndex { !UnnumberedHeading.isHeading($0) } ?? lines.endIndex
  }

  private static func isNumbered(_ line: Line) -> Bool {
    line.markers.contains { $0.isLikely && $0.ordinal != nil }
  }

  /// The entries of a scheme, and those among them that have a page.
  private struct Siblings {
    var all = 0
    var paged = 0
  }

  private static func entries(_ lines: ArraySlice<Line>) -> [ContentsEntry] {
    var entries: [ContentsEntry] = []
    var siblings: [Scheme: Siblings] = [:]
    let isPaged = lines.contains { ContentsEntry($0).page != nil }
    for index in lines.indices {
      let entry = ContentsEntry(lines[index])
      let continues =
        isPaged && entry.marker == nil && entry.page != nil
        && entries.last.map { $0.page == nil } ?? false
        && (entry.isNumber || isBroken(entries, siblings, before: index, in: lines))
      if continues {
        entries[entries.count - 1].append(entry)
        if let scheme = entries.last?.marker?.scheme {
          siblings[scheme, default: Siblings()].paged += 1
        }
      } else {
        entries.append(entry)
        if let scheme = entry.marker?.scheme {
          siblings[scheme, default: Siblings()].all += 1
          if entry.page != nil { siblings[scheme, default: Siblings()].paged += 1 }
        }
      }
    }
    return entries
  }

  /// Whether the entry above is the first line of a broken one: group headings are followed by
  /// entries with numbers of their own, or are apart from them.
  private static func isBroken(
    _ entries: [ContentsEntry], _ siblings: [Scheme: Siblings], before index: Int,
    in lines: ArraySlice<Line>
  ) -> Bool {
    guard let marker = entries.last?.marker, let own = siblings[marker.scheme] else { return false }
    return Self.pagedSiblings.isReached(by: own.paged, of: own.all - 1)
      && lines[index].evidence.blankLinesBefore == 0
  }

  /// Levels by numbering; an entry without a number is at the top.
  private mutating func setDepths() {
    let numbered = entries.indices.filter { entries[$0].marker != nil }
    let items = numbered.compactMap { index in
      entries[index].marker.map {
        HierarchyItem(line: index, candidates: [$0])
      }
    }
    let search = HierarchySearch(model: HierarchyModel(weights: HierarchyWeights()))
    for (index, placement) in zip(numbered, search.solve(items)) {
      entries[index].depth = max(1, placement.depth)
    }
  }
}
