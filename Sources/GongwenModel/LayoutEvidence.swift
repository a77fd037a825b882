/// The evidence in the layout of a block: weak compared with numbering.
///
/// There is one for every line of a text, copied from stage to stage: so it is small, and what only
/// tables and pages have is apart.
public struct LayoutEvidence: Hashable, Sendable {
  /// The evidence that most blocks do not have.
  private final class Place: Hashable, Sendable {
    let cell: CellPlace?
    let page: WebEvidence?

    init(cell: CellPlace?, page: WebEvidence?) {
      self.cell = cell
      self.page = page
    }

    static func == (one: Place, other: Place) -> Bool {
      one.cell == other.cell && one.page == other.page
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(cell)
      hasher.combine(page)
    }
  }

  private var place: Place?
  private var columns: Int32
  private var blankLines: Int32
  private var number: Int32
  private var visible: Int32 = 0
  private var count: Int32 = 0
  private var level: UInt8 = 0
  private var size: UInt8 = 0

  /// Whether the block ends where the source breaks a line, so that the next block may continue
  /// its sentence.
  public var endsAtLineBreak: Bool

  /// Whether the block is a note at the foot of a page or in its margin: apart from the text, so that it
  /// is no part of its hierarchy.
  public var isNote = false

  /// Whether the block is words printed inside a chart or a picture, as part of its labels. Such a block is a note too:
  /// it is no part of the hierarchy.
  public var isLabel = false

  /// Whether the block begins in letters of another size than those in which the block above ends, or on another page.
  public var isOtherPrint = false

  /// Whether the block is a line of a quotation in Markdown (`> `, CommonMark 5.1), whose signs are not dropped yet.
  public var isQuoted = false

  /// Makes evidence. Numbers beyond 32 bits are cut to them.
  public init(
    indent: Int = 0, blankLinesBefore: Int = 0, line: Int = 0, endsAtLineBreak: Bool = true
  ) {
    columns = Int32(clamping: indent)
    blankLines = Int32(clamping: blankLinesBefore)
    number = Int32(clamping: line)
    self.endsAtLineBreak = endsAtLineBreak
  }

  /// Width of the blanks before the first character, in half-width columns (U+3000 counts 2).
  public var indent: Int {
    get { Int(columns) }
    set { columns = Int32(clamping: newValue) }
  }

  /// Number of blank lines above.
  public var blankLinesBefore: Int {
    get { Int(blankLines) }
    set { blankLines = Int32(clamping: newValue) }
  }

  /// Line of a text file, from 1; 0 elsewhere.
  public var line: Int {
    get { Int(number) }
    set { number = Int32(clamping: newValue) }
  }

  /// The width of a line of a text without its indent, in half-width columns, as the source has it; 0 elsewhere.
  public var width: Int {
    get { Int(visible) }
    set { visible = Int32(clamping: newValue) }
  }

  /// The characters of such a line without its indent, as the source has it; 0 elsewhere.
  public var characters: Int {
    get { Int(count) }
    set { count = Int32(clamping: newValue) }
  }

  /// The level of the bookmark that names the block as a heading, from 1; 0 where none does.
  public var headingLevel: Int {
    get { Int(level) }
    set { level = UInt8(clamping: newValue) }
  }

  /// The size of the letters of a printed block, in per cent of that of the document's text, 255 at most; 0 where it is not
  /// known.
  public var letterSize: Int {
    get { Int(size) }
    set { size = UInt8(clamping: newValue) }
  }

  /// The cell of a table the block is, or a part of; nil outside of tables.
  public var cell: CellPlace? {
    get { place?.cell }
    set { set(newValue, page) }
  }

  /// The evidence of the markup of a page; nil elsewhere.
  public var page: WebEvidence? {
    get { place?.page }
    set { set(cell, newValue) }
  }

  private mutating func set(_ cell: CellPlace?, _ page: WebEvidence?) {
    place = cell == nil && page == nil ? nil : Place(cell: cell, page: page)
  }
}
