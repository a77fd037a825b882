/// What is counted before a page is parsed, since libxml2 compares each attribute of a tag with all
/// before it.
enum MarkupLimits {
  /// The most attributes of a tag.
  static let attributes = 10_000

  /// Whether some tag has too many attributes. Linear.
  static func hasTooManyAttributes(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count, isLetter(bytes[index + 1])
      else {
        index += 1
        continue
      }
      var words = 0
      var quote: UInt8?
      index += 1
      while index < bytes.count {
        let byte = bytes[index]
        if let open = quote {
          if byte == open { quote = nil }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        } else if byte == UInt8(ascii: ">") {
          break
        } else if byte <= 0x20, index > 0, bytes[index - 1] > 0x20 {
          words += 1
        }
        index += 1
      }
      if words > attributes { return true }
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
