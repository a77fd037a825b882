/// A link or a picture of a page.
public struct WebLink: Hashable, Sendable {
  /// The raw characters it holds; empty for a picture.
  public var range: Range<Int>
  /// Its target as written.
  public var href: String
  /// Whether it is a picture or a video, and not a link.
  public var isMedia: Bool
  /// The innermost element that holds it, in ``WebOutline/elements``; -1 for none.
  public var element = -1
  /// Whether a picture is alone in its paragraph.
  public var standsAlone = false
  /// Whether a picture is one of the article's; known once the page's furniture is.
  public var isOfArticle = false

  /// Makes a link.
  public init(range: Range<Int>, href: String, isMedia: Bool) {
    self.range = range
    self.href = href
    self.isMedia = isMedia
  }
}
