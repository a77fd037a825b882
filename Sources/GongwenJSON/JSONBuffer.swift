/// Bytes of JSON being written in RFC 8785 form.
///
/// Whether a comma is due is read from the last byte: `{` and `[` are last only where an object
/// or an array has just been opened, since every value ends with another byte.
public struct JSONBuffer: Sendable {
  /// The bytes so far.
  public private(set) var bytes: [UInt8] = []

  /// Makes an empty buffer with room for so many bytes.
  public init(reserving capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// Hands over the bytes and keeps none.
  public mutating func takeBytes() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  /// Writes fixed ASCII.
  public mutating func raw(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Opens an object.
  public mutating func openObject() { bytes.append(UInt8(ascii: "{")) }
  /// Closes an object.
  public mutating func closeObject() { bytes.append(UInt8(ascii: "}")) }
  /// Opens an array.
  public mutating func openArray() { bytes.append(UInt8(ascii: "[")) }
  /// Closes an array.
  public mutating func closeArray() { bytes.append(UInt8(ascii: "]")) }

  /// Starts the next element of an array.
  public mutating func element() {
    if bytes.last != UInt8(ascii: "[") { bytes.append(UInt8(ascii: ",")) }
  }

  /// Starts the next member of an object. `name` is ASCII that needs no escapes.
  public mutating func name(_ name: StaticString) {
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\""))
    raw(name)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  /// Starts the next member of an object.
  public mutating func name(_ name: String) {
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    string(name)
    bytes.append(UInt8(ascii: ":"))
  }

  /// Writes the digits and signs of a number.
  public mutating func digits(_ digits: [UInt8]) { bytes += digits }

  /// Writes an integer.
  public mutating func integer(_ value: Int) {
    if 0..<10 ~= value {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value))
      return
    }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var rest = value.magnitude
      var start = digits.count
      repeat {
        let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
        start -= 1
        digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
        rest = quotient
      } while rest > 0
      if value < 0 {
        start -= 1
        digits[start] = UInt8(ascii: "-")
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[start...]))
    }
  }

  /// Writes a string.
  public mutating func string(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    var copy = value
    copy.withUTF8 { content in
      var plain = 0
      for index in 0..<content.count where Self.needsEscape(content[index]) {
        bytes.append(contentsOf: content[plain..<index])
        escape(content[index])
        plain = index + 1
      }
      bytes.append(contentsOf: content[plain...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes characters as a string, as UTF-8. They are encoded apart from the buffer and appended by
  /// the stretch, which is twice as fast as byte by byte.
  public mutating func string(_ scalars: [Unicode.Scalar]) {
    bytes.append(UInt8(ascii: "\""))
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: scalars.count * 4) { stretch in
      var count = 0
      for scalar in scalars {
        let value = scalar.value
        if value >= 0x80 {
          count += UTF8Bytes.encode(value, into: stretch, at: count)
        } else if Self.needsEscape(UInt8(truncatingIfNeeded: value)) {
          bytes.append(contentsOf: stretch[..<count])
          count = 0
          escape(UInt8(truncatingIfNeeded: value))
        } else {
          stretch[count] = UInt8(truncatingIfNeeded: value)
          count += 1
        }
      }
      bytes.append(contentsOf: stretch[..<count])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  @inline(__always)
  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// The escapes of RFC 8785, 3.2.2.2: the short ones where JSON has them, else lower-case hex.
  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x08: raw("\\b")
    case 0x09: raw("\\t")
    case 0x0A: raw("\\n")
    case 0x0C: raw("\\f")
    case 0x0D: raw("\\r")
    case UInt8(ascii: "\""): raw("\\\"")
    case UInt8(ascii: "\\"): raw("\\\\")
    default:
      raw("\\u00")
      bytes.append(UInt8(ascii: "0") + byte >> 4)
      let low = byte & 0x0F
      bytes.append(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
    }
  }
}
