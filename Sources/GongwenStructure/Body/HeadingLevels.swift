import GongwenModel

/// What the units of each level of a part say about headings, summed up.
struct HeadingLevels {
  private struct Level: Hashable {
    var scheme: Scheme
    var depth: Int

    /// Articles count on through a law whatever divisions lie above them: they are one level.
    init(scheme: Scheme, depth: Int) {
      self.scheme = scheme
      self.depth = scheme == .article ? 0 : depth
    }
  }

  private var sums: [Level: (sum: Double, count: Int)] = [:]

  /// Adds a unit's vote.
  mutating func add(_ vote: Double, scheme: Scheme, depth: Int) {
    let level = sums[Level(scheme: scheme, depth: depth)] ?? (0, 0)
    sums[Level(scheme: scheme, depth: depth)] = (level.sum + vote, level.count + 1)
  }

  /// The mean vote of a level without one unit's own; 0 where it is alone.
  func mean(scheme: Scheme, depth: Int, without own: Double) -> Double {
    guard let level = sums[Level(scheme: scheme, depth: depth)], level.count > 1 else { return 0 }
    return (level.sum - own) / Double(level.count - 1)
  }
}
