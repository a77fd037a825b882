import GongwenModel

/// The votes of the units of each level of a part about headings, summed up.
struct HeadingLevels {
  /// A sum of votes.
  struct Mean: Hashable {
    var sum: Int
    var count: Int

    /// The mean in tenths, rounded towards 0; 0 without votes.
    var tenths: Int { count > 0 ? sum * 10 / count : 0 }
  }

  private struct Level: Hashable {
    var scheme: Scheme
    var depth: Int

    /// Articles count on through a law whatever divisions are above them: they are one level.
    init(scheme: Scheme, depth: Int) {
      self.scheme = scheme
      self.depth = scheme == .article ? 0 : depth
    }
  }

  private var sums: [Level: Mean] = [:]
  private var brackets: [Level: Int] = [:]

  /// Adds a unit's vote.
  mutating func add(_ vote: Int, scheme: Scheme, depth: Int) {
    let level = sums[Level(scheme: scheme, depth: depth)] ?? Mean(sum: 0, count: 0)
    sums[Level(scheme: scheme, depth: depth)] = Mean(
      sum: level.sum + vote, count: level.count + 1)
  }

  /// Counts a unit whose text begins with a bracket.
  mutating func noteBracket(scheme: Scheme, depth: Int) {
    brackets[Level(scheme: scheme, depth: depth), default: 0] += 1
  }

  /// The mean vote of a level without one unit's own.
  func mean(scheme: Scheme, depth: Int, without own: Int) -> Mean {
    guard let level = sums[Level(scheme: scheme, depth: depth)], level.count > 1 else {
      return Mean(sum: 0, count: 0)
    }
    return Mean(sum: level.sum - own, count: level.count - 1)
  }

  /// Whether more than half of the units of a level begin with a bracket.
  func areMostBracketed(scheme: Scheme, depth: Int) -> Bool {
    let level = Level(scheme: scheme, depth: depth)
    return 2 * (brackets[level] ?? 0) > (sums[level]?.count ?? 0)
  }
}
