public import GongwenModel

/// A text built from canonical ranges and edits, not yet traced.
public struct Passage: Hashable, Sendable {
  /// A segment of a passage.
  public enum Segment: Hashable, Sendable {
    /// Canonical characters as they are.
    case keep(Range<Int>)
    /// Canonical characters that a rule gives another form, or drops.
    case rewrite(Range<Int>, as: [Unicode.Scalar], by: Rule)
    /// Raw characters between two blocks that a rule drops, or gives a form.
    case join(raw: Range<Int>, as: [Unicode.Scalar], by: Rule)
  }

  /// The segments, in order.
  public var segments: [Segment]

  /// Makes a passage of one canonical range.
  public init(_ range: Range<Int>) {
    segments = [.keep(range)]
  }

  /// Makes a passage of segments.
  public init(segments: [Segment]) {
    self.segments = segments
  }
}
