/// What a reader makes of a source, whatever its format: characters with their places, cut into
/// blocks with the evidence of their layout. Nothing above a reader knows its library.
public struct RawDocument: Sendable {
  /// Every visible character of the source, in reading order. Offsets into it are "raw" offsets.
  public var scalars: [Unicode.Scalar]
  /// Where each raw character stands in the source.
  public var map: SourceMap
  /// The blocks, in order; their ranges do not overlap and hold every character that is not blank.
  public var blocks: [Block]
  /// How many characters that are not blank the source shows, counted before anything was made of them;
  /// nil where they are the raw characters themselves.
  public var shown: Int?
  /// Where each raw character stands on its page; nil for sources without pages.
  public var boxes: GlyphBoxes?
  /// What the reader has to say of the source.
  public var diagnostics: [Diagnostic]
  /// The reader's counts, for the provenance.
  public var counts: [String: Int]
  /// What a page says of itself beside its text; nil for other sources.
  public var page: PageOutline?

  /// Makes a raw document.
  public init(
    scalars: [Unicode.Scalar], map: SourceMap, blocks: [Block], diagnostics: [Diagnostic] = [],
    counts: [String: Int] = [:]
  ) {
    self.scalars = scalars
    self.map = map
    self.blocks = blocks
    self.diagnostics = diagnostics
    self.counts = counts
  }
}
