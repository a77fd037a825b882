/// A marker of a line as the ways to place it are weighed. It holds no memory of its own.
struct HierarchyOption {
  /// The unit that the marker opens.
  var frame: HierarchyFrame
  /// The cost that each way to place it has in common: of the marker itself, and of the text before it.
  var cost: Int
  /// Whether the line above is the name of a unit without text.
  var isBelowName = false
  /// Whether it is a dotted number that may begin an excerpt.
  var isExcerpt: Bool

  /// The fewest components of a dotted number that may begin an excerpt: one with two is a measure more often.
  static let componentsOfExcerpt = 3
}
