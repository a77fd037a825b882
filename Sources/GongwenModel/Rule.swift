/// The relation by which an edited run turned source characters into text.
///
/// A run of an ``Origin`` without a rule is verbatim. A rule is a relation, not a function: it defines
/// which source characters may become which text; the published table is `rules.json` next to the
/// JSON Schema, and `gongwen verify` checks membership.
public enum Rule: String, CaseIterable, HashedByCase, Sendable {
  /// Full-width letters and digits to half width (２０１８ → 2018).
  case widthAlphanumeric = "width-alphanumeric"
  /// Full-width ASCII symbols to half width (＋％ → +%).
  case widthSymbol = "width-symbol"
  /// Punctuation to the form GB/T 15834 asks for by its context.
  case punctuation
  /// Straight quotation marks to curly ones (GB/T 15834-2011, 4.8).
  case quotation
  /// Variants of the 破折号 to —— (GB/T 15834-2011, 4.10).
  case dash
  /// Blanks at the start of a line, dropped.
  case spaceIndent = "space-indent"
  /// Blanks next to Chinese characters, dropped (到 2020 年 → 到2020年).
  case spaceCJK = "space-cjk"
  /// Blanks folded to one space; characters without width dropped.
  case spaceFold = "space-fold"
  /// A line or page break inside a sentence, dropped; between cell paragraphs, a line feed.
  case lineJoin = "line-join"
  /// A hyphen at a line's end inside a Latin word, dropped with the break.
  case hyphenJoin = "hyphen-join"
  /// A character reference of HTML, resolved.
  case entity
  /// Radicals and compatibility ideographs to the ideographs they stand for.
  case compatibility
  /// Canonical composition (NFC).
  case composition
  /// Brackets around the year of a document number to 〔〕 (GB/T 9704-2012, 7.2.5).
  case bracket
  /// A numbering marker to its one canonical form.
  case marker
  /// The stop after a heading, dropped.
  case headingStop = "heading-stop"
  /// A bullet before a numbered marker, dropped.
  case listMark = "list-mark"
  /// Inline markup left in a text, dropped.
  case markup
  /// A malformed byte sequence, shown as U+FFFD.
  case replacement
  /// The raised digits of a reference to a note (1 → ¹).
  case noteMark = "note-mark"
  /// Leader dots and page number of a line of a table of contents, dropped.
  case tocLeader = "toc-leader"
}
