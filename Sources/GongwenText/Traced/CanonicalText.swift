public import GongwenModel

/// A raw document with its characters in canonical form.
///
/// All blocks lie one behind the other in one array of characters; offsets into it are "canonical"
/// offsets.
public struct CanonicalText: Sendable {
  /// The canonical characters of all blocks.
  public var scalars: [Unicode.Scalar]
  /// Where they came from in the raw document.
  public var map: OffsetMap
  /// The blocks, in order.
  public var blocks: [CanonicalBlock]
  /// The places of raw characters in the source.
  public var source: SourceMap
  /// The raw characters.
  public var raw: [Unicode.Scalar]
  /// How many characters that are not blank the source shows; nil where they are the raw ones.
  public var shown: Int?
  /// The evidence of the source in addition to characters and blocks, by its kind.
  public var evidence: RawDocument.Evidence
  /// How near other readings of blocks and articles are.
  public var certainty: Certainty
  /// The breaks between printed lines that are in doubt, in raw offsets, in order.
  public var doubtfulBreaks: [DoubtfulBreak]

  /// Makes a canonical text of a raw document, still without blocks.
  public init(of document: RawDocument) {
    scalars = []
    map = OffsetMap()
    blocks = []
    source = document.map
    raw = document.scalars
    shown = document.shown
    evidence = document.evidence
    certainty = document.certainty
    doubtfulBreaks = document.doubtfulBreaks
  }
}

/// A block with its characters in canonical form.
public struct CanonicalBlock: Hashable, Sendable {
  /// Its canonical characters.
  public var range: Range<Int>
  /// The block as the reader made it.
  public var block: Block

  /// Makes a block.
  public init(range: Range<Int>, block: Block) {
    self.range = range
    self.block = block
  }
}
