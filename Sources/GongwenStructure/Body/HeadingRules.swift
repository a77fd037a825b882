import GongwenLanguage
import GongwenModel
import GongwenText

/// Decides for each numbered unit what of its text is a heading.
///
/// The rules are those of the contract; where they leave a doubt, parallel siblings decide it: units
/// of one list are all headed or all prose.
struct HeadingRules: Sendable {
  private let weights = HeadingWeights()

  /// Decides the units of a part's text.
  func decide(_ units: inout [Unit]) {
    var level = HeadingLevels()
    tally(&units, into: &level)
    decide(&units, level)
  }

  /// Collects what the units of each level say, over the whole part: short lists lean on the lists
  /// beside them.
  private func tally(_ units: inout [Unit], into levels: inout HeadingLevels) {
    for index in units.indices {
      if case .section(let marker, let depth) = units[index].kind {
        let shape = HeadingShape(units[index].content, scheme: marker.scheme, weights: weights)
        units[index].shape = shape
        levels.add(vote(of: units[index], shape), scheme: marker.scheme, depth: depth)
      }
      if !units[index].children.isEmpty { tally(&units[index].children, into: &levels) }
    }
  }

  private func decide(_ units: inout [Unit], _ levels: HeadingLevels) {
    for index in units.indices where !units[index].children.isEmpty {
      decide(&units[index].children, levels)
    }
    var groups: [Scheme: [Int]] = [:]
    for index in units.indices {
      if case .section(let marker, _) = units[index].kind {
        groups[marker.scheme, default: []].append(index)
      }
    }
    for (scheme, members) in groups { decide(members, of: scheme, levels, in: &units) }
  }

  private func decide(
    _ members: [Int], of scheme: Scheme, _ levels: HeadingLevels, in units: inout [Unit]
  ) {
    let shapes = members.map {
      units[$0].shape ?? HeadingShape(units[$0].content, scheme: scheme, weights: weights)
    }
    let votes = zip(members, shapes).map { vote(of: units[$0], $1) }
    let sum = votes.reduce(0, +)
    for (place, member) in members.enumerated() {
      guard case .section(_, let depth) = units[member].kind else { continue }
      let level = levels.mean(scheme: scheme, depth: depth, without: votes[place])
      let siblings =
        members.count > 1 ? (sum - votes[place]) / Double(members.count - 1) : level
      let others = (siblings * weights.list + level * (1 - weights.list))
      units[member].cut = cut(of: units[member], shapes[place], scheme: scheme, others: others)
    }
  }

  /// What a unit says about its siblings.
  private func vote(of unit: Unit, _ shape: HeadingShape) -> Double {
    let vote: Double
    switch shape.form {
    case .runIn: vote = shape.score
    case .sentence: vote = unit.isAlone ? weights.lonelySentence : weights.headedVote
    case .opener: vote = unit.isArticle ? weights.proseVote : weights.headedVote
    case .name: vote = weights.headedVote
    case .prose: vote = weights.proseVote
    case .empty: vote = 0
    }
    return max(-weights.strongestVote, min(weights.strongestVote, vote))
  }

  private func cut(
    of unit: Unit, _ shape: HeadingShape, scheme: Scheme, others: Double
  ) -> HeadingCut {
    let isStatute = scheme == .article
    switch shape.form {
    case .empty, .prose:
      return .prose
    case .name:
      let isShort = unit.content.count <= weights.longestName
      return isShort && !isStatute || isShort && shape.score > 0 ? .heading(stop: 0) : .prose
    case .sentence(let stop):
      guard unit.content.count <= weights.longestSentence else { return .prose }
      let score = shape.score + weights.siblings * others
      let isHeaded =
        unit.isAlone
        ? shape.score > weights.sureHeading && others > weights.sureHeading
        : score + (isStatute ? 0 : weights.textBelow) > 0
      return isHeaded ? .heading(stop: stop) : .prose
    case .opener:
      // 第二条　本法调整下列关系： opens a list.
      if isStatute { return .prose }
      let name = unit.content.dropLast()
      let isName =
        !unit.isAlone && name.count <= weights.longestOpener
        && !name.contains { $0 == "，" || $0 == "," }
        && !name.ends(withAny: HeadingWeights.introductions)
      return isName ? .heading(stop: 1) : .prose
    case .runIn(let length, _):
      return shape.score + weights.siblings * others > 0 ? .runIn(length: length) : .prose
    }
  }
}
