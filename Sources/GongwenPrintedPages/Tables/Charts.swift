import GongwenLanguage
import GongwenModel

/// Finds charts of bars and the words printed in them.
///
/// A chart has several filled rectangles without text inside that begin at one line, and short words around them: numbers,
/// years, names. Nothing else looks like that: the fields of a table have text, and a row of them touches.
struct Charts {
  /// The characters of the lines.
  let text: LineText
  /// The size of the text of the document, in hundredths of a point.
  let em: Int

  /// A chart.
  struct Found {
    /// Its box, labels included.
    var frame: RuledGrid.Frame
    /// The places of the lines that are its labels.
    var places: [Int]
  }

  /// The least number of bars and of labels.
  private static let least = 3
  /// The longest label, in characters.
  private static let longest = 12
  /// Bars begin at one line if their ends differ by at most so much, in hundredths of a point.
  private static let sameEnd = 200
  /// How far labels may be from the bars, in sizes of the text: names of horizontal bars are to their left.
  private static let reach = (left: 8, right: 4, above: 3, below: 3)
  /// The least number of pieces of a row of labels.
  private static let leastInRow = 4

  /// Whether a page may have a chart: a row of several short pieces.
  static func mayHaveCharts(_ lines: [PrintedLine]) -> Bool {
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, lines[end].isBeside(lines[start]) { end += 1 }
      if end - start >= leastInRow, lines[start..<end].allSatisfy({ $0.range.count <= longest }) {
        return true
      }
      start = end
    }
    return false
  }

  /// The charts of a page.
  func charts(_ areas: [RulingLines.Area], _ lines: [PrintedLine]) -> [Found] {
    let empty = areas.filter { area in
      !lines.contains { line in
        line.middle > area.top && line.middle < area.bottom && line.middleX > area.left
          && line.middleX < area.right
      }
    }
    var result: [Found] = []
    var taken: Set<Int> = []
    for ends in [\RulingLines.Area.bottom, \RulingLines.Area.left] {
      for bars in Self.groups(empty, by: ends) where bars.count >= Self.least {
        guard differ(bars, upTo: ends == \.bottom ? \.top : \.right) else { continue }
        guard let chart = chart(bars, lines, taken) else { continue }
        taken.formUnion(chart.places)
        result.append(chart)
      }
    }
    return result + CaptionedPictures(charts: self).pictures(lines, taken)
  }

  /// Whether bars have different lengths, as values do; pieces of a menu have one height.
  private func differ(
    _ bars: [RulingLines.Area], upTo end: KeyPath<RulingLines.Area, Int>
  ) -> Bool {
    let ends = bars.map { $0[keyPath: end] }
    return (ends.max() ?? 0) - (ends.min() ?? 0) > Self.sameEnd
  }

  /// Areas whose edges on one side are at one place.
  private static func groups(
    _ areas: [RulingLines.Area], by end: KeyPath<RulingLines.Area, Int>
  ) -> [[RulingLines.Area]] {
    var groups: [[RulingLines.Area]] = []
    for area in areas.sorted(by: { $0[keyPath: end] < $1[keyPath: end] }) {
      if let last = groups.last?.last, area[keyPath: end] - last[keyPath: end] <= sameEnd {
        groups[groups.count - 1].append(area)
      } else {
        groups.append([area])
      }
    }
    return groups
  }

  private func chart(
    _ bars: [RulingLines.Area], _ lines: [PrintedLine], _ taken: Set<Int>
  ) -> Found? {
    guard let left = bars.map(\.left).min(), let right = bars.map(\.right).max(),
      let top = bars.map(\.top).min(), let bottom = bars.map(\.bottom).max()
    else { return nil }
    let frame = RuledGrid.Frame(
      left: left - Self.reach.left * em, right: right + Self.reach.right * em,
      top: top - Self.reach.above * em, bottom: bottom + Self.reach.below * em)
    let captions = lines.filter(text.opensLabel)
    let places = lines.indices.filter { index in
      !taken.contains(index) && frame.contains(lines[index]) && isLabel(lines[index])
        && !captions.contains { $0.isBeside(lines[index]) && $0.left < lines[index].left }
    }
    guard places.count >= Self.least else { return nil }
    let own = places.map { lines[$0] }
    return Found(
      frame: RuledGrid.Frame(
        left: min(left, own.map(\.left).min() ?? left),
        right: max(right, own.map(\.right).max() ?? right),
        top: min(top, own.map(\.top).min() ?? top),
        bottom: max(bottom, own.map(\.bottom).max() ?? bottom)),
      places: places)
  }

  /// Whether a line may be a label: short, no sentence, no heading and no caption.
  func isLabel(_ line: PrintedLine, upTo longest: Int = Self.longest) -> Bool {
    line.cell == nil && !line.isCopy && line.range.count <= longest
      && !text.isTerminated(line) && !text.opensLabel(line)
      && (text.decimal(line) != nil || !text.opensUnit(line))
  }
}
