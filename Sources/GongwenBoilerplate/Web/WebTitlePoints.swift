/// The points of evidence that some lines of a page are the title of its article.
enum WebTitlePoints {
  /// Most lines are no title.
  static let base = -16
  /// A name that the page gives itself is these lines; a part of `<title>` is; they hold most of it; they are in it.
  /// Short ones count less: a part of up to six characters is a column as often.
  static let equal = 34
  static let part = 30
  static let most = 22
  static let some = 18
  /// h1; h2 and h3; others.
  static let h1 = 20
  static let h2 = 12
  static let h4 = 8
  /// A class such as `title` or `bt`.
  static let named = 14
  static let centred = 8
  static let large = 8
  static let bold = 6
  /// Right above the date or the source that a page prints below a title.
  static let aboveLabels = 14
  /// It ends with a 文种; it has 关于 near its start (GB/T 9704-2012, 7.3.1).
  static let genre = 14
  static let about = 8
  /// It has the stop of a sentence; it ends with a pause.
  static let stop = -24
  static let pause = -12
  static let linked = -30
  /// Up to five characters that no name of the page confirms.
  static let short = -20
  /// A column, or words that menus and breadcrumbs lead to.
  static let column = -30
  /// The name of a site or of a body.
  static let site = -24
  /// Furniture by its name or its words.
  static let furniture = -28
  /// A date, a number, a label, a marker.
  static let labelled = -30
  static let inList = -16
  /// A further line.
  static let line = -3
  /// The issuer's name on a line of its own above 关于….
  static let issuerLine = 24
  /// A part of a heading, or of some lines of one element.
  static let halfHeading = -20
  static let halfElement = -6
  /// Lines that do not look alike; that are not siblings; plain lines of several elements.
  static let unlike = -16
  static let apart = -20
  static let plain = -10
  /// Fewer points than this are dropped.
  static let least = -20
}
