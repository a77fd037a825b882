extension JSONParser {
  /// The greatest integer below which doubles hold every integer: 2^53 − 1 (RFC 7493, 2.2).
  static let greatestExactInteger = 9_007_199_254_740_991
  /// Digits of an integer that surely fits into `Int`.
  private static let safeDigits = 18

  mutating func parseNumber() throws(JSONError) -> JSONValue {
    let start = index
    let negative = take(UInt8(ascii: "-"))
    let integer = try parseIntegerPart()
    var isInteger = true
    if take(UInt8(ascii: ".")) {
      isInteger = false
      guard skipDigits() > 0 else { throw missingDigits() }
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      isInteger = false
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      guard skipDigits() > 0 else { throw missingDigits() }
    }
    if isInteger, let integer { return .int(negative ? -integer : integer) }
    guard let double = Double(String(decoding: bytes[start..<index], as: UTF8.self)),
      double.isFinite
    else { throw fault(.numberOutOfRange, "a number beyond double precision", at: start) }
    return Self.value(double)
  }

  /// A number as the value that stands for it: integers that a double holds exactly are integers,
  /// however they were written, so that equal numbers are equal values.
  private static func value(_ double: Double) -> JSONValue {
    guard double.magnitude <= Double(greatestExactInteger) else { return .number(double) }
    let integer = Int(double)
    return Double(integer) == double ? .int(integer) : .number(double)
  }

  /// Reads the integer part: its value, or nil where a double does not hold it exactly.
  private mutating func parseIntegerPart() throws(JSONError) -> Int? {
    let start = index
    if take(UInt8(ascii: "0")) { return 0 }
    var value = 0
    while index < bytes.count, case UInt8(ascii: "0")...UInt8(ascii: "9") = bytes[index] {
      if index - start < Self.safeDigits { value = value * 10 + Int(bytes[index] & 0x0F) }
      index += 1
    }
    guard index > start else { throw missingDigits() }
    return index - start <= Self.safeDigits && value <= Self.greatestExactInteger ? value : nil
  }

  private mutating func skipDigits() -> Int {
    let start = index
    while index < bytes.count, case UInt8(ascii: "0")...UInt8(ascii: "9") = bytes[index] {
      index += 1
    }
    return index - start
  }

  private func missingDigits() -> JSONError {
    index < bytes.count
      ? fault(.invalidNumber, "a digit is missing in a number")
      : fault(.unexpectedEnd, "the text ends inside a number")
  }
}
