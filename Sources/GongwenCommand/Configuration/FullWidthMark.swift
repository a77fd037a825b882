import GongwenJSON

/// A mark of a Chinese keyboard where JSON has one of its own: what a person has typed and does not see.
struct FullWidthMark {
  /// The marks, by code point, with those of JSON. Names are those of Unicode for the two kinds.
  private static let marks: [Unicode.Scalar: String] = [
    "\u{2018}": "\"", "\u{2019}": "\"", "\u{201C}": "\"", "\u{201D}": "\"", "\u{3001}": ",",
    "\u{FF02}": "\"", "\u{FF0C}": ",", "\u{FF1A}": ":", "\u{FF1B}": ",", "\u{FF3B}": "[",
    "\u{FF3D}": "]", "\u{FF5B}": "{", "\u{FF5D}": "}", "\u{3010}": "[", "\u{3011}": "]",
  ]

  private let mark: Unicode.Scalar
  private let meant: String

  /// The mark where a text is not JSON; nil where another character is.
  init?(at error: JSONError, in bytes: [UInt8]) {
    let text = String(decoding: JSONReader.withoutByteOrderMark(bytes), as: UTF8.self)
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    guard error.line <= lines.count,
      let scalar = lines[error.line - 1].dropFirst(error.column - 1).first,
      let meant = Self.marks[scalar]
    else { return nil }
    mark = scalar
    self.meant = meant
  }

  /// One line for a person.
  var message: String { "\(mark) is a mark of Chinese text; JSON needs \(meant)" }
}
