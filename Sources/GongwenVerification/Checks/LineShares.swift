import GongwenModel

/// Finds lines of a source that are divided between the body and what is set aside.
///
/// Boilerplate is set aside by whole lines, or by all that markup encloses; only a page number may share a line
/// with the unit behind it. A word that is taken out of a sentence is found so.
struct LineShares {
  private let source: SourceText
  private let marks: CharacterMarks

  init(of source: SourceText, marks: CharacterMarks) {
    self.source = source
    self.marks = marks
  }

  /// The first character of each stretch that is set aside in a line whose neighbour is in the body.
  /// Linear. None for a PDF: its lines may cross columns.
  func divided() -> [Int] {
    guard !source.isPaged else { return [] }
    var faults: [Int] = []
    source.forEachLine { line in
      var index = line.lowerBound
      var previous: CharacterMarks.Mark?
      while index < line.upperBound {
        guard source.isCounted(index), let mark = marks.kind(of: index) else {
          index += 1
          continue
        }
        if mark != .body {
          let end = stretchEnd(from: index, in: line)
          let next = end < line.upperBound ? end : nil
          if previous == .body || next != nil, !isPageNumber(index..<end, before: next, previous) {
            faults.append(index)
          }
          index = end
        } else {
          index += 1
        }
        previous = mark
      }
    }
    return faults
  }

  /// The next character of the body, or the end of the line.
  private func stretchEnd(from start: Int, in line: Range<Int>) -> Int {
    var index = start
    while index < line.upperBound, !source.isCounted(index) || marks.kind(of: index) != .body {
      index += 1
    }
    return index
  }

  /// Digits at the start of a line, before the 第 of a unit.
  private func isPageNumber(
    _ range: Range<Int>, before next: Int?, _ previous: CharacterMarks.Mark?
  ) -> Bool {
    guard let next, previous == nil, source.scalars[next] == "第" else { return false }
    return range.allSatisfy { index in
      !source.isCounted(index) || ("0"..."9").contains(source.scalars[index])
        || ("０"..."９").contains(source.scalars[index])
    }
  }
}
