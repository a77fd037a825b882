/// The font a character is printed in: name, size and shade together.
public struct PrintedFont: Hashable, Sendable {
  /// Its name, without the prefix of a subset.
  public var name: String
  /// Its size, in hundredths of a point.
  public var size: Int
  /// How light it is printed, in per cent of white: 0 is black.
  public var lightness: Int

  /// Makes a font.
  public init(name: String, size: Int, lightness: Int = 0) {
    self.name = name
    self.size = size
    self.lightness = lightness
  }

  /// Stretches of a page text in one font.
  public struct Run: Sendable {
    /// The font.
    public var font: PrintedFont
    /// Behind its last character; it begins where the run before it ends.
    public var end: Int

    /// Makes a run.
    public init(_ font: PrintedFont, end: Int) {
      self.font = font
      self.end = end
    }
  }
}
