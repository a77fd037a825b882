/// Comparisons of strings as JSON means them: unit by unit.
enum JSONText {
  /// Whether two strings have the same characters. Swift's `==` also equates strings that are only
  /// canonically equivalent.
  static func same(_ left: String, _ right: String) -> Bool {
    left.utf8.count == right.utf8.count && left.utf8.elementsEqual(right.utf8)
  }

  /// The order of names in RFC 8785 (3.2.3): by UTF-16 code units.
  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf16.lexicographicallyPrecedes(right.utf16)
  }
}
