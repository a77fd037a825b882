import GongwenLanguage
import GongwenModel
import GongwenText

/// Furniture that does not repeat its words: known by its place and font, by its form, or by its number.
extension PrintedEdges {
  /// The numbers of sheets with two pages each: the second one is the next of the first, and both count with the sheets.
  func addPairs(
    _ candidates: [Candidate], _ lines: [PrintedLine], _ result: inout [Int: FurnitureReason]
  ) {
    var sheets: [Edge: [(value: Int, line: Int)]] = [:]
    for candidate in candidates
    where candidate.row < Self.numberReach && candidate.isApart
      && (sizes.count > 1 || candidate.rowCount == 2)
    {
      guard let number = PageNumberLine.read(text.visible(lines[candidate.line])) else { continue }
      sheets[Edge(page: candidate.page, isTop: candidate.isTop), default: []].append(
        (number.value, candidate.line))
    }
    let pairs = sheets.filter { edge, numbers in
      numbers.count == 2 && lines[numbers[0].line].isBeside(lines[numbers[1].line])
        && abs(numbers[0].value - numbers[1].value) == 1
    }
    let offsets = Set(pairs.map { min($1[0].value, $1[1].value) - 2 * $0.page })
    guard pairs.count >= min(Self.leastPages, sizes.count), offsets.count == 1 else { return }
    for (_, numbers) in pairs { for number in numbers { result[number.line] = .pageNumber } }
  }

  /// The lines of a page that are numbers below each other at one right edge, which count: those of lines or of rows, of which
  /// none is the number of the page.
  func countingColumn(_ lines: [PrintedLine], _ page: Range<Int>) -> Set<Int> {
    let numbers = page.compactMap { index in
      lines[index].cell == nil ? text.number(lines[index]).map { (index: index, value: $0) } : nil
    }
    guard numbers.count >= Self.leastCounting else { return [] }
    var result: Set<Int> = []
    var start = 0
    let byEdge = numbers.sorted { lines[$0.index].right < lines[$1.index].right }
    let distance = Self.sameNumber.amount(of: measures.size)
    while start < byEdge.count {
      var end = start + 1
      while end < byEdge.count,
        lines[byEdge[end].index].right - lines[byEdge[end - 1].index].right <= distance
      { end += 1 }
      let column = byEdge[start..<end].sorted { lines[$0.index].middle < lines[$1.index].middle }
      start = end
      var run: [Int] = []
      for (place, number) in column.enumerated() {
        if place > 0,
          number.value != column[place - 1].value + 1
            || lines[number.index].middle - lines[column[place - 1].index].middle
              > Self.widestStep * measures.pitch
        {
          if run.count >= Self.leastCounting { result.formUnion(run) }
          run = []
        }
        run.append(number.index)
      }
      if run.count >= Self.leastCounting { result.formUnion(run) }
    }
    return result
  }

  /// So many numbers below each other count, at most so many lines apart: the number of a page and the last number of a unit do not.
  private static let leastCounting = 5
  private static let widestStep = 2

  /// Page numbers whose row has wide blanks: 第1页　　共3页.
  func addNumberRows(
    _ candidates: [Candidate], _ lines: [PrintedLine], _ result: inout [Int: FurnitureReason]
  ) {
    let open = candidates.filter { $0.row < Self.numberReach }
    let rows = Dictionary(grouping: open) { Row(page: $0.page, isTop: $0.isTop, row: $0.row) }
    for row in rows.values where (2...Self.mostPieces).contains(row.count) {
      let ordered = row.map(\.line).sorted { lines[$0].left < lines[$1].left }
      // A running header may be to the left or to the right of the number.
      for start in ordered.indices {
        for end in ordered.indices.dropFirst(start + 1) {
          let pieces = ordered[start...end]
          guard PageNumberLine.isMarked(pieces.flatMap { text.visible(lines[$0]) }) else {
            continue
          }
          for line in pieces { result[line] = .pageNumber }
        }
      }
    }
  }

  /// A row of more pieces is of a table.
  private static let mostPieces = 8

  /// A row at an edge of a page.
  struct Row: Hashable {
    var page: Int
    var isTop: Bool
    var row: Int
  }

  /// 附件1 at the top of several pages is a running header, but where it comes first it begins the attachment.
  func keepAppendices(_ lines: [PrintedLine], _ result: inout [Int: FurnitureReason]) {
    var known: Set<[Unicode.Scalar]> = []
    for index in lines.indices where text.isAppendix(lines[index]) {
      let isFirst = known.insert(text.visible(lines[index])).inserted
      if isFirst, result[index] == .runningHeader { result[index] = nil }
    }
  }

