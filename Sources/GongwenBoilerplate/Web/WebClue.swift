/// The facts that were found for a unit of a page, as a set: each is one piece of evidence for or against the article.
struct WebClue: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  /// It has the mark of a sentence outside of links.
  static let sentence = WebClue(rawValue: 1 << 0)
  /// It is one of the elements of GB/T 9704, a marker or a clause of an official text.
  static let element = WebClue(rawValue: 1 << 1)
  /// It is a date right below a signature.
  static let dateBelowSignature = WebClue(rawValue: 1 << 2)
  /// Most of it is links.
  static let linked = WebClue(rawValue: 1 << 3)
  /// A path through the site.
  static let breadcrumb = WebClue(rawValue: 1 << 4)
  /// Words of a tool bar only, or a line that offers one.
  static let tool = WebClue(rawValue: 1 << 5)
  /// Words of a footer.
  static let footer = WebClue(rawValue: 1 << 6)
  /// An address or a telephone number near a footer.
  static let companion = WebClue(rawValue: 1 << 7)
  /// The head of a list of other pages, or a part of it.
  static let related = WebClue(rawValue: 1 << 8)
  /// A box for comments, or a disclaimer of one.
  static let comment = WebClue(rawValue: 1 << 9)
  /// Links to other pages of the article.
  static let pager = WebClue(rawValue: 1 << 10)
  /// The name of a column.
  static let column = WebClue(rawValue: 1 << 11)
  /// A greeting, the weather, a counter of the site.
  static let greeting = WebClue(rawValue: 1 << 12)
  /// A promotion of the site's other offers.
  static let promotion = WebClue(rawValue: 1 << 13)
  /// A message of the server.
  static let error = WebClue(rawValue: 1 << 14)
  /// A control of a form.
  static let control = WebClue(rawValue: 1 << 15)
  /// Hidden by `visibility`.
  static let veiled = WebClue(rawValue: 1 << 16)
  /// Labels with values.
  static let labelled = WebClue(rawValue: 1 << 17)
  /// It is in an element with the name or the tag of furniture.
  static let named = WebClue(rawValue: 1 << 18)
  /// It asks for more (详细, 查看全文).
  static let more = WebClue(rawValue: 1 << 19)
  /// One of several elements alike with a link each.
  static let listed = WebClue(rawValue: 1 << 20)

  /// A table with a link to another page in nearly each row: a directory, if nothing else is there.
  static let directory = WebClue(rawValue: 1 << 21)

  /// In a box that no article has: a reply of a forum, a declaration of the site.
  static let aside = WebClue(rawValue: 1 << 22)

  /// Those of which no line of a title has one.
  static let ofNoTitle: WebClue = [
    .aside, .breadcrumb, .comment, .error, .footer, .greeting, .pager, .related, .tool, .veiled,
  ]
}
