import GongwenLanguage
import GongwenModel
import GongwenText

/// The lines of a part with the places of numbered units in them, as the search found them.
struct PlacedLines {
  /// A unit that starts in a line.
  struct Start {
    /// Where in the line, in characters.
    var offset: Int
    /// Its marker.
    var marker: MarkerCandidate
    /// Its place in the tree.
    var placement: HierarchyPlacement
  }

  /// A piece of a line: all of it, or what lies between two starts.
  struct Piece {
    /// Its canonical characters.
    var range: Range<Int>
    /// The unit that starts with it; nil for prose.
    var start: Start?
  }

  /// The nearest other tree.
  struct Rival {
    /// The line at which it parts.
    var line: Int
    /// The marker there.
    var marker: MarkerCandidate?
    /// Its depth there in the other tree; nil where that takes the line for prose.
    var depth: Int?
    /// How much dearer it is, in thousandths.
    var margin: Int
  }

  private let lines: [Line]
  /// The nearest other tree; nil without any.
  let rival: Rival?
  /// Whether any place could start a unit.
  let hasItems: Bool
  /// The lines that are notes of tables.
  let notes: TableNotes
  private var starts: [Int: [Start]] = [:]
  /// Lines that look numbered and fit no list.
  private(set) var left: [Int: MarkerCandidate] = [:]
  /// Lines of several units, which the source has without breaks.
  private(set) var split: Set<Int> = []
  /// The depths of the lines that are headings and have no number.
  private(set) var unnumbered: [Int: Int] = [:]
  /// The first of such headings that may as well belong to the text above them; nil where there are none.
  private(set) var doubtful: Int?

  /// Searches the hierarchy of a range of lines.
  init(_ lines: [Line], in range: Range<Int>, contents: Range<Int>?, breaks: LineBreaks) {
    self.lines = lines
    let notes = TableNotes(lines, in: range, breaks: breaks)
    self.notes = notes
    let quoted = QuotedLines(lines, in: range)
    let isComment = Self.areComments(lines, range)
    let items = Self.items(lines, range, breaks) { line in
      lines[line].isCell || quoted.contains(line) || isComment && lines[line].evidence.isQuoted
        || notes.contains(line)
        || notes.continuesNumbers(line)
        || contents?.contains(line) ?? false
    }
    let search = HierarchySearch(model: HierarchyModel(weights: HierarchyWeights()))
    let solution = search.solution(of: items)
    hasItems = !items.isEmpty
    rival = solution.rival.map { rival in
      Rival(
        line: items[rival.item].line, marker: items[rival.item].candidates.first,
        depth: rival.depth, margin: rival.margin)
    }
    for (item, placement) in zip(items, solution.placements) {
      if let candidate = placement.candidate {
        starts[item.line, default: []].append(
          Start(
            offset: item.offset, marker: item.candidates[candidate], placement: placement))
        if item.opening == .inLineOfUnits,
          !LostBreaks.isOfItems(item.candidates[candidate].scheme)
        {
          split.insert(item.line)
        }
      } else if let marker = item.candidates.first, item.offset == 0, item.opening == .free,
        marker.isClear, marker.scheme != .decimal, marker.scheme != .latin
      {
        left[item.line] = marker
      }
    }
    let steps = StepHeadings(lines, in: range, breaks: breaks, &starts)
    let depths = starts.compactMapValues { $0.first?.placement.depth }
    let series = HeadingSeries(lines, in: range, starts: units, breaks: breaks)
    unnumbered = UnnumberedHeadings(
      lines: lines, units: depths, series: series, named: Self.named(in: contents, lines)
    ).depths(in: range)
    unnumbered.merge(steps.depths) { $1 }
    doubtful = series.doubtful
  }

  /// The names with a page and without a number in the table of contents.
  private static func named(in contents: Range<Int>?, _ lines: [Line]) -> Set<TitleKey> {
    guard let contents else { return [] }
    let entries = lines[contents].filter { !$0.isCell && $0.markers.isEmpty }
      .map { ContentsEntry($0) }
    return Set(entries.filter { $0.page != nil }.map(\.key))
  }

  /// The numbered units in the order of their lines.
  private var units: [HeadingSeries.Start] {
    starts.flatMap { line, starts in
      starts.compactMap { start in
        start.marker.ordinal.map {
          HeadingSeries.Start(
            line: line, scheme: start.marker.scheme, ordinal: $0, depth: start.placement.depth)
        }
      }
    }
    .sorted { ($0.line, $0.ordinal) < ($1.line, $1.ordinal) }
  }

  /// Whether a numbered unit starts in a line.
  func startsUnit(_ line: Int) -> Bool { starts[line] != nil }

