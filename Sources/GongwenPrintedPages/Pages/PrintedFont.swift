/// The font a character is printed in.
public struct PrintedFont: Hashable, Sendable {
  /// Its name, without the prefix of a subset.
  public var name: String
  /// Its size, in hundredths of a point.
  public var size: Int

  /// Makes a font.
  public init(name: String, size: Int) {
    self.name = name
    self.size = size
  }
}
