import GongwenLanguage
import GongwenText

/// How lines end.
extension LineText {
  /// Whether a line is a question.
  func endsWithQuestion(_ line: PrintedLine) -> Bool {
    let last = scalars[line.range.upperBound - 1]
    return last == "？" || last == "?"
  }

  /// Whether a line ends as a sentence does.
  func isTerminated(_ line: PrintedLine) -> Bool {
    let last = scalars[line.range].last { !Marks.closings.contains($0) }
    return last.map { Marks.stops.contains($0) } ?? false
  }

  /// Whether a line ends inside a sentence or clause, where a setter broke it. A line that opens a list, an item of the list
  /// and a row of names or of words of a menu may end anywhere.
  func endsInside(_ line: PrintedLine) -> Bool {
    guard let last = scalars[line.range].last(where: { !Marks.closings.contains($0) }) else {
      return true
    }
    return !Marks.stops.contains(last) && !Self.clauses.contains(last)
      && blanksBetweenWords(line) < Self.blanksOfRow
  }

  private static let clauses: ScalarTable = "：；:;"
  /// The blanks between words that make a line a row of words: behind a marker there is one.
  private static let blanksOfRow = 2

  /// How many blanks of a line are between Chinese characters.
  private func blanksBetweenWords(_ line: PrintedLine) -> Int {
    var count = 0
    var isBehindHan = false
    var isBlank = false
    for scalar in scalars[line.range] {
      if UnicodeClass.isBlank(scalar) {
        isBlank = true
        continue
      }
      let isHan = UnicodeClass.isHan(scalar)
      if isBlank, isBehindHan, isHan { count += 1 }
      (isBehindHan, isBlank) = (isHan, false)
    }
    return count
  }
}
