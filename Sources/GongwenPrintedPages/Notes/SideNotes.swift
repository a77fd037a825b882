import GongwenLanguage
import GongwenModel
import GongwenText

/// Finds notes in the margins: small print outside of the type area, next to lines of the text. Numbers there are no notes: those of
/// lines are found before (``MarginNumbers``), others are of paragraphs.
struct SideNotes {
  /// The characters of the lines.
  let text: LineText
  /// The usual measures.
  let measures: TextMeasures
  /// The type areas.
  let frames: PrintedFrames

  /// The least distance of a note from the type area, as a share of a character: a mark may hang beyond the edge.
  private static let outside = Share(1, of: 4)
  /// The least number of Chinese characters in a note: one may be part of a drawing.
  private static let leastWords = 2
  /// A long line of the text is this share of its type area wide.
  private static let long = Share(1, of: 2)
  /// More lines outside of the type area of a page are a drawing.
  private static let most = 400

  /// The number of the note that a line is of, counted from 0, by the line's place.
  func notes(in lines: [PrintedLine]) -> [Int: Int] {
    var result: [Int: Int] = [:]
    var count = 0
    var start = 0
    while start < lines.count {
      var end = start
      while end < lines.count, lines[end].page == lines[start].page { end += 1 }
      add(start..<end, lines, &count, &result)
      start = end
    }
    return result
  }

  private func add(
    _ page: Range<Int>, _ lines: [PrintedLine], _ count: inout Int, _ result: inout [Int: Int]
  ) {
    guard let margin = frames.hull(ofPage: lines[page.lowerBound].page) else { return }
    let distance = Self.outside.amount(of: measures.em)
    let outside = page.filter { index in
      let line = lines[index]
      return line.isInMargin
        || line.cell == nil && measures.isSmaller(line, than: measures.em)
          && (line.right <= margin.left - distance || line.left >= margin.right + distance)
    }
    guard (1...Self.most).contains(outside.count) else { return }
    let inside = Set(page).subtracting(outside).map { lines[$0] }.filter { $0.range.count > 1 }
    for isLeft in [true, false] {
      let side = outside.filter { (lines[$0].middleX < (margin.left + margin.right) / 2) == isLeft }
      for note in notes(side, lines) {
        let own = note.map { lines[$0] }
        guard
          own.contains(where: \.isInMargin)
            || hasWords(own) && isBeside(own, inside, margin)
        else { continue }
        for index in note { result[index] = count }
        count += 1
      }
    }
  }

  /// The lines of a margin by notes: what is close below each other.
  private func notes(_ side: [Int], _ lines: [PrintedLine]) -> [[Int]] {
    var result: [[Int]] = []
    let order = side.sorted { (lines[$0].middle, $0) < (lines[$1].middle, $1) }
    for index in order {
      if let last = result.last?.last, goesOn(lines[index], lines[last]) {
        result[result.count - 1].append(index)
      } else {
        result.append([index])
      }
    }
    return result
  }

  private func goesOn(_ line: PrintedLine, _ above: PrintedLine) -> Bool {
    line.top - above.bottom < max(line.height, above.height)
  }

  /// Whether a note has Chinese words: labels, figures and formulas are in margins of tables too.
  private func hasWords(_ note: [PrintedLine]) -> Bool {
    note.reduce(0) { sum, line in
      sum + text.scalars[line.range].reduce(0) { $0 + (UnicodeClass.isHan($1) ? 1 : 0) }
    } >= Self.leastWords
  }

  /// Whether a note is next to the text: next to a long line of it, and apart from all lines at
  /// its height, as a mark at the end of a line does not; and no row there is of several pieces, as
  /// those of tables are.
  private func isBeside(
    _ note: [PrintedLine], _ inside: [PrintedLine], _ area: TypeArea
  ) -> Bool {
    let top = note.map(\.top).min() ?? 0
    let bottom = note.map(\.bottom).max() ?? 0
    let beside = inside.filter { $0.top < bottom && $0.bottom > top }
    guard beside.contains(where: { isProse($0, area) }) else { return false }
    for (index, line) in beside.enumerated() {
      guard line.cell == nil, !beside[..<index].contains(where: { $0.isBeside(line) }),
        note.allSatisfy({
          PrintMeasures.halfCharacter.isReached(
            by: max($0.left - line.right, line.left - $0.right), of: measures.em)
        })
      else { return false }
    }
    return true
  }

  /// Whether a line has the size of the text and fills half of its width.
  private func isProse(_ line: PrintedLine, _ area: TypeArea) -> Bool {
    measures.isText(line)
      && Self.long.isReached(by: line.right - line.left, of: area.right - area.left)
  }
}
