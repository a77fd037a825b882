/// What the layout of a source says of a block: weak evidence beside numbering.
public struct LayoutEvidence: Hashable, Sendable {
  /// Width of the blanks before the first character, in half-width columns (U+3000 counts 2).
  public var indent: Int
  /// Number of blank lines above.
  public var blankLinesBefore: Int
  /// Line of a text file, from 1; 0 elsewhere.
  public var line: Int
  /// Whether the block ends where the source breaks a line, so that the next block may continue
  /// its sentence.
  public var endsAtLineBreak: Bool
  /// The cell of a table the block is, or a part of; nil outside of tables.
  public var cell: CellPlace?
  /// What the markup of a page says; nil elsewhere.
  public var page: PageEvidence?

  /// Makes evidence.
  public init(
    indent: Int = 0, blankLinesBefore: Int = 0, line: Int = 0, endsAtLineBreak: Bool = true
  ) {
    self.indent = indent
    self.blankLinesBefore = blankLinesBefore
    self.line = line
    self.endsAtLineBreak = endsAtLineBreak
  }
}
