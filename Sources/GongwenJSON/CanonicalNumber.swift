/// Doubles as ECMAScript's `Number::toString` writes them (RFC 8785, 3.2.2.3).
enum CanonicalNumber {
  /// Decimal exponents from which ECMAScript writes `1e+21`, and below which `1e-7`.
  private static let greatestPlainExponent = 21
  private static let leastPlainExponent = -6

  /// Writes a number.
  ///
  /// - Precondition: the number is finite.
  static func write(_ value: Double, to buffer: inout JSONBuffer) {
    precondition(value.isFinite, "JSON has no NaN and no infinity")
    guard value != 0 else { return buffer.raw("0") }
    if value < 0 { buffer.raw("-") }
    let (digits, exponent) = shortest(value.magnitude)
    buffer.digits(laidOut(digits, exponent))
  }

  /// The shortest digits that read back as the value, and the exponent `n` for which the value is
  /// `0.digits × 10^n`. Swift's description has the same digits as ECMAScript's: the shortest,
  /// and of those the closest.
  private static func shortest(_ value: Double) -> (digits: [UInt8], exponent: Int) {
    let description = value.description
    var digits: [UInt8] = []
    digits.reserveCapacity(mostDigits)
    // The digits before the point, zeros at the start too, and those of them that are such zeros.
    var (count, point, zeros) = (0, -1, 0)
    var exponent = 0
    for (place, byte) in description.utf8.enumerated() {
      if byte == UInt8(ascii: ".") {
        point = count
      } else if byte == UInt8(ascii: "e") {
        exponent = Int(description.dropFirst(place + 1)) ?? 0
        break
      } else {
        count += 1
        if digits.isEmpty, byte == UInt8(ascii: "0") { zeros += 1 } else { digits.append(byte) }
      }
    }
    exponent += point < 0 ? count : point
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    return (digits, exponent - zeros)
  }

  /// The most digits of a number, with zeros behind them.
  private static let mostDigits = 24

  /// ECMA-262, Number::toString, steps 6 to 10; `exponent` is its n.
  private static func laidOut(_ digits: [UInt8], _ exponent: Int) -> [UInt8] {
    let zero = UInt8(ascii: "0")
    if exponent > greatestPlainExponent || exponent <= leastPlainExponent {
      let fraction = digits.count > 1 ? [UInt8(ascii: ".")] + digits[1...] : []
      let power = exponent - 1
      return digits[..<1] + fraction + [UInt8](((power < 0 ? "e" : "e+") + String(power)).utf8)
    }
    if exponent <= 0 {
      return [zero, UInt8(ascii: ".")] + [UInt8](repeating: zero, count: -exponent) + digits
    }
    if exponent >= digits.count {
      return digits + [UInt8](repeating: zero, count: exponent - digits.count)
    }
    return digits[..<exponent] + [UInt8(ascii: ".")] + digits[exponent...]
  }
}