  /// Numbers that are alone, outermost and in the font and at the place of page numbers, but count again.
  func addNumbersCountingAnew(
    _ candidates: [Candidate], _ lines: [PrintedLine], _ result: inout [Int: FurnitureReason]
  ) {
    let known = candidates.filter { result[$0.line] == .pageNumber && lines[$0.line].font > 0 }
    guard known.count >= Self.leastKnown else { return }
    let distance = Self.sameNumber.amount(of: measures.size)
    for candidate in candidates
    where candidate.row == 0 && candidate.isApart && result[candidate.line] == nil
      && PageNumberLine.lone(text.visible(lines[candidate.line])) != nil
      && known.contains(where: {
        $0.isTop == candidate.isTop && abs($0.place - candidate.place) <= distance
          && lines[$0.line].font == lines[candidate.line].font
      })
    {
      result[candidate.line] = .pageNumber
    }
  }

  /// Roman numerals that are alone and outermost: they number the pages before the text, and so count with the pages, or
  /// are at the place of other page numbers.
  func addRomanNumbers(
    _ candidates: [Candidate], _ lines: [PrintedLine], _ result: inout [Int: FurnitureReason]
  ) {
    var romans: [Int: [Candidate]] = [:]
    for candidate in candidates
    where candidate.row == 0 && candidate.isApart && result[candidate.line] == nil {
      guard let value = RomanNumeral.value(text.visible(lines[candidate.line])[...]) else {
        continue
      }
      romans[value - candidate.page, default: []].append(candidate)
    }
    guard !romans.isEmpty else { return }
    let known = candidates.filter { result[$0.line] == .pageNumber }
    let distance = Self.sameNumber.amount(of: measures.size)
    for group in romans.values {
      let isKnown = { (candidate: Candidate) in
        known.contains {
          $0.isTop == candidate.isTop && abs($0.place - candidate.place) <= distance
        }
      }
      guard group.count >= Self.leastPages || group.contains(where: isKnown) else { continue }
      for candidate in group { result[candidate.line] = .pageNumber }
    }
  }

  /// Running headers whose words change, with the chapter or the date: in one font, at one height, nearest to the edge.
  /// Small letters are enough on most pages, some words more than once or all in the upper margin (notes are in the lower
  /// one), on all pages but the first in the upper margin, and at the place of a known running header; letters of the text's size only in the margin of all pages, set apart
  /// by a blank, and not where each is a chapter of its own, or the title of a table in larger letters.
  func addChanging(
    _ candidates: [Candidate], _ lines: [PrintedLine], _ result: inout [Int: FurnitureReason]
  ) {
    let distance = Self.sameLine.amount(of: measures.size)
    var nearest: [Edge: Int] = [:]
    for candidate in candidates where result[candidate.line] == nil {
      let edge = Edge(page: candidate.page, isTop: candidate.isTop)
      nearest[edge] = min(nearest[edge] ?? candidate.row, candidate.row)
    }
    let known = candidates.filter {
      result[$0.line] == .runningHeader || result[$0.line] == .runningFooter
    }
    let open = candidates.filter { candidate in
      result[candidate.line] == nil && candidate.isApart && lines[candidate.line].font > 0
        && candidate.row == nearest[Edge(page: candidate.page, isTop: candidate.isTop)]
        && !isSentence(lines[candidate.line])
    }
    let groups = Dictionary(grouping: open) { Place(font: lines[$0.line].font, isTop: $0.isTop) }
    for (place, group) in groups {
      let places = known.filter { lines[$0.line].font == place.font && $0.isTop == place.isTop }
        .map(\.place).sorted()
      Neighbours(of: group, within: distance).forEach { candidate, near in
        let pages = near.pages
        let isHeader: Bool
        let next = places.partitioningIndex { $0 >= candidate.place - distance }
        let isAtKnown = next < places.count && places[next] <= candidate.place + distance
        if isSmall(lines[candidate.line]) {
          isHeader =
            isAtKnown
            || pages >= Self.leastChanging
              && (near.keys < pages || candidate.isTop && near.candidates.allSatisfy(isInMargin))
              && Self.pagesOfChanging.isReached(by: pages, of: sizes.count)
            || candidate.isTop && pages >= Self.leastPages && near.candidates.allSatisfy(isInMargin)
              && (pages == sizes.count
                || pages == sizes.count - 1 && !near.candidates.contains { $0.page == 0 })
        } else {
          isHeader =
            isAtKnown && isInMargin(candidate) && candidate.isTop
            || pages >= Self.leastPages && pages == sizes.count
              && near.candidates.allSatisfy(isInMargin)
              && !(near.keys == pages
                && near.candidates.allSatisfy {
                  text.opensUnit(lines[$0.close[0]]) || isEnlarged(lines[$0.line])
                })
        }
        guard isHeader else { return }
        result[candidate.line] = candidate.isTop ? .runningHeader : .runningFooter
      }
    }
  }

