import GongwenModel

/// The labelling of a page with the most points: Viterbi's algorithm over the units in reading order.
///
/// Its steps are linear in the units: ten parts, at most nine before each, and titles of up to four units.
struct WebLabelling {
  /// The part of each unit.
  private(set) var parts: [WebPart]
  /// For each unit how many points the best labelling is ahead of the best one that decides otherwise whether the
  /// unit belongs to the document; nil if there is none.
  private(set) var margins: [Int?]

  private let weights: [WebWeight]
  private let change: [Int]
  private let stay: [Int]
  private let back: [Int]
  private let again: [Int]
  /// For each unit and number of units the points of the title that begins there.
  private let titles: [[Int?]]

  /// A value for each part, in itself: rows of a table without memory of their own.
  private typealias Row<Value> = InlineArray<10, Value>

  private static let never = Int.min / 4
  /// The fewest points of text below which skipping a sentence costs nothing: it is furniture.
  private static let leastSkipped = -6
  private static let leastGap = -10

  private struct Origin {
    var unit = -1
    var part: WebPart?
  }

  init(_ page: WebUnits, _ weights: [WebWeight], titles weigher: WebTitleWeigher) {
    self.weights = weights
    let steps = WebDistances(page, weights)
    (change, stay, back, again) = (steps.change, steps.stay, steps.back, steps.again)
    titles = page.units.indices.map { start in
      var points: [Int?] = []
      for count in 1...WebTitleWeigher.most where start + count <= page.units.count {
        guard page.units[start + count - 1].table == nil else { break }
        points.append(weigher.points(start, count))
      }
      return points
    }
    parts = [WebPart](repeating: .above, count: weights.count)
    margins = [Int?](repeating: nil, count: weights.count)
    guard !weights.isEmpty else { return }
    let emitted = weights.map(Self.emitted)
    let (forward, origins) = forward(emitted)
    trace(forward, origins)
    measure(forward, backward(emitted))
  }

  /// The points of a unit in each part; ``never`` where it cannot be in it.
  private static func emitted(_ weight: WebWeight) -> Row<Int> {
    var points = Row(repeating: never)
    points[WebPart.above.rawValue] = 0
    points[WebPart.below.rawValue] = 0
    let isSkipped =
      weight.clues.contains(.sentence) && !weight.clues.contains(.veiled)
      && weight.text > leastSkipped
    points[WebPart.between.rawValue] =
      (weight.text > leastGap ? WebSteps.gap : 0) + (isSkipped ? WebSteps.skippedSentence : 0)
      + (weight.isHeading && weight.clues.isEmpty ? WebSteps.unknownWithin : 0)
    var within = max(0, weight.metadata) + WebSteps.within
    if weight.isSoft { within += WebSteps.softLabelsWithin }
    if weight.clues.isEmpty, weight.text > leastGap {
      within += WebSteps.unknownWithin
    } else if !weight.clues.isDisjoint(with: [.footer, .companion]) {
      within += WebSteps.footerWithin
    } else if !weight.clues.isDisjoint(with: [.related, .comment]) {
      within += WebSteps.relatedWithin
    }
    points[WebPart.within.rawValue] = within
    if weight.metadata > 0 {
      points[WebPart.labelsAbove.rawValue] = weight.metadata
      points[WebPart.labelsBetween.rawValue] = weight.metadata
    }
    points[WebPart.text.rawValue] = weight.text
    if weight.isOfHead {
      points[WebPart.front.rawValue] = weight.text
      points[WebPart.headBetween.rawValue] = weight.text
    }
    return points
  }

  /// The points of going from the part of the unit before to that of a unit.
  private func step(_ unit: Int, _ from: WebPart, _ to: WebPart) -> Int {
    switch (from, to) {
    case (.above, .text), (.labelsAbove, .text): change[unit] + WebSteps.withoutTitle
    case (.above, .headBetween), (.labelsAbove, .headBetween):
      weights[unit].isHeading ? WebSteps.withoutTitle : Self.never
    case (.between, .text), (.labelsBetween, .text), (.headBetween, .text): change[unit]
    case (.text, .text): stay[unit]
    case (.text, .within):
      change[unit] + (weights[unit].metadata > 0 ? WebSteps.labelsWithin : 0)
    case (.text, .below): change[unit]
    case (.within, .text): back[unit]
    case (.below, .text):
      weights[unit].role == .attachment ? WebSteps.backToAttachment : again[unit]
    default: 0
    }
  }

