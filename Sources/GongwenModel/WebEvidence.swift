/// The evidence in the markup of a page for a block.
public struct WebEvidence: Hashable, Sendable {
  /// The innermost element that holds the block, in ``WebOutline/elements``.
  public var element: Int
  /// How many of its characters that are not blank are those of links.
  public var linkCharacters = 0
  /// How many are bold.
  public var boldCharacters = 0
  /// How many characters it has that are not blank.
  public var characters = 0
  /// 1 to 6 in h1 to h6, else 0.
  public var headingLevel = 0
  /// Whether it is centred.
  public var isCentred = false
  /// Whether it is aligned to the right.
  public var isRight = false
  /// Whether some of it has letters of a title's size.
  public var isLarge = false
  /// Whether the page hides it by `visibility` only, as one does that its script shows later.
  public var isVeiled = false
  /// Whether it is a line of the title of the page's article; known once the article is.
  public var isTitle = false
  /// The cell it is in, of whatever table, one made for layout too.
  public var cell: CellPlace?
  /// Whether its table lists the fields of a record, one of which is a text: labels in the first column, values in the second.
  public var isOfRecord = false
  /// Whether its table frames an article: rows of labels, and the text in a cell over all columns.
  public var isFramed = false
  /// The mark that a browser makes before it, as an item of a list; nil for none.
  public var generated: GeneratedMark?
  /// How many pictures of the article are by themselves right before it.
  public var picturesBefore = 0
  /// How many are right behind it, where furniture follows.
  public var picturesAfter = 0

  /// Makes evidence.
  public init(element: Int) {
    self.element = element
  }

  /// Whether most of it is links.
  public var isLinked: Bool { linkCharacters * 2 > characters }
}
