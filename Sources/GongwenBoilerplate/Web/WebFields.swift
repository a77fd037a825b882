import GongwenModel

/// The fields to fill in that belong to what a page has as its text.
///
/// A box to log in, to search or to comment above the title of an article or below its text is one of the site. A form is between
/// its name and what explains it.
struct WebFields {
  /// How many fields for text there are.
  let count: Int
  /// Whether one of them is for a password.
  let asksPassword: Bool

  /// Counts the fields of a page within its article; all of them where no title of an article is found. A field at the start of the
  /// title is right above it: the offset of a field is that of the text behind it.
  init(_ outline: WebOutline, within article: Range<Int>?) {
    func isInside(_ field: Int) -> Bool { article?.dropFirst().contains(field) ?? true }
    count = outline.fields.count(where: isInside)
    asksPassword = outline.passwords.contains(where: isInside)
  }
}
