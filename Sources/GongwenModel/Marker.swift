/// A numbering marker (序号) before a unit.
public struct Marker: Hashable, Sendable {
  /// The canonical sign and its origin; nil for a number that only a browser makes.
  public var text: TracedText?
  /// Its kind of sign.
  public var scheme: Scheme
  /// Its number, from 1; the last component of a dotted number; nil for signs without a number.
  public var ordinal: Int?
  /// The second number of an inserted article (第十二条之一: ordinal 12, insert 1).
  public var insert: Int?

  /// Makes a marker.
  public init(text: TracedText?, scheme: Scheme, ordinal: Int?, insert: Int? = nil) {
    self.text = text
    self.scheme = scheme
    self.ordinal = ordinal
    self.insert = insert
  }

  /// Whether the number is made by a browser and not printed in the source.
  public var isGenerated: Bool { text == nil }
}
