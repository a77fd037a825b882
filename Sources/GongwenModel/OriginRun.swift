/// One stretch of a text and the stretch of the source it came from, both half open.
public struct OriginRun: Hashable, Sendable {
  /// Start in the text, in Unicode scalars.
  public var textStart: Int
  /// End in the text, in Unicode scalars. Equal to `textStart` for a deletion.
  public var textEnd: Int
  /// Page of a PDF, from 1; 0 for sources that are addressed by bytes.
  public var page: Int
  /// Start in the source: a byte offset, or a character offset into poppler's text of the page.
  public var sourceStart: Int
  /// End in the source. Equal to `sourceStart` for an insertion.
  public var sourceEnd: Int
  /// The rule of an edit; nil where the source characters are exactly those of the text.
  public var rule: Rule?

  /// Makes a run.
  public init(
    text: Range<Int>, source: Range<Int>, page: Int = 0, rule: Rule? = nil
  ) {
    self.textStart = text.lowerBound
    self.textEnd = text.upperBound
    self.page = page
    self.sourceStart = source.lowerBound
    self.sourceEnd = source.upperBound
    self.rule = rule
  }
}
