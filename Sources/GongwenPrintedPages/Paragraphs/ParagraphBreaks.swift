import GongwenLanguage

/// Which lines of the text continue with the paragraph of the line before them.
struct ParagraphBreaks {
  /// Whether each line continues; the first one does not.
  private(set) var joins: [Bool]
  /// For each line how far the score of the break before it is from the other reading; nil where no score decided.
  private(set) var margins: [Int?]

  private let text: LineText
  private let measures: TextMeasures
  private let frames: PrintedFrames

  /// The least size of a title of several lines, as a share of the text's size: larger by more than a step.
  private static let title = Share(23, of: 20)

  /// Decides for lines in the order in which they are read.
  init(_ lines: [PrintedLine], text: LineText, measures: TextMeasures, frames: PrintedFrames) {
    self.text = text
    self.measures = measures
    self.frames = frames
    joins = [Bool](repeating: false, count: lines.count)
    margins = [Int?](repeating: nil, count: lines.count)
    let joiner = RowJoiner(text: text, measures: measures, frames: frames)
    var rows: [Range<Int>] = []
    for index in lines.indices {
      if lines[index].cell != nil {
        joins[index] = index > 0 && joiner.joinsInCell(lines[index], to: lines[index - 1])
      } else if let row = rows.last, row.upperBound == index,
        joiner.joins(lines[index], lines[row])
      {
        joins[index] = true
        rows[rows.count - 1] = row.lowerBound..<index + 1
      } else {
        rows.append(index..<index + 1)
      }
    }
    rows = withPageNumbers(rows, lines)
    let reader = FlowLineReader(text: text)
    var flow = rows.map { row in
      var line = reader.line(row, lines)
      line.area = frames.area(of: lines[row.lowerBound])
      line.endsWithLeader =
        line.endsWithLeader || endsWithLeader(row, lines)
        || row.count > 1 && isPageNumber(lines, row)
      return line
    }
    for index in flow.indices.dropLast() {
      guard let clause = flow[index].clause, let below = flow[index + 1].opening,
        below.isFirst(of: clause)
      else { continue }
      flow[index].opening = clause
    }
    decide(flow, lines)
  }

  /// The rows of contents, each with its page number, where that is far behind the entry without a leader. Three
  /// such rows on a page, or rows with leaders next to them, are contents.
  private mutating func withPageNumbers(
    _ rows: [Range<Int>], _ lines: [PrintedLine]
  ) -> [Range<Int>] {
    var entries: [Int: Int] = [:]
    for (row, next) in zip(rows, rows.dropFirst()) {
      let line = lines[row.upperBound - 1]
      if endsWithLeader(row, lines) || isEntry(row, next, lines) {
        entries[line.page, default: 0] += 1
      }
    }
    guard entries.values.contains(where: { $0 >= Self.leastBelowHeading }) else { return rows }
    let headed = Set(rows.filter { isContentsHeading($0, lines) }.map { lines[$0.lowerBound].page })
    func areContents(onPage page: Int) -> Bool {
      let least = headed.contains(page) ? Self.leastBelowHeading : Self.leastEntries
      return entries[page] ?? 0 >= least
    }
    var result: [Range<Int>] = []
    for row in rows {
      if let entry = result.last, isEntry(entry, row, lines),
        areContents(onPage: lines[row.lowerBound].page)
      {
        result[result.count - 1] = entry.lowerBound..<row.upperBound
        joins[row.lowerBound] = true
      } else {
        result.append(row)
      }
    }
    return result
  }

  /// Whether a row ends with a leader and a page number, which may be pieces of their own.
  private func endsWithLeader(_ row: Range<Int>, _ lines: [PrintedLine]) -> Bool {
    let last = lines[row.upperBound - 1]
    if text.endsWithLeader(last) { return true }
    return row.count > 1 && text.isPageNumber(last)
      && text.endsInLeader(lines[row.upperBound - 2])
  }

  /// Whether a row is 目录, in one piece or in two.
  private func isContentsHeading(_ row: Range<Int>, _ lines: [PrintedLine]) -> Bool {
    let heading = lines[row].flatMap { text.visible($0) }
    return heading.count <= Self.longestHeading && ContentsHeading.isHeading(heading[...])
  }

