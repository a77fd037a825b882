import GongwenModel

/// The titles that bookmarks name, by the pages they lead to.
struct BookmarkedTitles {
  private struct Key: Hashable {
    var page: Int
    var title: [Unicode.Scalar]
  }

  private var levels: [Key: Int] = [:]

  /// The longest heading; what is longer is a paragraph.
  private static let longest = 45

  /// Sorts bookmarks; the first of those with the same title on a page counts. One that all others
  /// stand below names the document, and no heading in it.
  init(_ bookmarks: [Bookmark]) {
    let isRooted =
      bookmarks.count > 1 && bookmarks[0].level == 1
      && bookmarks.dropFirst().allSatisfy { $0.level > 1 }
    for bookmark in bookmarks.dropFirst(isRooted ? 1 : 0) {
      let key = Key(page: bookmark.page, title: Self.key(bookmark.title))
      guard !key.title.isEmpty, key.title.count <= Self.longest, levels[key] == nil else {
        continue
      }
      levels[key] = bookmark.level
    }
  }

  /// Gives the blocks that bookmarks name their levels, unless nearly all are named: such bookmarks
  /// were made of the paragraphs, not of headings.
  ///
  /// - Parameter pages: the pages the blocks begin on.
  func apply(to blocks: inout [Block], scalars: [Unicode.Scalar], pages: [Int]) {
    guard !levels.isEmpty else { return }
    var named: [Int: Int] = [:]
    var all = 0
    for (index, block) in blocks.enumerated()
    where block.furniture == nil && !block.evidence.isNote && block.evidence.cell == nil {
      all += 1
      guard block.pieces.reduce(0, { $0 + $1.count }) <= 4 * Self.longest else { continue }
      let title = Self.key(block.pieces.flatMap { scalars[$0] })
      guard let level = levels[Key(page: pages[index], title: title)] else { continue }
      named[index] = level
    }
    guard named.count * 5 < all * 4 else { return }
    for (index, level) in named { blocks[index].evidence.headingLevel = level }
  }

  /// A title without blanks, its full-width letters, digits and marks as those of ASCII.
  private static func key(_ title: [Unicode.Scalar]) -> [Unicode.Scalar] {
    title.filter { !PageText.isBlank($0) }.map { scalar in
      guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
      return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }
  }
}
