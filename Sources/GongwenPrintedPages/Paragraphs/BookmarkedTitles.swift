import GongwenLanguage
import GongwenModel
import GongwenText

/// The titles that bookmarks name, by the pages they lead to.
struct BookmarkedTitles {
  private struct Key: Hashable {
    var page: Int
    var title: [Unicode.Scalar]
  }

  private var levels: [Key: Int] = [:]

  /// The longest heading; what is longer is a paragraph.
  private static let longest = 45
  /// A block with more characters, as a multiple of that, cannot be a heading even where blanks spread it.
  private static let spread = 4
  /// Bookmarks that name this share of the paragraphs were made of them.
  private static let ofParagraphs = Share(4, of: 5)

  /// Sorts bookmarks; the first of those with the same title on a page counts. One that all others
  /// are below names the document, and no heading in it.
  init(_ bookmarks: [Bookmark]) {
    let isRooted =
      bookmarks.count > 1 && bookmarks[0].level == 1
      && bookmarks.dropFirst().allSatisfy { $0.level > 1 }
    let named = bookmarks.dropFirst(isRooted ? 1 : 0)
    for bookmark in named { add(bookmark.title, bookmark) }
    for bookmark in named { add(Self.withoutNumber(bookmark.title), bookmark) }
  }

  private mutating func add(_ title: [Unicode.Scalar], _ bookmark: Bookmark) {
    let key = Key(page: bookmark.page, title: Self.key(title))
    guard !key.title.isEmpty, key.title.count <= Self.longest, levels[key] == nil else { return }
    levels[key] = bookmark.level
  }

  /// A title without the number that LaTeX's hyperref puts before it (its option `bookmarksnumbered`), whether
  /// the page shows one or not: `3.2 `.
  private static func withoutNumber(_ title: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let number = title.prefix { ("0"..."9").contains($0) || $0 == "." }
    guard number.first.map({ $0 != "." }) ?? false, title.dropFirst(number.count).first == " "
    else { return title }
    return Array(title.dropFirst(number.count))
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
      guard block.pieces.reduce(0, { $0 + $1.count }) <= Self.spread * Self.longest else {
        continue
      }
      let title = Self.key(block.pieces.flatMap { scalars[$0] })
      guard let level = levels[Key(page: pages[index], title: title)] else { continue }
      named[index] = level
    }
    guard !Self.ofParagraphs.isReached(by: named.count, of: all) else { return }
    for (index, level) in named { blocks[index].evidence.headingLevel = level }
  }

  /// A title without blanks, its full-width letters, digits and marks as those of ASCII, its radicals as the ideographs.
  private static func key(_ title: [Unicode.Scalar]) -> [Unicode.Scalar] {
    title.filter { !UnicodeClass.isBlank($0) }.map {
      $0 == Radicals.door.traditional
        ? Radicals.door.simplified : Radicals.ideograph($0) ?? WidthForms.ascii($0) ?? $0
    }
  }
}
