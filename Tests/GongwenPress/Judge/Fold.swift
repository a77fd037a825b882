/// Brings texts to one form, so that only words are compared: no blanks, full-width ASCII as ASCII, ○ for ◯, which the font
/// of prints has not.
package enum Fold {
  /// The form of a text.
  package static func text(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for sign in text.unicodeScalars {
      if sign.properties.isWhitespace || sign.properties.isDefaultIgnorableCodePoint { continue }
      switch sign.value {
      case 0xFF01...0xFF5E: out.append(Unicode.Scalar(sign.value - 0xFEE0) ?? sign)
      case 0x201C, 0x201D: out.append("\"")
      case 0x2018, 0x2019: out.append("'")
      case 0x25EF: out.append("○")
      default: out.append(sign)
      }
    }
    return String(out)
  }
}
