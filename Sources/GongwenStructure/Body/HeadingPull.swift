/// How the votes of the other units of a list and of its level move a unit. Integers throughout, so that the decision is
/// the same on every machine.
struct HeadingPull: Hashable {
  /// The strongest cost of a unit by itself, either way: one clear sentence does not decide for its whole list.
  static let strongestVote = 12
  /// The strongest pull, either way: below the strongest cost, so that a unit that is certain stays what it is.
  static let strongest = 9
  /// An article's name must be one by itself: its own cost without the cost of being an article.
  static let articleName = 6
  /// The mean vote above which a name before a colon opens a list, as its siblings do.
  static let openersOfProse = 2

  /// The mean vote of the siblings, in tenths.
  private let tenths: Int

  /// A unit's own list counts three fifths, the other lists of its level two fifths; one that is alone in its list has
  /// its level only.
  init(list: HeadingLevels.Mean, level: HeadingLevels.Mean) {
    guard list.count > 0 else {
      tenths = level.tenths
      return
    }
    tenths = (3 * list.tenths + 2 * level.tenths) / 5
  }

  /// The mean vote of the siblings, rounded towards 0.
  var mean: Int { tenths / 10 }

  /// The cost that the siblings add: twelve tenths of their mean.
  var cost: Int { max(-Self.strongest, min(Self.strongest, tenths * 12 / 100)) }

  /// A cost within the bounds of a vote.
  static func clamp(_ cost: Int) -> Int { max(-strongestVote, min(strongestVote, cost)) }
}
