/// How alike two titles must be to be the same title, by who wrote them: shares of the pairs of
/// characters that they have in common (``TitleKey/likeness(to:)``), from 0 to 1.
///
/// A title of twenty characters with one wrong character keeps 17 of its 19 pairs.
public enum TitleLikeness {
  /// An attachment's title and its announcement must be more alike than this: both were typed by hand,
  /// and the announcement leaves out a word or a bracket.
  public static let ofAnnouncement = 0.8
  /// A title and its entry in a table of contents must be at least this alike: the entry may be
  /// shortened or misprinted, but the order of the entries confirms it.
  public static let ofEntry = 0.72
  /// The likeness of a title to an entry that is its beginning: above that of any title that is merely
  /// similar.
  public static let ofCutEntry = 0.95
}
