import GongwenLanguage
import GongwenModel
import GongwenText

/// Finds running headers, running footers and page numbers: what pages repeat at one place of
/// their edges, and numbers there that count with the pages. Never by the place alone.
struct PrintedEdges {
  /// The characters of the lines.
  let text: LineText
  /// The usual measures.
  let measures: TextMeasures
  /// The sizes of the pages.
  let sizes: [PrintedPageSize]

  /// How many rows from either edge are examined.
  static let reach = 3
  /// How many rows from the end of a page are searched for the start of notes.
  static let reachOfNotes = 2 * reach + 2

  /// A page number is in one of the first or last rows.
  static let numberReach = 2
  /// A wider distance from the text, as a share of the pitch, sets a line apart.
  static let apart = Share(13, of: 10)
  /// The widest blank between rows of one note, as a share of their height.
  static let insideNote = Share(6, of: 10)
  /// The largest difference of the places of page numbers, as a share of the height of a line; running headers may
  /// differ by a whole height.
  static let samePlace = Share(1, of: 4)
  /// The share of all pages that have a running header, and the least number of them: headers of chapters differ.
  static let pagesOfHeader = Share(1, of: 4)
  static let leastPages = 2
  /// The pages that prove the words of a running header where it is not at the edge.
  static let leastKnown = 3
  /// The largest difference in height between prints of one running header.
  static let sameHeight = Share(1, of: 20)
  /// The margin of a page, as a share of its height: less than the 37 mm above and 35 mm below the text of the 297 mm of
  /// a page (GB/T 9704-2012, 5.2.1).
  static let margin = Share(11, of: 100)

  /// The letters of furniture are at most this share of the text's size: smaller by nearly a step.
  static let small = Share(88, of: 100)
  /// A running header whose words change is on so many pages at least, which are this share of all; its places differ
  /// by at most this share of the text's size.
  static let leastChanging = 3
  static let pagesOfChanging = Share(6, of: 10)
  static let sameLine = Share(1, of: 4)
  /// The places of numbers that count again, as in files bound together, differ by at most this share of the size.
  static let sameNumber = Share(1, of: 2)
  /// The marks of sentences, which no running header in letters of the text's size has.
  static let inSentences: ScalarTable = "。；，、"

  /// With so many pages or fewer, running headers need not repeat: those of left and right pages differ.
  static let fewPages = 2

  /// A line at the edge of a page.
  struct Candidate {
    var line: Int
    var page: Int
    var isTop: Bool
    /// Rows between it and the edge.
    var row: Int
    /// Whether a blank or its size sets it apart from the text.
    var isApart: Bool
    /// Whether a blank does.
    var hasBlank: Bool
    var key: [Unicode.Scalar]
    var place: Int
    /// The number of lines in its row.
    var rowCount: Int
    /// The lines of its row that are close to each other, itself among them, from the left.
    var close: [Int]
  }

  /// So many pieces of a row are read as one at most: more than a page shows between its edges.
  private static let mostClose = 64
  /// Pieces of a row that are so close, in sizes of their letters, are read as one: 第一节　总则, 1 / 2.
  static let widestInside = 2

  /// The reasons of the lines that are furniture, by their index.
  func reasons(_ lines: [PrintedLine]) -> [Int: FurnitureReason] {
    var candidates: [Candidate] = []
    var start = 0
    while start < lines.count {
      var end = start
      while end < lines.count, lines[end].page == lines[start].page { end += 1 }
      let counting = countingColumn(lines, start..<end)
      candidates += edges(lines, start..<end).filter { !counting.contains($0.line) }
      start = end
    }
    var result: [Int: FurnitureReason] = [:]
    addNumbers(candidates, lines, &result)
    addNumbersCountingAnew(candidates, lines, &result)
    addRomanNumbers(candidates, lines, &result)
    addRepeated(candidates, lines, &result)
    keepInner(candidates, lines, &result)
    keepMeasures(candidates, lines, &result)
    addBeyond(candidates, lines, &result)
    addInnerNumbers(candidates, lines, &result)
    addChanging(candidates, lines, &result)
    addStray(lines, &result)
    addSteady(candidates, lines, &result)
    if sizes.count <= Self.fewPages {
      addLone(candidates, lines, &result)
    } else {
      addLoneHeader(candidates, lines, &result)
    }
    addIssues(candidates, lines, &result)
    addBrowserLines(candidates, lines, &result)
    keepMeasures(candidates, lines, &result)
    keepAppendices(lines, &result)
    return result
  }

