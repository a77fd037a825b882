/// Comparisons of strings as JSON means them: unit by unit.
enum JSONText {
  /// Whether two strings have the same characters. Swift's `==` also equates strings that are only
  /// canonically equivalent.
  static func same(_ left: String, _ right: String) -> Bool {
    left.utf8.count == right.utf8.count && left.utf8.elementsEqual(right.utf8)
  }

  /// The order of names in RFC 8785 (3.2.3): by UTF-16 code units.
  static func precedes(_ left: String, _ right: String) -> Bool {
    var (one, other) = (left.utf8.makeIterator(), right.utf8.makeIterator())
    while true {
      let (first, second) = (one.next(), other.next())
      guard let second else { return false }
      guard let first else { return true }
      if first != second { return place(first) < place(second) }
    }
  }

  /// The place of a byte of UTF-8 in the order of UTF-16: characters from U+E000 to U+FFFF, whose first bytes are EE and EF, are
  /// behind those of two code units.
  private static func place(_ byte: UInt8) -> UInt8 {
    byte == 0xEE || byte == 0xEF ? byte + 0x10 : byte
  }
}
