import GongwenLanguage

/// Forms that are to be filled in, whose names are all in one column: 姓名, 单位 and 电话 with an empty cell behind each.
struct BlankForms {
  /// The characters of the lines.
  let text: LineText

  /// The fewest names, and the most characters of one.
  private static let leastNames = 3
  private static let longestName = 12
  /// The narrowest empty cell, in sizes of the letters of its name.
  private static let narrowest = 3
  /// Names have a middle or an edge in common, up to this share of the size of their letters.
  private static let sameEdge = Share(1, of: 4)

  /// Whether lines of a grid, with their cells, are the names of a form.
  func isForm(_ lines: [(cell: RuledGrid.Cell, line: PrintedLine)], _ grid: RuledGrid) -> Bool {
    let names = Dictionary(grouping: lines, by: \.cell)
    guard names.count >= Self.leastNames, Set(names.keys.map(\.columns)).count == 1 else {
      return false
    }
    let empty = grid.all.subtracting(names.keys)
    return names.allSatisfy { cell, own in
      own.reduce(0) { $0 + text.visibleCount($1.line) } <= Self.longestName
        && own.allSatisfy { !text.isTerminated($0.line) }
        && empty.contains { other in
          other.columns.lowerBound >= cell.columns.upperBound && other.rows.overlaps(cell.rows)
            && grid.width(of: other) >= Self.narrowest * own[0].line.size
        }
    }
  }

  /// Whether a page may have such a form: so many short lines are alone in their rows, one below the other.
  func mayHaveForms(_ lines: [PrintedLine]) -> Bool {
    var names: [PrintedLine] = []
    for (place, line) in lines.enumerated() {
      let isAlone =
        (place == 0 || !lines[place - 1].isBeside(line))
        && (place + 1 == lines.count || !lines[place + 1].isBeside(line))
      guard isAlone, text.visibleCount(line) <= Self.longestName, !text.isTerminated(line),
        !text.isMarker(line)
      else {
        names = []
        continue
      }
      if let last = names.last, !isBelow(line, last) { names = [] }
      names.append(line)
      if names.count >= Self.leastNames { return true }
    }
    return false
  }

  private func isBelow(_ line: PrintedLine, _ above: PrintedLine) -> Bool {
    [line.left - above.left, line.middleX - above.middleX].contains {
      !Self.sameEdge.isExceeded(by: abs($0), of: line.size)
    }
  }
}
