import GongwenModel

/// A part of a page that is labelled as a whole: a block of text, or a table of data with all of its cells.
struct WebUnit {
  /// The blocks.
  let blocks: Range<Int>
  /// Its block element in the ``WebTree``.
  let node: Int
  /// Its innermost element in the outline; -1 for none.
  let element: Int
  /// The characters of a block of text, raw; those of a table are in its rows.
  let text: ArraySlice<Unicode.Scalar>
  /// Whether the text is one stretch of the page, so that its indices are raw offsets.
  let isWhole: Bool
  /// The rows, for a table.
  let table: WebTable?
  /// The first characters, folded.
  let key: [Unicode.Scalar]
  /// How many characters it has that are not blank, how many of them are those of links, and how many links.
  let characters: Int
  private(set) var linked: Int
  var links = 0
  /// Those of the links that lead to places of the page itself.
  var anchors = 0
  /// How many of its links lead to files.
  var files = 0
  /// 1 to 6 in h1 to h6, else 0.
  let level: Int
  let isBold: Bool
  let isCentred: Bool
  let isRight: Bool
  let isLarge: Bool
  let isIndented: Bool
  let isVeiled: Bool
  /// The cell it is in, of whatever table.
  let cell: CellPlace?
  /// Whether it is a label or a value of a record (`WebEvidence.isOfRecord`).
  let isOfRecord: Bool

  /// How many characters are folded: words are looked for in no more, and no title is longer.
  static let reach = 200
  /// The width of the blanks of an indented paragraph, in half-width columns: two characters (GB/T 9704-2012, 5.2.3).
  private static let indent = 3

  /// Makes a unit of a block.
  init(_ block: Block, at index: Int, node: Int, in scalars: [Unicode.Scalar]) {
    let page = block.evidence.page ?? WebEvidence(element: -1)
    blocks = index..<index + 1
    self.node = node
    element = page.element
    text = block.lines.isEmpty ? scalars[block.range] : block.pieces.flatMap { scalars[$0] }[...]
    isWhole = block.lines.isEmpty
    table = nil
    key = WebKey.folded(text, upTo: Self.reach)
    characters = page.characters
    linked = page.linkCharacters
    level = page.headingLevel
    isBold = page.boldCharacters * 2 > page.characters || page.headingLevel > 0
    isCentred = page.isCentred
    isRight = page.isRight
    isLarge = page.isLarge
    isIndented = block.evidence.indent >= Self.indent
    isVeiled = page.isVeiled
    cell = page.cell
    isOfRecord = page.isOfRecord
  }

  /// Makes a unit of the cells of a table.
  init(_ table: WebTable, node: Int, element: Int, isVeiled: Bool, reach: Int = reach) {
    blocks = table.blocks
    self.node = node
    self.element = element
    text = []
    isWhole = false
    self.table = table
    var key: [Unicode.Scalar] = []
    for cell in table.cells where key.count < reach { key += cell.key.prefix(reach - key.count) }
    self.key = key
    characters = table.cells.reduce(0) { $0 + $1.characters }
    linked = table.cells.reduce(0) { $0 + $1.linked }
    level = 0
    (isBold, isCentred, isRight, isLarge, isIndented) = (false, false, false, false, false)
    self.isVeiled = isVeiled
    cell = nil
    isOfRecord = false
  }

  /// Whether it is the head of a panel, which opens and closes the text below it.
  private(set) var isPanelHead = false

  /// Takes the links of the unit for none: they open what is below it, or lead to the history of an article.
  mutating func dropLinks(asHead isHead: Bool) {
    (linked, links, anchors) = (0, 0, 0)
    isPanelHead = isHead
  }

  /// The characters outside links.
  var free: Int { characters - linked }
}
