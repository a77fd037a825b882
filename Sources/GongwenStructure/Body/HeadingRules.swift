import GongwenLanguage
import GongwenModel
import GongwenText

/// Decides for each numbered unit which part of its text is a heading.
///
/// The rules are those of the contract; where they leave a doubt, the costs of ``HeadingCosts`` decide, and the units of
/// the same list and level pull a unit their way: the units of a list all have headings, or none has.
struct HeadingRules: Sendable {
  /// The longest name that is a heading, in characters: three printed lines, as titles have.
  static let longestName = 80
  /// The longest name of an article, in characters: 【…】 and names of articles are a few words.
  static let longestArticleName = 24
  /// The longest sentence that is a heading, in characters: two printed lines.
  static let longestSentence = 60
  /// The mean vote of units that are names more often than anything else.
  private static let named = -2
  /// The longest name before a colon at the end of a unit, in characters: longer ones open a list.
  static let longestOpener = 16

  /// Decides the units of a part's text.
  func decide(_ units: inout [Unit]) {
    var levels = HeadingLevels()
    tally(&units, into: &levels)
    decide(&units, levels, below: [])
  }

  /// Collects the votes of the units of each level over the whole part: short lists depend on the lists next to them.
  private func tally(_ units: inout [Unit], into levels: inout HeadingLevels) {
    for index in units.indices {
      if let scheme = units[index].kind.scheme, let depth = units[index].kind.depth {
        let unit = units[index]
        let shape = HeadingShape(unit.content, scheme: scheme, below: unit.below)
        let vote = vote(of: unit, shape)
        units[index].shape = shape
        units[index].vote = vote
        levels.add(vote, scheme: scheme, depth: depth)
        if unit.leadingBracket != nil { levels.noteBracket(scheme: scheme, depth: depth) }
      }
      if !units[index].children.isEmpty { tally(&units[index].children, into: &levels) }
    }
  }

  /// - Parameter opening: the text of the unit around them.
  private func decide(
    _ units: inout [Unit], _ levels: HeadingLevels, below opening: ArraySlice<Unicode.Scalar>
  ) {
    for index in units.indices where !units[index].children.isEmpty {
      let content = units[index].content
      decide(&units[index].children, levels, below: content)
    }
    let schemes = units.indices.map { units[$0].kind.scheme }
    // Most lists have one scheme.
    var decided: UInt32 = 0
    for first in schemes.indices {
      guard let scheme = schemes[first], decided >> UInt32(scheme.place) & 1 == 0 else { continue }
      decided |= 1 << UInt32(scheme.place)
      let members = (first..<schemes.count).filter { schemes[$0] == scheme }
      if HeadingLists.areQuestions(members, units) {
        for member in members { units[member].cut = .heading(stop: 0) }
      } else if HeadingLists.areThings(members, units, below: opening) {
        for member in members { units[member].cut = .prose }
      } else {
        decide(members, of: scheme, levels, in: &units)
      }
    }
  }

  private func decide(
    _ members: [Int], of scheme: Scheme, _ levels: HeadingLevels, in units: inout [Unit]
  ) {
    let shapes = members.map {
      units[$0].shape
        ?? HeadingShape(units[$0].content, scheme: scheme, below: units[$0].below)
    }
    var votes = zip(members, shapes).map { units[$0].vote ?? vote(of: units[$0], $1) }
    let isDivided = HeadingLists.areDivided(members, units)
    if isDivided {
      // （三）加快转型升级，壮大县域经济。 among sisters with lists of their own says nothing against headings.
      for place in members.indices where units[members[place]].below == .nothing {
        votes[place] = min(votes[place], HeadingPull.clamp(shapes[place].cost))
      }
    }
    let sum = votes.reduce(0, +)
    var isInSentence = false
    for (place, member) in members.enumerated() {
      guard let depth = units[member].kind.depth else { continue }
      let list = HeadingLevels.Mean(sum: sum - votes[place], count: members.count - 1)
      let level = levels.mean(scheme: scheme, depth: depth, without: votes[place])
      let pull = HeadingPull(list: list, level: level)
      let unit = units[member]
      if let bracketed = bracket(of: unit, scheme: scheme, depth: depth, levels) {
        units[member].cut = bracketed
      } else {
        isInSentence =
          (isInSentence || place > 0 && endsWithSemicolon(units[members[place - 1]]))
          && lacksStop(unit, shapes[place])
        let isThing =
          endsAtStop(shapes[place]) && HeadingLists.closesSentenceEarly(place, members, units)
        units[member].cut =
          isInSentence || isThing || HeadingLists.closesSentence(place, members, units)
          ? .prose
          : cut(of: unit, shapes[place], scheme: scheme, pull: pull, isDivided: isDivided)
        units[member].margin = isThing ? nil : margin(of: unit, shapes[place], pull: pull)
      }
    }
    HeadingLists.addRemarked(members, in: &units)
  }

  /// The vote of a unit about its siblings: below 0 they have headings.
  private func vote(of unit: Unit, _ shape: HeadingShape) -> Int {
    switch shape.form {
    case .empty: 0
    case .name: unit.isArticle ? -3 : -6
    case .prose, .quoted: 8
    case .opener: 2
    case .runIn: HeadingPull.clamp(shape.cost)
    case .sentence:
      // A sentence with nothing below it is no heading, and its siblings are none either.
      unit.below == .nothing
        ? max(HeadingPull.clamp(shape.cost), 5) : HeadingPull.clamp(shape.cost)
    }
  }

