/// The points of going from one unit of a page to the next, by how far they are apart in the tree of elements.
enum WebSteps {
  // MARK: Entering or leaving the article

  /// Between units of one element, or of two that look alike: paragraphs of one run are one thing.
  static let betweenLike = -16
  /// Between siblings that do not look alike, between cousins, and farther apart.
  static let betweenSiblings = -8
  static let betweenCousins = -5
  static let betweenFar = -2
  /// An article without a title above it: rare, and never alone.
  static let withoutTitle = -10

  // MARK: Staying in it

  /// Each step in the tree beyond siblings, and the most of all.
  static let farther = -4
  static let farthest = -14
  /// Leaving an element with the name of an article's.
  static let fromNamed = -8
  /// A unit beyond siblings behind the date below the signature, or 附注: the document is closed.
  static let behindClosing = -14

  // MARK: Coming back to it, priced from the last prose: far junk is one step from far junk

  static let backToLike = -4
  static let backNear = -8
  static let backFar = -16
  /// To an attached file, also from below the article.
  static let backToAttachment = -6
  /// From below the article: it ended there.
  static let again = -40
  /// The gain of a unit of labels within the article: they do occur there.
  static let labelsWithin = 6
  /// The loss of one whose labels texts have too.
  static let softLabelsWithin = -14

  // MARK: Furniture between the lines of the article

  /// A unit between title and text that may be text, and a sentence there: the first sentence below a title is the
  /// article's.
  static let gap = -1
  static let skippedSentence = -8
  /// A unit within the text, a footer there, related links there.
  static let within = -1
  static let footerWithin = -24
  /// A unit within the text of which nothing but its place in the tree speaks against it: it is rather a line of the text.
  static let unknownWithin = -8
  static let relatedWithin = -6

  /// The least points of a unit of prose from which a way back is priced.
  static let prose = 12
}
