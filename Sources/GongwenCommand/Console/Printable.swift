/// Text that speaks to a reader and never to the terminal: names of files, words of sources and messages of libraries
/// come from anybody.
enum Printable {
  /// The text on one line. Control characters, line separators and what turns the direction of writing become escapes as
  /// Swift writes them: `\u{202E}`.
  static func text(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case _ where isHidden(scalar):
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text of bytes that need not be UTF-8; a byte that is not part of a character becomes `\xFF`.
  static func text(_ bytes: [UInt8]) -> String {
    var result = ""
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var position = 0
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let units):
        result.unicodeScalars.append(Unicode.UTF8.decode(units))
        position += units.count
      case .error(let length):
        for byte in bytes[position..<position + length] {
          result += "\\x" + String(byte, radix: 16, uppercase: true)
        }
        position += length
      case .emptyInput:
        return text(result)
      }
    }
  }

  /// JSON with the same values, in which such characters are escapes of JSON. Where there is none, and it is canonical, it
  /// stays so.
  static func json(_ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    // Line feeds stand between values: in strings, JSON has escaped them and other controls of ASCII already.
    func escapes(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x7F && isHidden(scalar) }
    guard text.unicodeScalars.contains(where: escapes) else { return bytes }
    var result: [UInt8] = []
    for scalar in text.unicodeScalars {
      if escapes(scalar) {
        for unit in UTF16.encode(scalar) ?? .init() {
          let digits = String(unit, radix: 16)
          result += Array(
            ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8)
        }
      } else {
        result += Array(String(scalar).utf8)
      }
    }
    return result
  }

  /// Whether a terminal would obey the character, or break the line at it.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case .format: scalar.properties.isBidiControl
    default: false
    }
  }
}
