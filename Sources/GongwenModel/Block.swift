/// A stretch of text that the layout sets apart: a line of a text file, a paragraph of a page.
public struct Block: Hashable, Sendable {
  /// Its characters, without blanks at both ends, in raw offsets.
  public var range: Range<Int>
  /// The ranges of its printed lines, where it has several: what lies between them, a break or the
  /// furniture of a page, is no part of it. Empty for a block that is all of its range.
  public var lines: [Range<Int>] = []
  /// The places in `lines` of pieces that a wide blank parts from the piece before them in one row.
  public var besides: Set<Int> = []
  /// The evidence of its layout.
  public var evidence: LayoutEvidence
  /// Why it is furniture; nil for a block of the body.
  public var furniture: FurnitureReason?

  /// Makes a block.
  public init(
    range: Range<Int>, evidence: LayoutEvidence = LayoutEvidence(),
    furniture: FurnitureReason? = nil
  ) {
    self.range = range
    self.evidence = evidence
    self.furniture = furniture
  }

  /// The ranges of its characters, in order.
  public var pieces: [Range<Int>] { lines.isEmpty ? [range] : lines }

  /// Calls `body` with the ranges of the characters of a block, in order; without an array as ``pieces`` is one.
  @inlinable
  public static func forEachPiece(
    of range: Range<Int>, _ lines: [Range<Int>], _ body: (Range<Int>) -> Void
  ) {
    if lines.isEmpty { return body(range) }
    for line in lines { body(line) }
  }
}
