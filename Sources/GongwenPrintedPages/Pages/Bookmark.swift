/// An entry of the outline of a source.
public struct Bookmark: Hashable, Sendable {
  /// Its title.
  public var title: [Unicode.Scalar]
  /// The page it leads to, from 0.
  public var page: Int
  /// Its level, from 1.
  public var level: Int

  /// Makes an entry.
  public init(title: [Unicode.Scalar], page: Int, level: Int) {
    self.title = title
    self.page = page
    self.level = level
  }
}
