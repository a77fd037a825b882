/// A line of a printed page whose place, in the paragraph above it or in one of its own, another reading changes.
public struct DoubtfulBreak: Hashable, Sendable {
  /// The line's characters, in raw offsets.
  public var range: Range<Int>
  /// Whether it continues the paragraph above it.
  public var joins: Bool
  /// How far its certainty is from that of the other reading, from 0 to 100 (``CertaintyScale``).
  public var certainty: Int

  /// Makes a doubtful break.
  public init(range: Range<Int>, joins: Bool, certainty: Int) {
    self.range = range
    self.joins = joins
    self.certainty = certainty
  }
}
