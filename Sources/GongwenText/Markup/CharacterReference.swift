/// Character references of HTML: `&nbsp;`, `&#8220;`, `&#x4e00;`.
public enum CharacterReference {
  /// The longest reference, in bytes.
  public static let longest = 40

  /// Reads a reference at a place of some UTF-8: its length and the character it stands for.
  ///
  /// Nil where none is there: a name or a number that means no character is text. Without its semicolon a
  /// number is a reference, and a name that old pages leave without (HTML, 13.5: those of ISO 8859-1).
  public static func read(
    _ bytes: [UInt8], at start: Int
  ) -> (length: Int, scalar: Unicode.Scalar)? {
    guard start + 1 < bytes.count, bytes[start] == UInt8(ascii: "&") else { return nil }
    let isNumber = bytes[start + 1] == UInt8(ascii: "#")
    let first = isNumber ? start + 2 : start + 1
    let limit = min(bytes.count, start + longest)
    var end = first
    while end < limit, isNamePart(bytes[end]) { end += 1 }
    let isClosed = end < limit && bytes[end] == UInt8(ascii: ";")
    if isNumber {
      guard let (length, scalar) = numbered(bytes[first..<end]) else { return nil }
      let isWhole = first + length == end && isClosed
      return (first + length + (isWhole ? 1 : 0) - start, scalar)
    }
    if isClosed, let value = CharacterReferenceNames.table[name(bytes[first..<end])],
      let scalar = Unicode.Scalar(value)
    {
      return (end + 1 - start, scalar)
    }
    return unclosed(bytes[first..<end]).map { (first + $0.length - start, $0.scalar) }
  }

  /// The longest name at the start of some letters that needs no semicolon.
  private static func unclosed(
    _ letters: ArraySlice<UInt8>
  ) -> (length: Int, scalar: Unicode.Scalar)? {
    for length in stride(from: min(letters.count, longestUnclosed), to: 1, by: -1) {
      guard let value = CharacterReferenceNames.table[name(letters.prefix(length))],
        isUnclosed(value, length), let scalar = Unicode.Scalar(value)
      else { continue }
      return (length, scalar)
    }
    return nil
  }

  /// The longest name that needs no semicolon: `Ccedil`.
  private static let longestUnclosed = 6

  /// Whether the name of a character needs no semicolon: those of ISO 8859-1, `amp`, `gt`, `lt`, `quot`.
  private static func isUnclosed(_ value: UInt32, _ length: Int) -> Bool {
    if (0xA0...0xFF).contains(value) { return true }
    return value == 0x26 || value == 0x3C || value == 0x3E || (value == 0x22 && length == 4)
  }

  private static func name(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// A number in front of some letters and digits, and its character. A number of no character is U+FFFD, as
  /// browsers show it.
  private static func numbered(
    _ digits: ArraySlice<UInt8>
  ) -> (length: Int, scalar: Unicode.Scalar)? {
    let isHex = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let number = (isHex ? digits.dropFirst() : digits).prefix {
      isHex ? isHexDigit($0) : isDigit($0)
    }
    guard !number.isEmpty else { return nil }
    let length = number.count + (isHex ? 1 : 0)
    let value = UInt32(name(number), radix: isHex ? 16 : 10) ?? .max
    if (0x80...0x9F).contains(value) { return (length, windows1252[Int(value) - 0x80]) }
    if (0x01...0x1F).contains(value), value != 0x09, value != 0x0A, value != 0x0D { return nil }
    guard value > 0, let scalar = Unicode.Scalar(value) else { return (length, "\u{FFFD}") }
    return (length, scalar)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x66).contains(byte | 0x20)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// The characters of references to C1 controls (HTML, 13.2.5.84, "numeric character reference end
  /// state").
  private static let windows1252: [Unicode.Scalar] = [
    "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}",
    "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}", "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
  ]
}
