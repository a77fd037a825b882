import GongwenModel
import GongwenText

/// The size of a page, in hundredths of a point.
struct PageSize: Hashable {
  /// Its width.
  var width: Int
  /// Its height.
  var height: Int

  /// A size given in points.
  init(_ width: Double, _ height: Double) {
    self.width = width.isFinite ? Int((min(max(width, 0), 1e6) * 100).rounded()) : 0
    self.height = height.isFinite ? Int((min(max(height, 0), 1e6) * 100).rounded()) : 0
  }
}

/// A page as poppler gives it: its characters, and a box for each that is not blank.
struct PageText {
  /// The characters, with a line feed behind each line.
  var scalars: [Unicode.Scalar]
  /// The boxes, one a character.
  var glyphs: [GlyphBoxes.Glyph]
  /// The size of the crop box.
  var size: PageSize
  /// Its label in the file: its number, from 1, where the file has none.
  var label = ""
  /// The character maps that it needs and poppler does not have: some of its text is lost.
  var missingMaps: [String] = []

  /// Whether a character is blank.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool { UnicodeClass.isBlank(scalar) }

  /// How many of its characters are not blank.
  var visibleCharacters: Int { scalars.reduce(0) { $0 + (Self.isBlank($1) ? 0 : 1) } }
}
