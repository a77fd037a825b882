extension Unicode.Scalar {
  /// The character as messages name it, U+4E00: not as itself, which may do anything to a terminal.
  var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
