import GongwenLanguage
import GongwenModel
import GongwenText

/// Finds running headers, running footers and page numbers: what pages repeat at one place of
/// their edges, and numbers there that count with the pages. Never by the place alone.
struct PageEdges {
  /// What the lines say.
  let text: LineText
  /// The usual measures.
  let measures: TextMeasures
  /// The sizes of the pages.
  let sizes: [PageSize]

  /// How many rows from either edge are looked at.
  private static let reach = 3

  /// A line at the edge of a page.
  private struct Candidate {
    var line: Int
    var page: Int
    var isTop: Bool
    /// Rows between it and the edge.
    var row: Int
    /// Whether a blank or its size sets it apart from the text.
    var isApart: Bool
    var key: [Unicode.Scalar]
    var place: Int
  }

  /// The reasons of the lines that are furniture, by their index.
  func reasons(_ lines: [PrintedLine]) -> [Int: FurnitureReason] {
    var candidates: [Candidate] = []
    var start = 0
    while start < lines.count {
      var end = start
      while end < lines.count, lines[end].page == lines[start].page { end += 1 }
      candidates += edges(lines, start..<end)
      start = end
    }
    var result: [Int: FurnitureReason] = [:]
    addNumbers(candidates, lines, &result)
    addRepeated(candidates, &result)
    addStray(lines, &result)
    if sizes.count == 1 { addLone(candidates, lines, &result) }
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
      for index in row where lines[index].cell == nil {
        let line = lines[index]
        let gap =
          rows.indices.contains(inner)
          ? abs(lines[rows[inner][0]].middle - line.middle) : Int.max
        result.append(
          Candidate(
            line: index, page: line.page, isTop: isTop, row: min(above, below),
            isApart: gap > measures.pitch * 13 / 10 || isSmall(line),
            key: text.visible(line).map { ChineseNumeral.arabicDigit($0) == nil ? $0 : "#" },
            place: isTop ? line.middle : sizes[line.page].height - line.middle))
      }
    }
    return result
  }

  /// The last rows that are of notes: from a mark on, as long as rows are close. Notes that differ in
  /// numbers alone (①国发〔2017〕35号。) are no footers.
  private func rowsOfNotes(_ rows: [[Int]], _ lines: [PrintedLine]) -> Set<Int> {
    var result: Set<Int> = []
    var above: PrintedLine?
    for number in rows.indices.suffix(2 * Self.reach + 2) {
      guard let line = rows[number].map({ lines[$0] }).min(by: { $0.left < $1.left }) else {
        continue
      }
      let isClose = above.map { ($0.bottom - line.top) * -10 <= 6 * line.height } ?? false
      guard isSmall(line), line.cell == nil, isClose || text.startsWithNoteMark(line) else {
        above = nil
        continue
      }
      result.insert(number)
      above = line
    }
    return result
  }

  private func isSmall(_ line: PrintedLine) -> Bool {
    line.height * 100 <= measures.height * 85
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

  private func addNumbers(
    _ candidates: [Candidate], _ lines: [PrintedLine], _ result: inout [Int: FurnitureReason]
  ) {
    var plain: [Int: [Candidate]] = [:]
    for candidate in candidates where candidate.row < 2 {
      guard let number = PageNumberLine.read(text.visible(lines[candidate.line])) else { continue }
      if number.isMarked {
        result[candidate.line] = .pageNumber
      } else {
        plain[number.value - candidate.page, default: []].append(candidate)
      }
    }
    for (offset, group) in plain {
      let apart = group.filter(\.isApart)
      let close = group.filter {
        !$0.isApart && stands($0, with: apart) && (apart.count > 1 || !isInRow($0.line, lines))
      }
      guard isSequence(offset, apart.count + close.count) else { continue }
      for candidate in apart + close { result[candidate.line] = .pageNumber }
    }
  }

  /// Whether a line that no blank sets apart, below a page that is full, stands where others do.
  private func stands(_ candidate: Candidate, with others: [Candidate]) -> Bool {
    others.contains {
      $0.isTop == candidate.isTop && abs($0.place - candidate.place) * 4 <= measures.height
    }
  }

  /// Whether numbers count with the pages: on two of them, or the 1 of the only one.
  private func isSequence(_ offset: Int, _ count: Int) -> Bool {
    count >= 2 || sizes.count == 1 && offset == 1
  }

  private func addRepeated(
    _ candidates: [Candidate], _ result: inout [Int: FurnitureReason]
  ) {
    var groups: [[Unicode.Scalar]: [Candidate]] = [:]
    for candidate in candidates where candidate.isApart && result[candidate.line] == nil {
      groups[candidate.key, default: []].append(candidate)
    }
    for group in groups.values {
      for candidate in group {
        let same = group.filter {
          $0.isTop == candidate.isTop && abs($0.place - candidate.place) <= measures.height
        }
        let pages = Set(same.map(\.page)).count
        guard pages >= 2, pages * 4 >= sizes.count else { continue }
        result[candidate.line] = candidate.isTop ? .runningHeader : .runningFooter
      }
    }
  }

  /// A running header that stands lower on some page, where text was set over it: the same words, in
  /// the same size, alone in their row and at the same edge as on the pages that have them on top.
  private func addStray(_ lines: [PrintedLine], _ result: inout [Int: FurnitureReason]) {
    var known: [[Unicode.Scalar]: [Int]] = [:]
    for (index, reason) in result where reason == .runningHeader || reason == .runningFooter {
      known[text.visible(lines[index]), default: []].append(index)
    }
    known = known.filter { $0.value.count >= 3 }
    guard !known.isEmpty else { return }
    for index in lines.indices where result[index] == nil && lines[index].cell == nil {
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
    abs(line.height - other.height) * 20 <= line.height
      && abs(line.left - other.left) * 2 <= measures.em
      && abs(line.right - other.right) * 2 <= measures.em
  }

  /// On a single page nothing repeats: furniture is what stands in the margin, apart from the text
  /// and in smaller letters.
  private func addLone(
    _ candidates: [Candidate], _ lines: [PrintedLine], _ result: inout [Int: FurnitureReason]
  ) {
    for candidate in candidates where result[candidate.line] == nil && candidate.isApart {
      let line = lines[candidate.line]
      guard isSmall(line), candidate.place * 100 < sizes[candidate.page].height * 11 else {
        continue
      }
      result[candidate.line] = candidate.isTop ? .runningHeader : .runningFooter
    }
  }
}
