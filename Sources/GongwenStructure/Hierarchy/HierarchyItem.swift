/// A line that may start a numbered unit.
struct HierarchyItem {
  /// The line's place among the lines of its part.
  var line: Int
  /// The markers it may have, all with a scheme that builds levels.
  var candidates: [MarkerCandidate]
  /// Whether the text before it stops in mid-sentence, so that the line may go on with it.
  var interrupts: Bool
}
