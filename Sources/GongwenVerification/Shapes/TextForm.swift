/// Forms of strings in the contract.
enum TextForm {
  /// A SHA-256 in lower-case hex.
  static let sha256 = Shape.text("a SHA-256 in hex", isSHA256)
  /// A stable code, lower-case with hyphens.
  static let code = Shape.text("a code, lower-case with hyphens", isCode)
  /// The id of a node.
  static let nodeID = Shape.text("the id of a node", isNodeID)
  /// `#n`.
  static let memberID = Shape.text("the id of a member, #n", isMemberID)
  /// The id of a node or a member.
  static let target = Shape.text("the id of a node or of a member") {
    isNodeID($0) || isMemberID($0)
  }
  /// An ISO 8601 duration of one unit.
  static let duration = Shape.text("an ISO 8601 duration") {
    let digits = $0.utf8.dropFirst().dropLast()
    return $0.utf8.first == UInt8(ascii: "P") && !digits.isEmpty && digits.allSatisfy(isDigit)
      && $0.utf8.last.map { "YMD".utf8.contains($0) } ?? false
  }
  /// A stable id.
  static let sid = Shape.text("a stable id") {
    !$0.isEmpty
      && $0.utf8.allSatisfy { byte in
        isDigit(byte) || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || "-/~".utf8.contains(byte)
      }
  }
  /// An ISO 8601 date, with a time or without.
  static let date = Shape.text("an ISO 8601 date", isDate)

  static func isSHA256(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { isDigit($0) || UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0 }
  }

  static func isMemberID(_ text: String) -> Bool {
    text.utf8.first == UInt8(ascii: "#") && isPosition(text.utf8.dropFirst())
  }

  private static func isNodeID(_ text: String) -> Bool {
    text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .allSatisfy(isPosition)
  }

  private static func isPosition(_ text: Substring.UTF8View) -> Bool {
    text.first.map { $0 != UInt8(ascii: "0") } ?? false && text.allSatisfy(isDigit)
  }

  private static func isCode(_ text: String) -> Bool {
    text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty
        && $0.allSatisfy { isDigit($0) || UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
    }
  }

  /// A year, a month or a day; behind a day a time may follow.
  static func isDate(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "T"), omittingEmptySubsequences: false)
    let date = parts[0].split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard date[0].count == 4, date.dropFirst().allSatisfy({ $0.count == 2 }), date.count <= 3,
      date.allSatisfy({ $0.allSatisfy(isDigit) }),
      zip(date.dropFirst(), [1...12, 1...31]).allSatisfy({ part, numbers in
        numbers.contains(part.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) })
      })
    else { return false }
    return parts.count == 1 || parts.count == 2 && date.count == 3 && isTime(parts[1])
  }

  private static func isTime(_ text: Substring.UTF8View) -> Bool {
    let signs = [":", "+", "-", ".", "Z"].map { UInt8(ascii: $0) }
    return text.count >= 5 && text.allSatisfy { isDigit($0) || signs.contains($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }
}
