/// The number of a text, as it stands for the text in the markup that libxml2 gets: `t12;`.
enum TextNumber {
  private static let mark = UInt8(ascii: "t")
  private static let end = UInt8(ascii: ";")

  /// Writes a number.
  static func write(_ number: Int, to markup: inout [UInt8]) {
    markup.append(mark)
    var divisor = 1
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      markup.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
      divisor /= 10
    }
    markup.append(end)
  }

  /// Puts blanks in place of the number that begins at a place.
  static func blank(_ markup: inout [UInt8], at place: Int) {
    var index = place
    while markup[index] != end {
      markup[index] = UInt8(ascii: " ")
      index += 1
    }
    markup[index] = UInt8(ascii: " ")
  }

  /// Reads numbers; libxml2 may hand on a number in two pieces.
  struct Reader {
    private var value = 0

    /// Calls `body` with each number that ends in some bytes; gives whether the bytes are blank.
    mutating func read(_ data: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) -> Bool {
      var isBlank = true
      for byte in data {
        switch byte {
        case TextNumber.mark: value = 0
        case TextNumber.end: body(value)
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          value = value &* 10 &+ Int(byte &- UInt8(ascii: "0"))
        default: continue
        }
        isBlank = false
      }
      return isBlank
    }
  }
}