  private func forward(
    _ emitted: [Row<Int>]
  ) -> (points: [Row<Int>], origins: [Row<Origin>]) {
    var points = [Row<Int>](repeating: Row(repeating: Self.never), count: emitted.count)
    var origins = [Row<Origin>](repeating: Row(repeating: Origin()), count: emitted.count)
    for part in WebPart.first where emitted[0][part.rawValue] > Self.never {
      points[0][part.rawValue] =
        emitted[0][part.rawValue] + (part == .text ? WebSteps.withoutTitle : 0)
    }
    for unit in emitted.indices {
      endTitles(at: unit, &points, &origins)
      guard unit > 0 else { continue }
      for to in WebPart.allCases where to != .title && emitted[unit][to.rawValue] > Self.never {
        for from in to.before where points[unit - 1][from.rawValue] > Self.never {
          let sum =
            points[unit - 1][from.rawValue] + step(unit, from, to) + emitted[unit][to.rawValue]
          if sum > points[unit][to.rawValue] {
            points[unit][to.rawValue] = sum
            origins[unit][to.rawValue] = Origin(unit: unit - 1, part: from)
          }
        }
      }
    }
    return (points, origins)
  }

  /// The best title that ends with a unit.
  private func endTitles(
    at unit: Int, _ points: inout [Row<Int>], _ origins: inout [Row<Origin>]
  ) {
    for count in 1...WebTitleWeigher.most {
      let start = unit - count + 1
      guard start >= 0 else { break }
      guard count <= titles[start].count, let own = titles[start][count - 1] else { continue }
      var sum = own
      var origin = Origin(unit: start - 1)
      if start > 0 {
        let best = WebPart.title.before.max {
          points[start - 1][$0.rawValue] < points[start - 1][$1.rawValue]
        }
        guard let best, points[start - 1][best.rawValue] > Self.never else { continue }
        sum += points[start - 1][best.rawValue]
        origin.part = best
      }
      if sum > points[unit][WebPart.title.rawValue] {
        points[unit][WebPart.title.rawValue] = sum
        origins[unit][WebPart.title.rawValue] = origin
      }
    }
  }

  private mutating func trace(_ points: [Row<Int>], _ origins: [Row<Origin>]) {
    guard let last = points.last else { return }
    var part = WebPart.last.max { last[$0.rawValue] < last[$1.rawValue] }
    guard let found = part, last[found.rawValue] > Self.never else { return }
    var unit = points.count - 1
    while unit >= 0, let own = part {
      let origin = origins[unit][own.rawValue]
      for place in origin.unit + 1...unit { parts[place] = own }
      unit = origin.unit
      part = origin.part
      if origin.part == nil { break }
    }
  }

  /// For each unit and part the best points of what follows.
  private func backward(_ emitted: [Row<Int>]) -> [Row<Int>] {
    var points = [Row<Int>](repeating: Row(repeating: Self.never), count: emitted.count)
    for part in WebPart.last { points[emitted.count - 1][part.rawValue] = 0 }
    for unit in emitted.indices.dropFirst().reversed() {
      for to in WebPart.allCases where points[unit][to.rawValue] > Self.never {
        let behind = points[unit][to.rawValue]
        if to == .title {
          for count in 1...WebTitleWeigher.most where unit - count >= 0 {
            let start = unit - count + 1
            guard count <= titles[start].count, let own = titles[start][count - 1] else { continue }
            for from in to.before {
              points[start - 1][from.rawValue] = max(
                points[start - 1][from.rawValue], behind + own)
            }
          }
        } else if emitted[unit][to.rawValue] > Self.never {
          for from in to.before {
            points[unit - 1][from.rawValue] = max(
              points[unit - 1][from.rawValue],
              behind + step(unit, from, to) + emitted[unit][to.rawValue])
          }
        }
      }
    }
    return points
  }

  private mutating func measure(_ forward: [Row<Int>], _ backward: [Row<Int>]) {
    let best = WebPart.last.map { forward[forward.count - 1][$0.rawValue] }.max() ?? 0
    for unit in parts.indices {
      var other = Self.never
      for part in WebPart.allCases where part.isOfDocument != parts[unit].isOfDocument {
        let (before, behind) = (forward[unit][part.rawValue], backward[unit][part.rawValue])
        if before > Self.never, behind > Self.never { other = max(other, before + behind) }
      }
      margins[unit] = other > Self.never ? best - other : nil
    }
  }
}