  /// The lines of the first and last rows of a page.
  private func edges(_ lines: [PrintedLine], _ page: Range<Int>) -> [Candidate] {
    let rows = Self.rows(lines, page)
    let notes = rowsOfNotes(rows, lines)
    var result: [Candidate] = []
    for (number, row) in rows.enumerated() {
      let above = number
      let below = rows.count - 1 - number
      guard min(above, below) < Self.reach else { continue }
      let isTop = above <= below
      if !isTop, notes.contains(number) { continue }
      let inner = isTop ? number + 1 : number - 1
      let groups = closeLines(row.filter { lines[$0].cell == nil }, lines)
      for (index, close, keyOfAll) in groups.flatMap({ members(of: $0, lines) }) {
        let line = lines[index]
        let gap =
          rows.indices.contains(inner)
          ? abs(lines[rows[inner][0]].middle - line.middle) : nil
        let hasBlank = gap.map { Self.apart.isExceeded(by: $0, of: measures.pitch) } ?? true
        result.append(
          Candidate(
            line: index, page: line.page, isTop: isTop, row: min(above, below),
            isApart: hasBlank || isSmall(line), hasBlank: hasBlank,
            key: isSmall(line) && !isNumbered(close, lines) ? key(of: line) : keyOfAll,
            place: isTop ? line.middle : sizes[line.page].height - line.middle, rowCount: row.count,
            close: close))
      }
    }
    return result
  }

  /// The lines of a group that are close to each other, each with all of them and the key of all together.
  private func members(
    of close: [Int], _ lines: [PrintedLine]
  ) -> [(line: Int, close: [Int], key: [Unicode.Scalar])] {
    let keyOfAll = close.flatMap { key(of: lines[$0]) }
    return close.map { ($0, close, keyOfAll) }
  }

  /// Whether lines that are close to each other are the number of a unit and its name: 第一节 is no header without it.
  private func isNumbered(_ close: [Int], _ lines: [PrintedLine]) -> Bool {
    close.count > 1 && close.first.map { text.isMarker(lines[$0]) } ?? false
  }

  /// The lines of a row by groups that are close to each other.
  private func closeLines(_ row: [Int], _ lines: [PrintedLine]) -> [[Int]] {
    var result: [[Int]] = []
    for index in row.sorted(by: { lines[$0].left < lines[$1].left }) {
      if let group = result.last, group.count < Self.mostClose, let last = group.last,
        lines[index].left - lines[last].right <= Self.widestInside * lines[index].size
      {
        result[result.count - 1].append(index)
      } else {
        result.append([index])
      }
    }
    return result
  }

  /// The characters of a line by which headers of several pages are compared: without their numbers. The number of an
  /// attachment is no part of a header that counts: 附件1 and 附件2 are two headings.
  private func key(of line: PrintedLine) -> [Unicode.Scalar] {
    if text.isAppendix(line) { return text.visible(line) }
    return text.visible(line).map { ChineseNumeral.arabicDigit($0) == nil ? $0 : "#" }
  }

  /// The last rows that are of notes: from a mark on, as long as rows are close. Notes that differ in
  /// numbers alone (①国发〔2017〕35号。) are no footers.
  private func rowsOfNotes(_ rows: [[Int]], _ lines: [PrintedLine]) -> Set<Int> {
    var result: Set<Int> = []
    var above: PrintedLine?
    for number in rows.indices.suffix(Self.reachOfNotes) {
      guard let line = rows[number].map({ lines[$0] }).min(by: { $0.left < $1.left }) else {
        continue
      }
      let isClose =
        above.map { !Self.insideNote.isExceeded(by: line.top - $0.bottom, of: line.height) }
        ?? false
      // [1] alone at the foot of a page is its number, and so is 1 alone above the rows of a footer.
      let isNumber =
        rows[number].count == 1
        && (number == rows.count - 1 && PageNumberLine.read(text.visible(line)) != nil
          || text.number(line) != nil)
      guard isSmall(line), line.cell == nil, !isNumber, isClose || text.startsWithNoteMark(line)
      else {
        above = nil
        continue
      }
      result.insert(number)
      above = line
    }
    return result
  }

