import GongwenLanguage
import GongwenModel
import GongwenText

/// Finds the title of an article that stands outside its text.
package struct PageTitle {
  private let keys: [TitleKey]
  private let blocks: [Block]
  private let scalars: [Unicode.Scalar]
  /// The length beyond which nothing is a title, blanks and signs included.
  private let longest: Int

  /// How many blocks of the text are searched for the title: strips and tool bars come before it.
  private static let reach = 10
  /// How many blocks above the text may hold the title: catalogues of a dozen labels come between.
  private static let above = 40
  /// The shortest part of the page's title that is the title of its article, in characters: longer than
  /// names of sites and columns.
  private static let certain = 8
  /// How many characters a block may have beyond twice the title's: a title has as many blanks as
  /// characters where it is letter-spaced, and sites add their names.
  private static let room = 200
  /// The most lines of a title that the text begins with.
  private static let mostLines = 4
  /// The shortest title of a text's own, in characters: body, subject and 文种.
  private static let shortestOwn = 10
  /// The deepest heading of HTML that holds the title of an article: h1 is often that of the site.
  private static let deepestHeading = 2
  /// Marks that no title has.
  private static let marks: ScalarTable = "。；，："
  /// The shortest title, in characters.
  private static let shortest = 4

  init(outline: PageOutline, blocks: [Block], scalars: [Unicode.Scalar]) {
    self.blocks = blocks
    self.scalars = scalars
    let names = SiteProfile.allTitleTags.compactMap { outline.meta($0) }
    keys = (names + [outline.title ?? ""]).map { TitleKey($0.unicodeScalars) }
      .filter { $0.scalars.count >= Self.shortest }
    longest = 2 * (keys.map(\.scalars.count).max() ?? 0) + Self.room
  }

  /// Whether a block is the title the page gives itself: all of it, or its beginning, behind which
  /// pages name column and site.
  func isTitle(_ index: Int) -> Bool {
    let range = blocks[index].range
    return range.count <= longest && matches(TitleKey(scalars[range]))
  }

  private func matches(_ key: TitleKey) -> Bool {
    guard key.scalars.count >= Self.shortest else { return false }
    return keys.contains { title in
      key == title || key.scalars.count >= Self.certain && title.scalars.contains(key.scalars)
        || key.isLike(title, above: TitleLikeness.ofPage)
    }
  }

  /// The blocks above the text that belong to it: the title if the text has none, and the document
  /// number between.
  func keep(above first: Int, inside: [Int]) -> Set<Int> {
    let range = blocks[..<first].indices.suffix(Self.above)
    let free = range.filter { blocks[$0].furniture == nil }
    let named = free.last { isTitle($0) && !(blocks[$0].evidence.page?.isLinked ?? true) }
    let headed = free.last { index in
      let level = blocks[index].evidence.page?.headingLevel ?? 0
      return level > 0 && level <= Self.deepestHeading
        && !(blocks[index].evidence.page?.isLinked ?? true)
    }
    guard let title = named ?? headed else { return [] }
    // What a covering notice issues may be named by a part of the notice's title.
    let key = TitleKey(scalars[blocks[title].range])
    if let own = titleLength(inside), own >= key.scalars.count { return [] }
    if hasOwnTitle(inside) { return [] }
    return Set([title])
  }

  /// Whether the text begins with a title that is not the page's: a name with a 文种 before any
  /// sentence, set apart.
  private func hasOwnTitle(_ inside: [Int]) -> Bool {
    for index in inside where blocks[index].furniture == nil {
      let text = scalars[blocks[index].range]
      if text.contains(where: { Self.marks.contains($0) }) || text.count > TitleForm.longestLine {
        return false
      }
      let page = blocks[index].evidence.page
      let isSetApart = page?.isCentred ?? false || page?.headingLevel ?? 0 > 0
      if isSetApart, text.count >= Self.shortestOwn, TitleForm.isComplete(text) { return true }
    }
    return false
  }

  /// The place of the title in the text, if it begins with it.
  func place(_ inside: [Int]) -> Int? {
    inside.filter { blocks[$0].furniture == nil }.prefix(Self.reach).first { isTitle($0) }
  }

  /// The length of the title the text begins with, over one line or several; nil where it does not.
  private func titleLength(_ inside: [Int]) -> Int? {
    let start = inside.filter { blocks[$0].furniture == nil }.prefix(Self.reach)
    for (offset, index) in start.enumerated() {
      var text: [Unicode.Scalar] = []
      for next in start.dropFirst(offset).prefix(Self.mostLines) {
        text += scalars[blocks[next].range]
        guard text.count <= longest else { break }
        let key = TitleKey(text)
        let isWhole = keys.contains { key == $0 || key.isLike($0, above: TitleLikeness.ofPage) }
        if isWhole || next == index && isTitle(index) { return key.scalars.count }
      }
    }
    return nil
  }
}

extension Array where Element == Unicode.Scalar {
  /// Whether another array stands in this one.
  fileprivate func contains(_ other: [Unicode.Scalar]) -> Bool {
    guard let first = other.first, count >= other.count else { return false }
    return (0...count - other.count).contains { start in
      self[start] == first && self[start..<start + other.count].elementsEqual(other)
    }
  }
}
