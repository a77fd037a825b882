/// The form of a character in a format.
enum ScalarForm {
  /// The character.
  case verbatim
  /// The character after a sign that takes its meaning away.
  case escaped(StaticString)
  /// Other characters, of ASCII.
  case replaced(StaticString)
  /// Nothing.
  case leftOut
}

/// The rule of a format for characters of a text.
protocol TextEscape {
  /// The form of the character at an index.
  func form(of scalars: [Unicode.Scalar], at index: Int) -> ScalarForm
}