  /// Whether a line is in smaller letters than the text, and than those of its page.
  func isSmall(_ line: PrintedLine) -> Bool {
    line.fontSize > 0
      ? !Self.small.isExceeded(by: line.size, of: measures.size(onPage: line.page))
      : !PrintMeasures.reduced.isExceeded(by: line.height, of: measures.height)
  }

  /// The lines of a page by their heights, from the top.
  private static func rows(_ lines: [PrintedLine], _ page: Range<Int>) -> [[Int]] {
    var rows: [[Int]] = []
    for index in page.sorted(by: { lines[$0].middle < lines[$1].middle }) {
      if let last = rows.last?.first, lines[last].isBeside(lines[index]) {
        rows[rows.count - 1].append(index)
      } else {
        rows.append([index])
      }
    }
    return rows
  }

  func addNumbers(
    _ candidates: [Candidate], _ lines: [PrintedLine], _ result: inout [Int: FurnitureReason]
  ) {
    var plain: [Int: [Candidate]] = [:]
    let marked = Set(
      candidates.filter { PageNumberLine.isMarked(text.visible(lines[$0.line])) }.map(\.page))
    for candidate in candidates where candidate.row < Self.numberReach {
      let whole = number(of: candidate.close.map { text.visible(lines[$0]) })
      guard let number = whole ?? PageNumberLine.read(text.visible(lines[candidate.line])) else {
        continue
      }
      // On the only page nothing counts: digits alone next to words are theirs. 1/1 has the form of a page number.
      if sizes.count == 1, !number.isMarked, text.number(lines[candidate.line]) != nil,
        (whole == nil ? 1 : candidate.close.count) < candidate.rowCount
      {
        continue
      }
      if number.isMarked {
        result[candidate.line] = .pageNumber
      } else if candidate.rowCount == 1 || !marked.contains(candidate.page) {
        // On a page with ·3·, a 3 before a name is that of a chapter.
        plain[number.value - candidate.page, default: []].append(candidate)
      }
    }
    addPairs(candidates, lines, &result)
    addNumberRows(candidates, lines, &result)
    for (offset, group) in plain {
      let apart = group.filter(\.isApart)
      let close = group.filter {
        !$0.isApart && stands($0, with: apart) && (apart.count > 1 || !isInRow($0.line, lines))
      }
      guard isSequence(offset, Set((apart + close).map(\.page)).count) else { continue }
      for candidate in apart + close { result[candidate.line] = .pageNumber }
    }
  }

  /// The page number that pieces of a row are together: 1 / 2. Two numbers next to each other are two.
  private func number(of pieces: [[Unicode.Scalar]]) -> PageNumberLine.Reading? {
    let isDigit = { (scalar: Unicode.Scalar?) in
      scalar.flatMap(ChineseNumeral.arabicDigit) != nil
    }
    guard
      !zip(pieces, pieces.dropFirst()).contains(where: { isDigit($0.last) && isDigit($1.first) })
    else { return nil }
    return PageNumberLine.read(Array(pieces.joined()))
  }

  /// Whether a line that no blank sets apart, below a page that is full, is where others do.
  private func stands(_ candidate: Candidate, with others: [Candidate]) -> Bool {
    others.contains {
      $0.isTop == candidate.isTop
        && !Self.samePlace.isExceeded(by: abs($0.place - candidate.place), of: measures.height)
    }
  }

  /// Whether numbers count with the pages: on two of them, or the 1 of the only one.
  private func isSequence(_ offset: Int, _ count: Int) -> Bool {
    count >= 2 || sizes.count == 1 && offset == 1
  }

  /// An edge of a page.
  struct Edge: Hashable {
    var page: Int
    var isTop: Bool
  }

  /// A font at an edge of the pages.
  struct Place: Hashable {
    var font: Int
    var isTop: Bool
  }

