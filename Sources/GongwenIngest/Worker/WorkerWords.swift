internal import GongwenJSON

/// Reads texts of a worker's answer. A worker that was broken by its source may send anything: its words go
/// to the catalog, to records and to terminals only in the form such a text has.
enum WorkerWords {
  /// The longest message that is taken over, in scalars: those of the program have a few hundred.
  private static let longestMessage = 2000
  /// The longest code or name of a key, in bytes.
  private static let longestName = 64

  /// A text without characters that control a terminal or the direction of writing.
  static func text(_ value: JSONValue?) -> String? {
    guard let text = value?.asString else { return nil }
    var cleaned = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(longestMessage) {
      cleaned.append(isControl(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(cleaned)
  }

  /// A stable code: lower-case letters, digits and hyphens.
  static func code(_ value: JSONValue?) -> String? {
    name(value) { $0 == UInt8(ascii: "-") || isDigit($0) || isLetter($0) }
  }

  /// The name of a configuration key: letters and points.
  static func key(_ value: JSONValue?) -> String? {
    name(value) { $0 == UInt8(ascii: ".") || isLetter($0) || isLetter($0 | 0x20) }
  }

  /// A media type: letters, digits, and the signs between them.
  static func mediaType(_ value: JSONValue?) -> String? {
    name(value) { isLetter($0) || isDigit($0) || Array("/+.-".utf8).contains($0) }
  }

  /// A date or a moment of ISO 8601: digits, letters, and the signs between them.
  static func date(_ value: JSONValue?) -> String? {
    name(value) { isDigit($0) || isLetter($0 | 0x20) || Array("-:+.".utf8).contains($0) }
  }

  /// A SHA-256 in hex.
  static func digest(_ value: JSONValue?) -> String? {
    name(value) { isDigit($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) }
      .flatMap { $0.utf8.count == 64 ? $0 : nil }
  }

  private static func name(_ value: JSONValue?, _ admits: (UInt8) -> Bool) -> String? {
    guard let text = value?.asString, text.isEmpty == false, text.utf8.count <= longestName,
      text.utf8.allSatisfy(admits)
    else { return nil }
    return text
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Controls (Cc), line and paragraph separators (Zl, Zp), and marks of direction (Bidi_Control).
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
