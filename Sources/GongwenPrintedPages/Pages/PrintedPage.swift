public import GongwenModel
import GongwenText

/// The characters of a page, each with the box around it.
public struct PrintedPage: Sendable {
  /// The characters, with a line feed behind each line.
  public var scalars: [Unicode.Scalar]
  /// The boxes, one for each character; that of a blank is empty.
  public var glyphs: [GlyphBoxes.Glyph]
  /// The fonts of the characters, in runs from the first on; none where they are not known.
  public var fonts: [PrintedFont.Run] = []
  /// The texts of annotations and form fields, in their order. In the text of the page they are behind the characters,
  /// each behind a line feed.
  public var entries: [PrintedEntry] = []
  /// The size of the page.
  public var size: PrintedPageSize
  /// The label of the page in the source: its number, from 1, where the source has none.
  public var label = ""
  /// The character maps that the page needs and the reader lacks: some of its text is lost.
  public var missingMaps: [String] = []

  /// Makes a page.
  public init(scalars: [Unicode.Scalar], glyphs: [GlyphBoxes.Glyph], size: PrintedPageSize) {
    self.scalars = scalars
    self.glyphs = glyphs
    self.size = size
  }

  /// The font of each character; none where they are not known.
  var fontOfCharacters: [PrintedFont] {
    var result: [PrintedFont] = []
    for run in fonts {
      result += repeatElement(run.font, count: max(0, run.end - result.count))
    }
    return result
  }

  /// The number of its characters that are not blank.
  var visibleCharacters: Int { scalars.reduce(0) { $0 + (UnicodeClass.isBlank($1) ? 0 : 1) } }
}