  private func addRepeated(
    _ candidates: [Candidate], _ lines: [PrintedLine], _ result: inout [Int: FurnitureReason]
  ) {
    // A title is no running header of its own words in small print.
    var groups: [[[Unicode.Scalar]: [Candidate]]] = [[:], [:]]
    for candidate in candidates
    where candidate.isApart && result[candidate.line] == nil && !isSentence(lines[candidate.line]) {
      let isLarge = PrintMeasures.enlarged.isReached(
        by: lines[candidate.line].size, of: measures.size)
      groups[isLarge ? 1 : 0][candidate.key, default: []].append(candidate)
    }
    for (isLarge, kind) in groups.enumerated() {
      for (group, isTop) in kind.values.flatMap({ [($0, true), ($0, false)] }) {
        let own = group.filter { $0.isTop == isTop }
        Neighbours(of: own, within: measures.height).forEach { candidate, near in
          guard near.pages >= Self.leastPages,
            Self.pagesOfHeader.isReached(by: near.pages, of: sizes.count),
            isLarge == 0 || !isTitleTwice(near)
          else { return }
          result[candidate.line] = isTop ? .runningHeader : .runningFooter
        }
      }
    }
  }

  /// Whether large letters are on two pages, below the margin: a title on the cover and again above the text.
  private func isTitleTwice(_ near: Neighbours.Near) -> Bool {
    near.pages < Self.leastKnown && !near.candidates.allSatisfy(isInMargin)
  }

  /// Running footers in letters of the text's size are outermost: a signature that several pages end with has its date below,
  /// which differs.
  private func keepInner(
    _ candidates: [Candidate], _ lines: [PrintedLine], _ result: inout [Int: FurnitureReason]
  ) {
    let large = candidates.filter { !$0.isTop && !isSmall(lines[$0.line]) }
    var text: [Edge: Int] = [:]
    for candidate in large where result[candidate.line] == nil {
      let edge = Edge(page: candidate.page, isTop: candidate.isTop)
      text[edge] = min(text[edge] ?? candidate.row, candidate.row)
    }
    for candidate in large where result[candidate.line] != .pageNumber {
      let edge = Edge(page: candidate.page, isTop: candidate.isTop)
      if let outer = text[edge], outer < candidate.row { result[candidate.line] = nil }
    }
  }

  /// Whether a line is of a sentence: in letters of the text's size, with the marks of one.
  func isSentence(_ line: PrintedLine) -> Bool {
    !isSmall(line) && text.scalars[line.range].contains { Self.inSentences.contains($0) }
  }

  /// A running header that is lower on some page, where text was set over it: the same words, in
  /// the same size, alone in their row and at the same edge as on the pages that have them on top. The cover of a standard has its
  /// number, which is the running header of the other pages.
  private func addStray(_ lines: [PrintedLine], _ result: inout [Int: FurnitureReason]) {
    var known: [[Unicode.Scalar]: [Int]] = [:]
    for (index, reason) in result where reason == .runningHeader || reason == .runningFooter {
      known[text.visible(lines[index]), default: []].append(index)
    }
    known = known.filter { $0.value.count >= Self.leastKnown }
    guard !known.isEmpty else { return }
    for index in lines.indices
    where result[index] == nil && lines[index].cell == nil && lines[index].page > 0 {
      guard let group = known[text.visible(lines[index])],
        !group.contains(where: { lines[$0].page == lines[index].page }),
        !isInRow(index, lines), let first = group.min(), let reason = result[first],
        group.contains(where: { isPrinted(lines[$0], like: lines[index]) })
      else { continue }
      result[index] = reason
    }
  }

  private func isInRow(_ index: Int, _ lines: [PrintedLine]) -> Bool {
    [index - 1, index + 1].contains {
      lines.indices.contains($0) && lines[$0].isBeside(lines[index])
    }
  }

  private func isPrinted(_ line: PrintedLine, like other: PrintedLine) -> Bool {
    !Self.sameHeight.isExceeded(by: abs(line.height - other.height), of: line.height)
      && measures.isSameEdge(line.left, other.left) && measures.isSameEdge(line.right, other.right)
  }

}
