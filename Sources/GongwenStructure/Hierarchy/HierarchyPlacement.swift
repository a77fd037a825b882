import GongwenLanguage

/// Where the search placed a line.
struct HierarchyPlacement: Hashable {
  /// The marker that holds; nil where the line is prose.
  var candidate: Int?
  /// The unit's depth, from 1.
  var depth = 0
  /// The fault of its number.
  var finding: Finding?

  /// Oddities of numbering.
  enum Finding: Hashable {
    /// Numbers are missing before it.
    case gap(expected: Int)
    /// The number is there a second time.
    case duplicate
    /// The number is below the one before.
    case backward(previous: Int)
    /// The list starts again under the same parent.
    case restart
    /// The list does not start at 1.
    case lateStart
    /// The level is below one that the usual order places below it.
    case levelOrder
    /// Levels of the usual order are skipped (（1） right below 一、).
    case levelSkipped
    /// A line that looks numbered fits nowhere and was left as prose.
    case leftAsProse
    /// The units of a line were parted: its source has lost its line breaks.
    case breaksLost
    /// A mark is behind a bracketed number.
    case extraMark
  }

  /// The findings about a unit with a marker.
  func findings(of marker: MarkerCandidate) -> [Finding] {
    (finding.map { [$0] } ?? []) + (marker.hasExtraMark ? [.extraMark] : [])
  }
}
