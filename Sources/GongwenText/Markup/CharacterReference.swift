/// Character references of HTML: `&nbsp;`, `&#8220;`, `&#x4e00;`.
public enum CharacterReference {
  /// The longest reference, in bytes.
  public static let longest = 40

  /// Reads a reference at a place of some UTF-8: its length and the character it stands for.
  ///
  /// Nil where none stands there: without its semicolon, or with a name or a number that means no
  /// character, it is text.
  public static func read(
    _ bytes: [UInt8], at start: Int
  ) -> (length: Int, scalar: Unicode.Scalar)? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "&") else { return nil }
    var end = start + 1
    let limit = min(bytes.count, start + longest)
    while end < limit, bytes[end] != UInt8(ascii: ";") {
      guard isNamePart(bytes[end]) || (end == start + 1 && bytes[end] == UInt8(ascii: "#")) else {
        return nil
      }
      end += 1
    }
    guard end < limit, end > start + 1 else { return nil }
    guard let scalar = scalar(named: bytes[start + 1..<end]) else { return nil }
    return (end + 1 - start, scalar)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func scalar(named name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard name.first == UInt8(ascii: "#") else {
      return CharacterReferenceNames.table[String(decoding: name, as: UTF8.self)]
        .flatMap(Unicode.Scalar.init)
    }
    let digits = name.dropFirst()
    let isHex = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let number = String(decoding: isHex ? digits.dropFirst() : digits, as: UTF8.self)
    guard let value = UInt32(number, radix: isHex ? 16 : 10), value > 0 else { return nil }
    if (0x80...0x9F).contains(value) { return windows1252[Int(value) - 0x80] }
    if value < 0x20, value != 0x09, value != 0x0A, value != 0x0D { return nil }
    return Unicode.Scalar(value)
  }

  /// What references to C1 controls stand for (HTML, 13.2.5.84, "numeric character reference end
  /// state").
  private static let windows1252: [Unicode.Scalar] = [
    "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}",
    "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}", "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
  ]
}