  /// Whether a row is an entry of contents and the next one its page number.
  private func isEntry(_ row: Range<Int>, _ next: Range<Int>, _ lines: [PrintedLine]) -> Bool {
    let (entry, number) = (lines[row.upperBound - 1], lines[next.lowerBound])
    return row.upperBound == next.lowerBound && next.count == 1 && entry.isInRow(of: number)
      && entry.region == number.region && isPageNumber(lines, row.lowerBound..<next.upperBound)
      && !text.isTerminated(entry) && text.number(entry) == nil
  }

  /// Whether the last piece of a row is a number at the edge of its column.
  private func isPageNumber(_ lines: [PrintedLine], _ row: Range<Int>) -> Bool {
    let number = lines[row.upperBound - 1]
    return text.isPageNumber(number)
      && measures.isSameEdge(number.right, frames.area(of: number).right)
  }

  /// The least number of entries of contents on a page, and on one with the heading 目录.
  private static let leastEntries = 3
  private static let leastBelowHeading = 2
  /// The longest heading of contents, in characters.
  private static let longestHeading = 8

  private mutating func decide(_ flow: [FlowLine], _ lines: [PrintedLine]) {
    let scores = BreakModel(flow, em: measures.size).scores()
    let titles = titles(flow)
    var bracket = OpenBracket(text: text)
    for (index, weighed) in scores.enumerated() {
      let (above, line) = (flow[index], flow[index + 1])
      bracket.take(above, lines, startsParagraph: !joins[above.pieces.lowerBound])
      guard above.pieces.upperBound == line.pieces.lowerBound, !above.endsWithLeader else {
        continue
      }
      let (last, first) = (lines[line.pieces.lowerBound - 1], lines[line.pieces.lowerBound])
      // The rectangle of an annotation or of a form field shows no measure.
      if last.isEntry || first.isEntry { continue }
      if above.page == line.page, last.isInRow(of: first), last.region == first.region { continue }
      if isContentsHeading(line.pieces, lines) { continue }
      if text.parts(lines[above.pieces], from: lines[line.pieces]) { continue }
      if titles[index], titles[index + 1], measures.hasSize(above.size, line.size) {
        joins[line.pieces.lowerBound] =
          !(above.endsBody && line.endsBody) && joinsTitle(first, to: last)
        continue
      }
      if text.isOfImprint(lines[line.pieces]) { continue }
      let score = weighed.score + (bracket.isWhole ? BreakWeights.wholeBracket : 0)
      joins[line.pieces.lowerBound] = score <= 0 || bracket.isOpen(before: line)
      margins[line.pieces.lowerBound] = bracket.isWhole ? abs(score) : weighed.margin
    }
  }

  /// Which lines may be of a title: larger ones that are centred, and full ones above them. Prose in larger letters is full,
  /// too, but no centred line ends its paragraphs.
  private func titles(_ flow: [FlowLine]) -> [Bool] {
    var result = [Bool](repeating: false, count: flow.count)
    for index in flow.indices.reversed() {
      let line = flow[index]
      guard line.opening == nil, Self.title.isReached(by: line.size, of: measures.size) else {
        continue
      }
      result[index] =
        BreakModel.isCentred(line)
        || index + 1 < flow.count && result[index + 1] && isBroken(line, above: flow[index + 1])
    }
    return result
  }

  /// Whether a line is one of a title that is broken where it is full.
  private func isBroken(_ line: FlowLine, above next: FlowLine) -> Bool {
    line.page == next.page && measures.hasSize(line.size, next.size) && fills(line)
      && (line.end == .open || line.end == .comma) && line.sentencesInside == 0
  }

  /// Whether a line reaches both edges.
  private func fills(_ line: FlowLine) -> Bool {
    max(abs(line.left - line.area.left), line.area.right - line.right) <= line.em
  }

  /// Centred lines larger than the text, one close below the other, are one title; but not a letterhead and the name of what is
  /// on it. Two bodies are left to the structure: joint issuers have a line each in a letterhead, and in a title.
  private func joinsTitle(_ line: PrintedLine, to above: PrintedLine) -> Bool {
    line.page == above.page && !text.isNumberOrDate(above) && !text.isNumberOrDate(line)
      && line.top - above.bottom < above.height && !text.namesLetter(line, below: above)
  }
}
