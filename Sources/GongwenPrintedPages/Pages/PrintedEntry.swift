public import GongwenModel
import GongwenText

/// Text that a page shows in a rectangle, in addition to the text of the page: of an annotation or of a form field.
public struct PrintedEntry: Sendable {
  /// Its characters, with a line feed between lines.
  public var scalars: [Unicode.Scalar]
  /// The rectangle, in hundredths of a point from the top left corner of the page.
  public var box: GlyphBoxes.Glyph

  /// Makes an entry.
  public init(scalars: [Unicode.Scalar], box: GlyphBoxes.Glyph) {
    self.scalars = scalars
    self.box = box
  }

  /// The box of each character: the rectangle, and an empty one of a blank.
  public var glyphs: [GlyphBoxes.Glyph] {
    scalars.map { UnicodeClass.isBlank($0) ? GlyphBoxes.Glyph() : box }
  }
}
