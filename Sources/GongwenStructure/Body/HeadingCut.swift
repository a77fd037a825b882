/// How the text of a numbered unit is cut.
enum HeadingCut: Hashable {
  /// All of it is prose; the unit has no heading.
  case prose
  /// All of it is the heading; `stop` characters at its end are dropped.
  case heading(stop: Int)
  /// The first `length` characters are the heading, one stop follows, then prose.
  case runIn(length: Int)
  /// The first `length` characters are a pair of brackets around the heading, then prose.
  case bracketed(length: Int)
}