  /// The pieces of a line: one, or more where units start inside it.
  func pieces(of line: Int) -> [Piece] {
    let range = lines[line].range
    let starts = starts[line] ?? []
    var result: [Piece] = []
    if starts.first?.offset != 0 {
      let end = starts.first.map { trimmed(range.lowerBound + $0.offset, line) } ?? range.upperBound
      result.append(Piece(range: range.lowerBound..<end))
    }
    for (index, start) in starts.enumerated() {
      let end =
        index + 1 < starts.count
        ? trimmed(range.lowerBound + starts[index + 1].offset, line) : range.upperBound
      result.append(Piece(range: range.lowerBound + start.offset..<end, start: start))
    }
    return result
  }

  /// The end of a piece without the blank before the unit behind it.
  private func trimmed(_ end: Int, _ line: Int) -> Int {
    let text = lines[line].text
    return end > text.startIndex + 1 && text[end - 1] == " " ? end - 1 : end
  }

  /// Whether a line is a number and a name, and nothing else.
  private static func isName(_ line: Line) -> Bool {
    guard let marker = line.markers.first(where: { $0.isClear && $0.ordinal != nil }),
      !line.isTerminated, line.text.count <= longestName
    else { return false }
    return HeadingForm(of: line.rest(behind: marker)) == .name
      && !line.text.contains { $0 == "，" || $0 == "," }
  }

  /// d）应急预案，包括：: whether a unit is one sentence that announces a list, whatever scheme that has.
  private static func opensList(_ line: Line) -> Bool {
    guard let last = line.last, last == "：" || last == ":" else { return false }
    return line.markers.contains { $0.isClear && $0.ordinal != nil }
  }

  /// The longest name of a unit that is sure to be one, in characters with its number: a printed line
  /// (GB/T 9704-2012, 5.2.3).
  private static let longestName = 28

  /// Whether the quotations in a text are comments on it, as databases of laws have below the articles: their numbers are not among
  /// its units where other lines have some.
  private static func areComments(_ lines: [Line], _ range: Range<Int>) -> Bool {
    range.contains { lines[$0].evidence.isQuoted }
      && range.contains { line in
        !lines[line].evidence.isQuoted && !lines[line].isCell
          && lines[line].markers.contains { $0.isClear && $0.ordinal != nil }
      }
  }

  /// （甲）某某市财政局: the name of a party alone behind its letter.
  private static func isParty(_ line: Line, _ marker: MarkerCandidate) -> Bool {
    guard marker.scheme == .heavenlyStem, line.text.first == "（" else { return false }
    let name = line.rest(behind: marker)
    return BodyName.isBody(name) || PersonLine.isPerson(name) || Surnames.isName(Array(name))
  }

  /// The next numbers of each scheme (二、, （二）) below the lines that begin with a number, by line.
  private static func nextNumbers(
    _ lines: [Line], _ range: Range<Int>, isTaken: (Int) -> Bool
  ) -> [Int: [Scheme: Int]] {
    var result: [Int: [Scheme: Int]] = [:]
    var below: [Scheme: Int] = [:]
    for line in range.reversed() where !isTaken(line) {
      let own = lines[line].markers.first {
        $0.isClear && $0.scheme != .decimal && $0.scheme != .appendix && $0.ordinal != nil
      }
      guard let own, let ordinal = own.ordinal else { continue }
      result[line] = below
      below[own.scheme] = ordinal
    }
    return result
  }

  /// The places that may start a numbered unit.
  private static func items(
    _ lines: [Line], _ range: Range<Int>, _ breaks: LineBreaks, isTaken: (Int) -> Bool
  ) -> [HierarchyItem] {
    let lost = LostBreaks(grammar: MarkerGrammar())
    let next = nextNumbers(lines, range, isTaken: isTaken)
    var items: [HierarchyItem] = []
    for line in range where !isTaken(line) {
      let candidates = lines[line].markers.filter { marker in
        marker.scheme != .dash && marker.scheme != .bullet && marker.scheme != .appendix
          && (marker.ordinal != nil || marker.scheme == .box)
          && !isParty(lines[line], marker)
      }
      let inner = lost.items(in: lines[line], at: line, next: next[line] ?? [:])
      guard !candidates.isEmpty else {
        items += inner
        continue
      }
      let opening: HierarchyItem.Opening =
        line == range.lowerBound ? .free : breaks.opening(of: lines[line], below: lines[line - 1])
      var item = HierarchyItem(line: line, candidates: candidates, opening: opening)
      item.isBelowName =
        line > range.lowerBound && (isName(lines[line - 1]) || opensList(lines[line - 1]))
      items.append(item)
      items += inner
    }
    return items
  }
}
