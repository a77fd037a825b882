import GongwenModel
import GongwenText

/// Decides for each numbered unit what of its text is a heading.
///
/// The rules are those of the contract; where they leave a doubt, parallel siblings decide it: units
/// of one list are all headed or all prose.
struct HeadingRules: Sendable {
  private let weights = HeadingWeights()

  /// Decides the units of a list and all below them.
  func decide(_ units: inout [Unit]) {
    for index in units.indices where !units[index].children.isEmpty {
      decide(&units[index].children)
    }
    var groups: [Scheme: [Int]] = [:]
    for index in units.indices {
      if case .section(let marker, _) = units[index].kind {
        groups[marker.scheme, default: []].append(index)
      }
    }
    for (scheme, members) in groups { decide(members, of: scheme, in: &units) }
  }

  private func decide(_ members: [Int], of scheme: Scheme, in units: inout [Unit]) {
    let shapes = members.map { HeadingShape(units[$0].content, scheme: scheme, weights: weights) }
    let votes = zip(members, shapes).map { vote(of: units[$0], $1) }
    let sum = votes.reduce(0, +)
    for (place, member) in members.enumerated() {
      let others = members.count > 1 ? (sum - votes[place]) / Double(members.count - 1) : 0
      units[member].cut = cut(of: units[member], shapes[place], scheme: scheme, others: others)
    }
  }

  /// What a unit says about its siblings.
  private func vote(of unit: Unit, _ shape: HeadingShape) -> Double {
    let vote: Double
    switch shape.form {
    case .runIn: vote = shape.score
    case .sentence: vote = unit.children.isEmpty ? weights.lonelySentence : 1
    case .name, .opener: vote = 1
    case .prose: vote = -2
    case .empty: vote = 0
    }
    return max(-3, min(3, vote))
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
    case .sentence:
      let isHeaded =
        !unit.children.isEmpty && unit.content.count <= weights.longestSentence
        && (!isStatute || shape.score + weights.siblings * others > 0)
      return isHeaded ? .heading(stop: 1) : .prose
    case .opener:
      let name = unit.content.dropLast()
      let isName =
        !unit.children.isEmpty && name.count <= 16 && !name.contains("，")
        && !name.ends(withAny: HeadingWeights.introductions)
      return isName ? .heading(stop: 1) : .prose
    case .runIn(let length, _):
      return shape.score + weights.siblings * others > 0 ? .runIn(length: length) : .prose
    }
  }
}
