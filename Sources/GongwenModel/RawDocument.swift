/// The result of a reader, whatever the format of the source: characters with their places, cut into
/// blocks with the evidence of their layout. Nothing above a reader depends on its library.
public struct RawDocument: Hashable, Sendable {
  /// Every visible character of the source, in reading order. Offsets into it are "raw" offsets.
  public var scalars: [Unicode.Scalar]
  /// The place of each raw character in the source.
  public var map: SourceMap
  /// The blocks, in order; their ranges do not overlap and hold every character that is not blank.
  public var blocks: [Block]
  /// How many characters that are not blank the source shows, counted before anything was made of them;
  /// nil where they are the raw characters themselves.
  public var shown: Int?
  /// Evidence of the source in addition to characters and blocks, by its kind.
  public var evidence: Evidence
  /// The diagnostics of the reader.
  public var diagnostics: [Diagnostic]
  /// How near other readings are, as far as the stages up to now know.
  public var certainty = Certainty()
  /// The breaks between its printed lines that are in doubt, in order.
  public var doubtfulBreaks: [DoubtfulBreak] = []
  /// The reader's counts, for the provenance.
  public var counts: [String: Int]

  /// Evidence of sources of a kind in addition to their characters and blocks.
  public enum Evidence: Hashable, Sendable {
    /// Lines of text: nothing more.
    case lines
    /// A web page: its elements, META tags and links.
    case web(WebOutline)
    /// Printed pages: the box of each raw character.
    case printed(GlyphBoxes)

    /// Whether it is that of printed pages.
    public var isPrinted: Bool {
      if case .printed = self { true } else { false }
    }

    /// Whether the marks of printed pages are not those that are printed.
    public var hasWrongMarks: Bool {
      if case .printed(let boxes) = self { boxes.hasWrongMarks } else { false }
    }

    /// The URL that the source gives itself, if it gives one.
    public var url: String? {
      if case .web(let outline) = self { outline.address } else { nil }
    }
  }

  /// Makes a raw document.
  public init(
    scalars: [Unicode.Scalar], map: SourceMap, blocks: [Block], diagnostics: [Diagnostic] = [],
    counts: [String: Int] = [:], evidence: Evidence = .lines
  ) {
    self.scalars = scalars
    self.map = map
    self.blocks = blocks
    self.diagnostics = diagnostics
    self.counts = counts
    self.evidence = evidence
  }
}
