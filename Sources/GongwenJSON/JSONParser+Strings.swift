extension JSONParser {
  mutating func parseString() throws(JSONError) -> String {
    index += 1
    let start = index
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        index += 1
        return try string(bytes[start..<index - 1], at: start)
      }
      if byte == UInt8(ascii: "\\") { return try parseEscapedString(from: start) }
      guard byte >= 0x20 else {
        throw fault(.unexpectedCharacter, "a control character in a string must be escaped")
      }
      index += 1
    }
    throw fault(.unexpectedEnd, "the text ends inside a string")
  }

  /// Continues at the first escape of a string.
  private mutating func parseEscapedString(from start: Int) throws(JSONError) -> String {
    var content: [UInt8] = []
    var plain = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        content += bytes[plain..<index]
        index += 1
        return try string(content[...], at: start)
      case UInt8(ascii: "\\"):
        content += bytes[plain..<index]
        content += UTF8.encode(try parseEscape()).map { [UInt8]($0) } ?? []
        plain = index
      case 0..<0x20:
        throw fault(.unexpectedCharacter, "a control character in a string must be escaped")
      default:
        index += 1
      }
    }
    throw fault(.unexpectedEnd, "the text ends inside a string")
  }

  private mutating func parseEscape() throws(JSONError) -> Unicode.Scalar {
    let start = index
    index += 1
    guard index < bytes.count else { throw fault(.unexpectedEnd, "the text ends in an escape") }
    let sign = bytes[index]
    index += 1
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(sign)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try parseUnicodeEscape(from: start)
    default: throw fault(.invalidEscape, "JSON has no such escape", at: start)
    }
  }

  private mutating func parseUnicodeEscape(from start: Int) throws(JSONError) -> Unicode.Scalar {
    let first = try parseHexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard UTF16.isLeadSurrogate(first), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
      throw fault(.loneSurrogate, "half of a surrogate pair", at: start)
    }
    let second = try parseHexadecimal()
    guard UTF16.isTrailSurrogate(second),
      let scalar = Unicode.Scalar(
        0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
    else { throw fault(.loneSurrogate, "half of a surrogate pair", at: start) }
    return scalar
  }

  private mutating func parseHexadecimal() throws(JSONError) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard index < bytes.count else { throw fault(.unexpectedEnd, "the text ends in an escape") }
      let byte = bytes[index]
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: throw fault(.invalidEscape, "an escape needs four hexadecimal digits")
      }
      value = value << 4 | UInt16(digit)
      index += 1
    }
    return value
  }

  private func string(_ content: ArraySlice<UInt8>, at start: Int) throws(JSONError) -> String {
    guard let string = String(validating: content, as: UTF8.self) else {
      throw fault(.invalidUTF8, "a string is not UTF-8", at: start)
    }
    return string
  }
}
