import GongwenLanguage
import GongwenModel
import GongwenText

/// Which of two layers of a page is recognised text, by their fonts.
///
/// Programs that recognise text print it, unseen, in one font, and fit its size to each line and its
/// widths to each word; setters use a few sizes, and Chinese characters as wide as they are high.
struct PrintedLayers {
  private let fonts: [PrintedFont]
  private let page: PrintedPage
  /// How many sizes each font has in the rows that are twice.
  private var sizes: [String: Set<Int>] = [:]

  /// Fonts that are made for unseen text: those of Tesseract (`pdfrenderer.cpp`) and of Acrobat.
  private static let unseen = ["GlyphLessFont", "HiddenHorzOCR"]

  /// The width of a Chinese character of a setter differs from its size by at most this share.
  private static let stretch = Share(1, of: 50)
  /// A row is stretched if more than this share of its Chinese characters are.
  private static let stretchedRow = Share(1, of: 2)

  /// Reads the fonts of the rows that are twice.
  init(_ page: PrintedPage, pairs: [([Int], [Int])]) {
    fonts = page.fontOfCharacters
    self.page = page
    for track in pairs.flatMap({ [$0.0, $0.1] }) {
      guard let font = font(of: track) else { continue }
      sizes[font.name, default: []].insert(font.size)
    }
  }

  /// Whether a print is the copy of another; nil where the fonts do not show.
  func isCopy(_ one: [Int], of other: [Int]) -> Bool? {
    guard let first = font(of: one)?.name, let second = font(of: other)?.name else { return nil }
    let unseen = (Self.isUnseen(first), Self.isUnseen(second))
    if unseen.0 != unseen.1 { return unseen.0 }
    let stretched = (isStretched(one), isStretched(other))
    if stretched.0 != stretched.1 { return stretched.0 }
    let counts = (sizes[first]?.count ?? 0, sizes[second]?.count ?? 0)
    return counts.0 == counts.1 ? nil : counts.0 > counts.1
  }

  /// Whether most of its Chinese characters are wider or narrower than their size.
  private func isStretched(_ track: [Int]) -> Bool {
    var (all, odd) = (0, 0)
    for index in track where index < fonts.count && UnicodeClass.isHan(page.scalars[index]) {
      let size = fonts[index].size
      all += 1
      let difference = abs(page.glyphs[index].width - size)
      if Self.stretch.isExceeded(by: difference, of: size) { odd += 1 }
    }
    return Self.stretchedRow.isExceeded(by: odd, of: all)
  }

  private static func isUnseen(_ name: String) -> Bool { unseen.contains { name.hasPrefix($0) } }

  /// The font most characters of a print have, the earliest of equals.
  private func font(of track: [Int]) -> PrintedFont? {
    var counts: [PrintedFont: Int] = [:]
    var best: PrintedFont?
    for index in track where index < fonts.count {
      let font = fonts[index]
      counts[font, default: 0] += 1
      if counts[font] ?? 0 > best.flatMap({ counts[$0] }) ?? 0 { best = font }
    }
    return best
  }
}
