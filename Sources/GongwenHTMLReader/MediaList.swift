/// The media that a style sheet is for (Media Queries 4, 2).
enum MediaList {
  /// The types of which a screen is.
  private static let screens: Set<String> = ["", "all", "screen"]
  /// A longer list is one of conditions, in characters.
  private static let longest = 200

  /// Whether a value of `media` has a query that any screen meets. One with a condition (`max-width`) counts as little as
  /// a block `@media` does.
  static func holdsScreens(_ value: some Collection<Unicode.Scalar>) -> Bool {
    let folded = value.prefix(longest).map { $0.value &- 0x41 < 26 ? $0.value | 0x20 : $0.value }
    return folded.split(separator: 0x2C, omittingEmptySubsequences: false).contains { query in
      var words = query.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF32.self) }
      let isNegated = words.first == "not"
      if isNegated || words.first == "only" { words.removeFirst() }
      guard words.count <= 1 else { return false }
      let isOfScreens = screens.contains(words.first ?? "")
      return isNegated ? !isOfScreens && !words.contains { $0.hasPrefix("(") } : isOfScreens
    }
  }
}
