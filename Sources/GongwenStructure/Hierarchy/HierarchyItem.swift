import GongwenLanguage

/// A place where a numbered unit may start: the start of a line, or a place in it where a line break
/// may have been lost.
struct HierarchyItem {
  /// The line's place among the lines of its part.
  var line: Int
  /// The place in the line, in characters; 0 for its start.
  var offset = 0
  /// The markers it may have, all with a scheme that builds levels.
  var candidates: [MarkerCandidate]
  /// How the text before it ends.
  var opening = Opening.free
  /// Whether the line above is the name of a unit and has no other text: what follows is below that unit.
  var isBelowName = false

  /// The evidence of the text before a place.
  enum Opening: Hashable {
    /// Nothing, or a sentence that is closed.
    case free
    /// A sentence that is not closed: the line may continue it.
    case afterFragment
    /// A sentence that stops at a comma.
    case afterComma
    /// A closed sentence of the same line.
    case inLineAfterStop
    /// A word of the same line.
    case inLineAfterWord
    /// The line consists of several units (``LostUnits``).
    case inLineOfUnits
  }
}
