import GongwenLanguage
import GongwenModel
import GongwenText

/// 第一步：…, 第二步：…: steps alone on their lines, each of which heads the text and the lists below it.
///
/// No scheme has them. The search for numbered units sees through them, so that their lists are below each other; here each list
/// is put one level below its step.
struct StepHeadings {
  /// The depths of the steps by their lines.
  private(set) var depths: [Int: Int] = [:]

  /// The longest heading of a step, in characters: a printed line and a half (GB/T 9704-2012, 5.2.3).
  private static let longest = 40
  /// The fewest steps: the first is followed by another.
  private static let fewest = 2
  private static let words: PhraseIndex = ["步", "步驟", "步骤", "阶段", "階段"]
  private static let behind: ScalarTable = "：:　 （("

  /// Finds the steps among some lines, and puts the units below them.
  init(
    _ lines: [Line], in range: Range<Int>, breaks: LineBreaks,
    _ starts: inout [Int: [PlacedLines.Start]]
  ) {
    var place = range.lowerBound
    while place < range.upperBound {
      guard Self.ordinal(lines[place]) == 1 else {
        place += 1
        continue
      }
      let parent = Self.parent(of: place, lines, range, starts)
      let end =
        (place..<range.upperBound).first {
          starts[$0]?.first.map { $0.placement.depth <= parent } ?? false
        }
        ?? range.upperBound
      let steps = (place..<end).filter { Self.ordinal(lines[$0]) != nil }
      if Self.areSeries(steps, lines, end: end),
        steps.allSatisfy({
          !breaks.joins(lines[$0 + 1], to: lines[$0], aboveIsHeading: false)
        })
      {
        for (index, step) in steps.enumerated() {
          depths[step] = parent + 1
          let next = index + 1 < steps.count ? steps[index + 1] : end
          Self.put(step + 1..<next, below: parent + 1, &starts)
        }
      }
      place = end
    }
  }

  /// Whether the steps count up from the first, and each has something below it.
  private static func areSeries(_ steps: [Int], _ lines: [Line], end: Int) -> Bool {
    steps.count >= fewest
      && zip(steps, 1...).allSatisfy { ordinal(lines[$0]) == $1 }
      && zip(steps, steps.dropFirst() + [end]).allSatisfy { $1 > $0 + 1 }
  }

  /// The depth of the unit that a first step divides: that above it, or the one around the list that ends above it.
  private static func parent(
    of step: Int, _ lines: [Line], _ range: Range<Int>, _ starts: [Int: [PlacedLines.Start]]
  ) -> Int {
    guard
      let line = (range.lowerBound..<step).last(where: { starts[$0] != nil }),
      let unit = starts[line]?.last
    else { return 0 }
    let depth = unit.placement.depth
    let isItem = line + 1 == step && lines[line].isTerminated && unit.marker.ordinal ?? 1 > 1
    return isItem ? depth - 1 : depth
  }

  /// Puts the first unit of some lines right below a depth, and the others as much higher or deeper.
  private static func put(
    _ lines: Range<Int>, below depth: Int, _ starts: inout [Int: [PlacedLines.Start]]
  ) {
    let units = lines.filter { starts[$0] != nil }
    guard let first = units.first.flatMap({ starts[$0]?.first?.placement.depth }) else { return }
    let shift = depth + 1 - first
    for line in units {
      guard var own = starts[line] else { continue }
      for index in own.indices {
        own[index].placement.depth = max(depth + 1, own[index].placement.depth + shift)
        switch own[index].placement.finding {
        case .restart, .levelOrder, .levelSkipped: own[index].placement.finding = nil
        default: break
        }
      }
      starts[line] = own
    }
  }

  /// The number of a step; nil for other lines.
  private static func ordinal(_ line: Line) -> Int? {
    guard line.text.first == "第", line.text.count <= longest, !line.isCell, !line.isTerminated,
      line.isNameLike, line.markers.isEmpty, !line.text.contains("，")
    else { return nil }
    let rest = line.text.dropFirst()
    guard let number = ChineseNumeral.read(rest), number.value > 0 else { return nil }
    let name = rest.dropFirst(number.length)
    guard let word = words.longestPrefix(of: name) else { return nil }
    let tail = name.dropFirst(word.scalars.count)
    return tail.first.map { behind.contains($0) } ?? true ? number.value : nil
  }
}
