/// When what looks most like an article is accepted as one, in points of ``WebPoints``.
enum WebAcceptance {
  /// The points that an article needs: a sentence with a title, or a few lines of a release.
  static let needed = -20
  /// A title: not more, else a page with a heading and a video is an article.
  static let title = 8
  /// Three labels with values, such as sites print with articles.
  static let labels = 10
  static let fewestLabels = 3
  /// `<title>` is that of an error or a search, and no title of an article confirms it.
  static let errorTitle = -20
  /// A password, or several fields to fill in, with little text.
  static let form = -20
  static let fewestInputs = 4
  /// A password between the title and the end of the text, or without a title of an article: what the page explains is how to log in.
  static let login = -20
  /// One entry of a list below the name of its column.
  static let teaser = -40
  static let muchText = 60
  /// Nothing but files, dates and signatures: a page around a file.
  static let filesOnly = -40
  /// The least points of a unit: one line that counts against text does not undo it.
  static let leastOfUnit = -4
  /// Nearer to zero than this, in either direction, the decision is reported as uncertain: pages without an article
  /// were measured at -2 and below, articles at 0 and above.
  static let doubt = 10
  /// The same for a warning: half of that, odds of three to one.
  static let nearDoubt = 5
}
