/// Characters that have no glyph and may change how others are shown. Formats for people leave them out; formats for
/// programs keep them.
enum InertScalars {
  /// Whether a character is left out: a control character except tab and line feed, a mark that changes the direction
  /// of writing (UAX #9), or a code point that XML does not allow.
  static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    case 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// Whether a character ends a line.
  static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar.value == 0x2028 || scalar.value == 0x2029
  }
}
