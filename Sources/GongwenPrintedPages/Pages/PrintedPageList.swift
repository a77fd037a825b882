/// Numbers of pages as a message lists them: `page 3`, `pages 3, 5, 8`.
public struct PrintedPageList: CustomStringConvertible, Sendable {
  /// The most pages that are listed; the others are counted.
  private static let mostListed = 20

  private let pages: [Int]

  /// Makes a list of pages, from 1.
  public init(_ pages: [Int]) {
    self.pages = pages
  }

  /// The list.
  public var description: String {
    let shown = pages.prefix(Self.mostListed).map(String.init).joined(separator: ", ")
    let rest =
      pages.count > Self.mostListed ? " and \(pages.count - Self.mostListed) more" : ""
    return (pages.count == 1 ? "page " : "pages ") + shown + rest
  }
}
