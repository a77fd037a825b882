/// A source of printed pages: characters with known positions.
///
/// A reader implements it for one format; ``PrintedContent`` and ``PrintedLayout`` turn the pages into blocks. Pages are
/// numbered from 0. All lengths are in hundredths of a point, from the top left corner of the page.
public protocol PrintedSource {
  /// The number of pages.
  var pageCount: Int { get }

  /// The bookmarks that lead to pages of the source, in their order.
  func bookmarks() -> [Bookmark]

  /// The characters of a page; nil for a page that cannot be read. Called once for each page, in their order.
  func page(_ index: Int) -> PrintedPage?

  /// The straight lines that are drawn on a page. A reader may have to draw the page first, so it is called only for
  /// pages that may have tables, and for those with small print whose kind nothing else shows.
  ///
  /// - Parameter shade: what is darker is drawn.
  func rulingLines(ofPage index: Int, darkerThan shade: PaperShade) -> RulingLines

  /// Whether a page shows a picture. Called only for pages without text.
  func hasPicture(onPage index: Int) -> Bool
}
