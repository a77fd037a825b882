public import GongwenModel

/// Characters decoded from the bytes of a source, with their places.
public struct DecodedText: Hashable, Sendable {
  /// The characters; a byte order mark is not among them.
  public var scalars: [Unicode.Scalar]
  /// The place of each in the bytes. A malformed sequence is a U+FFFD of its own run with the rule
  /// `replacement`.
  public var map: SourceMap
  /// The byte ranges of the malformed sequences, in order.
  public var replacements: [Range<Int>]

  /// Makes a decoded text.
  public init(scalars: [Unicode.Scalar], map: SourceMap, replacements: [Range<Int>]) {
    self.scalars = scalars
    self.map = map
    self.replacements = replacements
  }
}