  /// 第三条【立法目的】…: the name of an article in brackets behind its number; in round ones only where most
  /// articles have them. Rules that number their clauses 3.3 name them so, too.
  private func bracket(
    of unit: Unit, scheme: Scheme, depth: Int, _ levels: HeadingLevels
  ) -> HeadingCut? {
    guard scheme == .article || scheme == .decimal, let length = unit.leadingBracket else {
      return nil
    }
    if unit.content.first == "【" { return .bracketed(length: length) }
    return scheme == .article && levels.areMostBracketed(scheme: scheme, depth: depth)
      ? .bracketed(length: length) : nil
  }

  /// How far the sum of the costs is from the other cut, where costs decide.
  private func margin(of unit: Unit, _ shape: HeadingShape, pull: HeadingPull) -> Int? {
    let total = HeadingPull.clamp(shape.cost) + pull.cost
    switch shape.form {
    case .runIn: return Self.margin(ofTotal: total)
    case .sentence(let stop):
      guard hasReason(unit, stop: stop, pull), unit.content.count <= Self.longestSentence else {
        return nil
      }
      return Self.margin(ofTotal: total)
    case .empty, .name, .opener, .prose, .quoted: return nil
    }
  }

  /// A heading costs less than 0, prose 0 or more: both -1 and 0 are next to the other one.
  private static func margin(ofTotal total: Int) -> Int { max(total, -1 - total) }

  /// By the contract a sentence is a heading only if numbered units follow below it, or its siblings have headings; a
  /// question, if its answer follows. With nothing below it there is nothing to head: only a short call or name is one
  /// then, as its siblings are.
  private func hasReason(
    _ unit: Unit, stop: Int, _ pull: HeadingPull, isDivided: Bool = false
  ) -> Bool {
    switch unit.below {
    case .units: true
    case .text: stop == 0 || pull.cost < 0
    case .nothing:
      stop > 0 && pull.cost < 0 && unit.content.count <= Self.longestBare
        && (isDivided || !unit.content.contains("，"))
    }
  }

  /// Whether a text has no stop and nothing below it: behind items that end with semicolons it is one of their sentence.
  private func lacksStop(_ unit: Unit, _ shape: HeadingShape) -> Bool {
    shape.form == .name && unit.below == .nothing
  }

  /// Whether the heading of a unit would end with a full stop, and not with a colon.
  private func endsAtStop(_ shape: HeadingShape) -> Bool {
    if case .runIn(length: _, byColon: false) = shape.form { true } else { false }
  }

  private func endsWithSemicolon(_ unit: Unit) -> Bool {
    unit.content.last == "；" || unit.content.last == ";"
  }

  /// Whether a text without a stop is a sentence that lacks it: two halves, with nothing below that they could head, and
  /// words of prose: 本项目不接受联合体投标，允许采购进口产品.
  private func isClause(_ unit: Unit, _ shape: HeadingShape) -> Bool {
    unit.below == .nothing && shape.cost >= Self.costOfClause && unit.content.contains("，")
  }

  /// The cost from which on such a text is one: a clear sign of prose, as a heading of its length has none.
  private static let costOfClause = 4

  /// The longest sentence that is a heading with nothing below it, in characters with its stop.
  private static let longestBare = 15

  private func cut(
    of unit: Unit, _ shape: HeadingShape, scheme: Scheme, pull: HeadingPull, isDivided: Bool
  ) -> HeadingCut {
    let isArticle = scheme == .article
    let total = HeadingPull.clamp(shape.cost) + pull.cost
    switch shape.form {
    case .empty, .prose, .quoted:
      return .prose
    case .name:
      let count = unit.content.count
      let isName =
        isArticle
        ? count <= Self.longestArticleName && shape.cost < HeadingPull.articleName
        : count <= Self.longestName && !isClause(unit, shape)
      return isName ? .heading(stop: 0) : .prose
    case .sentence(let stop):
      // 九、某某单位应当…。 with 前项… and a list below it is prose, as a sentence with its own paragraph of text below is by its words.
      if unit.below == .units, stop > 0, !isArticle, unit.content.count <= Self.longestSentence,
        unit.opensWithUnits || total < 0
      {
        return .heading(stop: stop)
      }
      guard hasReason(unit, stop: stop, pull, isDivided: isDivided),
        unit.content.count <= Self.longestSentence, total < 0
      else { return .prose }
      return .heading(stop: stop)
    case .opener:
      // 第二条　本法调整下列关系： opens a list.
      let isCertain = unit.below == .units && shape.cost <= 0
      guard !isArticle, unit.below != .nothing,
        isCertain || pull.mean <= HeadingPull.openersOfProse
      else { return .prose }
      let name = unit.content.dropLast()
      let isName =
        name.count <= Self.longestOpener && !name.contains { $0 == "，" || $0 == "," }
        && !ElementWords.following.stands(in: name)
        && (HeadingWords.isCompound(name)
          || !name.ends(
            withAny: pull.mean <= Self.named ? HeadingWords.verbs : HeadingWords.introductions))
      return isName ? .heading(stop: 1) : .prose
    case .runIn(let length, _):
      return total < 0 ? .runIn(length: length) : .prose
    }
  }
}
