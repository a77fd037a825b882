/// A value that a page prints with a label (来源：柳塘日报), or that its form and place explain without one (a bare
/// date line).
public struct WebPair: Hashable, Sendable {
  /// The field of the value.
  public var field: MetadataField
  /// The characters of the value, in raw offsets.
  public var value: Range<Int>
  /// Whether label and value are in fields of their own, so that a difference from the text is worth a report.
  public var isTabled: Bool

  /// Makes a pair.
  public init(field: MetadataField, value: Range<Int>, isTabled: Bool) {
    self.field = field
    self.value = value
    self.isTabled = isTabled
  }
}
