/// An element of a page that holds text, as far as structure may ask for it.
public struct PageElement: Hashable, Sendable {
  /// The place of the element around it in ``PageOutline/elements``; -1 for the outermost.
  public var parent: Int
  /// Its name, in lower case.
  public var tag: String
  /// Its id and the words of its class, in lower case.
  public var words: [String]

  /// Makes an element.
  public init(parent: Int, tag: String, words: [String]) {
    self.parent = parent
    self.tag = tag
    self.words = words
  }
}
