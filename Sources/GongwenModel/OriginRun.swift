/// One stretch of a text and the stretch of the source it came from, both half open.
public struct OriginRun: Hashable, Sendable {
  /// Start in the text, in Unicode scalars.
  public var textStart: Int
  /// End in the text, in Unicode scalars. Equal to `textStart` for a deletion.
  public var textEnd: Int
  /// The unit of the offsets into the source.
  public var address: Address
  /// Start in the source.
  public var sourceStart: Int
  /// End in the source. Equal to `sourceStart` for an insertion.
  public var sourceEnd: Int
  /// The rule of an edit; nil where the source characters are exactly those of the text.
  public var rule: Rule?

  /// Makes a run.
  public init(
    text: Range<Int>, source: Range<Int>, address: Address = .bytes, rule: Rule? = nil
  ) {
    self.textStart = text.lowerBound
    self.textEnd = text.upperBound
    self.address = address
    self.sourceStart = source.lowerBound
    self.sourceEnd = source.upperBound
    self.rule = rule
  }
}
