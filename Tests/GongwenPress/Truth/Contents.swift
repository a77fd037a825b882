/// A table of contents. Its entries are the headings of the release, so that both always agree.
package struct Contents: Hashable, Sendable {
  /// What stands between an entry and its page.
  package enum Leader: String, CaseIterable, Sendable {
    /// No page number at all.
    case none = ""
    case dots = "......"
    case ellipsis = "……………"
    case middleDots = "·········"
    case blanks = "　　　　　"
    case spacedDots = " . . . . . . "
    case dashes = "--------"
  }

  /// 目录.
  package var heading: String?
  /// What leads to the page numbers.
  package var leader: Leader

  /// Makes a table of contents.
  package init(heading: String?, leader: Leader) {
    self.heading = heading
    self.leader = leader
  }
}
