import GongwenLanguage
import GongwenModel
import GongwenText

/// The shape of the Chinese characters of a source whose fonts do not name their sizes.
///
/// A font that draws its characters as pictures names any size, and the boxes of its characters are as high as its largest
/// picture. Chinese characters are squares: their width is the size of the print, and shows how much higher the boxes are.
struct CharacterShape {
  private let widthOfHeight: Share

  /// The share of the Chinese characters that are about as wide as the size of their font, from which on fonts name sizes.
  private static let trueSizes = Share(1, of: 2)
  /// The largest ratio of the size of a font to the width of its characters, and the other way round: a setter spreads them.
  private static let spread = Share(4, of: 3)
  /// So many characters show it.
  private static let most = 20_000

  /// Examines the Chinese characters of a source; nil where fonts name their sizes, or where none are known.
  init?(_ content: PrintedContent) {
    guard !content.fontOf.isEmpty else { return nil }
    var (all, fitting, width, height) = (0, 0, 0, 0)
    for index in content.scalars.indices {
      let glyph = content.glyphs[index]
      guard !glyph.isEmpty, UnicodeClass.isHan(content.scalars[index]) else { continue }
      let (own, size) = (Int(glyph.x1 - glyph.x0), content.fonts[Int(content.fontOf[index])].size)
      all += 1
      width += own
      height += glyph.height
      if !Self.spread.isExceeded(by: own, of: size), !Self.spread.isExceeded(by: size, of: own) {
        fitting += 1
      }
      if all == Self.most { break }
    }
    guard all > 0, height > 0, !Self.trueSizes.isReached(by: fitting, of: all) else { return nil }
    self.init(width: width, height: height)
  }

  /// The shape of characters with a width and a height of their boxes.
  init(width: Int, height: Int) { widthOfHeight = Share(min(width, height), of: height) }

  /// The size of a character whose box has a height.
  func size(ofHeight height: Int) -> Int { widthOfHeight.amount(of: height) }
}
