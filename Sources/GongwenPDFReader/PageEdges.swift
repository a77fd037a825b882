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
    if sizes.count == 1 { addLone(candidates, lines, &result) }
    return result
  }

  /// The lines of the first and last rows of a page.
  private func edges(_ lines: [PrintedLine], _ page: Range<Int>) -> [Candidate] {
    let rows = Self.rows(lines, page)
    var result: [Candidate] = []
    for (number, row) in rows.enumerated() {
      let above = number
      let below = rows.count - 1 - number
      guard min(above, below) < Self.reach else { continue }
      let isTop = above <= below
      let inner = isTop ? number + 1 : number - 1
      for index in row {
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
    var offsets: [Int: Int] = [:]
    var plain: [(line: Int, offset: Int)] = []
    for candidate in candidates where candidate.row < 2 {
      guard let number = PageNumbers.read(text.visible(lines[candidate.line])) else { continue }
      if number.isMarked {
        result[candidate.line] = .pageNumber
      } else if candidate.isApart {
        plain.append((candidate.line, number.value - candidate.page))
        offsets[number.value - candidate.page, default: 0] += 1
      }
    }
    for (line, offset) in plain where isSequence(offset, offsets[offset] ?? 0) {
      result[line] = .pageNumber
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
