/// A block while its characters come in.
struct BlockDraft {
  /// Its first character that is not blank; nil before one came.
  var start: Int?
  /// The place behind the last.
  var end = 0
  /// Its element in the outline.
  var element = -1
  /// Whether it is hidden.
  var isHidden = false
  /// Characters that are not blank.
  var characters = 0
  /// Those of links.
  var linked = 0
  /// Those that are bold.
  var bold = 0
  /// Breaks without text before it.
  var breaks = 0
  /// The width of the blanks before it that a browser shows, in half-width columns.
  var indent = 0

  /// Counts a blank before the first character.
  mutating func addBlank(_ scalar: Unicode.Scalar) {
    guard start == nil else { return }
    switch scalar {
    case "\u{3000}", "\u{2003}": indent += 2
    case "\u{A0}", "\u{2002}": indent += 1
    default: break
    }
  }
}