  private func isEnlarged(_ line: PrintedLine) -> Bool {
    PrintMeasures.enlarged.isReached(by: line.size, of: measures.size(onPage: line.page))
  }

  /// Whether a line is as close to an edge of its page as running headers are.
  static func isInMargin(_ line: PrintedLine, _ sizes: [PrintedPageSize]) -> Bool {
    let height = sizes[line.page].height
    return !margin.isReached(by: min(line.middle, height - line.middle), of: height)
  }

  /// Whether a line is in the margin of its page, set apart from the text by a blank.
  func isInMargin(_ candidate: Candidate) -> Bool {
    candidate.hasBlank
      && !Self.margin.isReached(by: candidate.place, of: sizes[candidate.page].height)
  }

  /// The issue of a periodical (公报　2031年第4期) is a running header at the edge of any page, for the pages of an
  /// extract may have it once.
  func addIssues(
    _ candidates: [Candidate], _ lines: [PrintedLine], _ result: inout [Int: FurnitureReason]
  ) {
    let issues = Set(
      candidates.filter { $0.row == 0 && IssueLine.isIssue(text.visible(lines[$0.line])) }
        .map { Edge(page: $0.page, isTop: $0.isTop) })
    for candidate in candidates
    where candidate.row == 0 && candidate.isApart && result[candidate.line] == nil
      && !PrintMeasures.enlarged.isReached(by: lines[candidate.line].size, of: measures.size)
      && !Self.margin.isReached(by: candidate.place, of: sizes[candidate.page].height)
    {
      guard issues.contains(Edge(page: candidate.page, isTop: candidate.isTop)) else { continue }
      result[candidate.line] = candidate.isTop ? .runningHeader : .runningFooter
    }
  }

  /// A running header that one of several pages has: in the margin, apart from the text, in smaller letters, and above the
  /// height where the text of every other page begins.
  func addLoneHeader(
    _ candidates: [Candidate], _ lines: [PrintedLine], _ result: inout [Int: FurnitureReason]
  ) {
    var tops = [Int](repeating: .max, count: sizes.count)
    for (index, line) in lines.enumerated() where result[index] == nil {
      tops[line.page] = min(tops[line.page], line.top)
    }
    let outermost = candidates.filter { $0.isTop && $0.row == 0 && result[$0.line] == nil }
    let rows = Dictionary(grouping: outermost, by: \.page)
    for candidate in outermost {
      let line = lines[candidate.line]
      guard rows[candidate.page]?.count == 1, isSmall(line), isInMargin(candidate),
        !text.opensLabel(line), !text.isAppendix(line), !text.isTerminated(line),
        tops.indices.allSatisfy({ $0 == candidate.page || tops[$0] >= line.bottom })
      else { continue }
      result[candidate.line] = .runningHeader
    }
  }

  /// Whether a line is a whole note: it begins with a mark and ends as sentences do.
  private func isNote(_ line: PrintedLine) -> Bool {
    text.noteMark(of: line) != nil && text.isTerminated(line)
  }

  /// On a page or two nothing repeats: furniture is what is in the margin, apart from the text
  /// and in smaller letters.
  func addLone(
    _ candidates: [Candidate], _ lines: [PrintedLine], _ result: inout [Int: FurnitureReason]
  ) {
    // 抄送 and 印发 are at the foot of the last page, in smaller letters (GB/T 9704-2012, 7.4).
    let rows = Dictionary(grouping: candidates.filter { !$0.isTop }) {
      Row(page: $0.page, isTop: false, row: $0.row)
    }
    let ofImprint = rows.values.map { row in
      row.map(\.line).sorted { lines[$0].left < lines[$1].left }
    }.filter { row in text.isOfImprint(row.map { lines[$0] }[...]) }
    let imprint = Set(ofImprint.joined())
    // From the text outwards: a blank sets a row apart and with it those beyond it.
    var isApart: Set<Edge> = []
    for candidate in candidates.sorted(by: { $0.row > $1.row }) {
      let edge = Edge(page: candidate.page, isTop: candidate.isTop)
      let line = lines[candidate.line]
      guard result[candidate.line] == nil, candidate.row < Self.numberReach,
        !imprint.contains(candidate.line), candidate.isTop || !isNote(line),
        candidate.hasBlank || isApart.contains(edge), isSmall(line),
        !Self.margin.isReached(by: candidate.place, of: sizes[candidate.page].height)
      else { continue }
      isApart.insert(edge)
      result[candidate.line] = candidate.isTop ? .runningHeader : .runningFooter
    }
  }
}
