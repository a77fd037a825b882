/// An element of a page that has text, as far as other stages may ask for it.
public struct WebElement: Hashable, Sendable {
  /// The place of the element around it in ``WebOutline/elements``; -1 for the outermost.
  public var parent: Int
  /// Its name, in lower case.
  public var tag: String
  /// Its id and the words of its class, in lower case.
  public var words: [String]
  /// Whether it begins and ends a line of text.
  public var isBlock: Bool

  /// Makes an element.
  public init(parent: Int, tag: String, words: [String], isBlock: Bool = true) {
    self.parent = parent
    self.tag = tag
    self.words = words
    self.isBlock = isBlock
  }
}
