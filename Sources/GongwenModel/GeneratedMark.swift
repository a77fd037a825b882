/// The mark that only a browser makes before an item of a list: no character of the source.
public enum GeneratedMark: Hashable, Sendable {
  /// The number of an item of an `<ol>`, from 0.
  case number(Int)
  /// The bullet of an item of a `<ul>`, with a number that all items of that list have.
  case bullet(list: Int)

  /// Whether it is a bullet.
  public var isBullet: Bool {
    if case .bullet = self { true } else { false }
  }
}
