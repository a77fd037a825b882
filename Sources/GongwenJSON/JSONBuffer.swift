/// Bytes of JSON being written in RFC 8785 form.
///
/// Whether a comma is due is read from the last byte: `{` and `[` are last only where an object
/// or an array has just been opened, since every value ends with another byte.
public struct JSONBuffer: Sendable {
  /// The bytes so far, and behind them zeros to be written over: one check of a token's room stands for one of each byte.
  private var storage: [UInt8] = []
  /// How many bytes were written.
  public private(set) var count = 0

  /// Zeros that are made at a time: more would be memory that a small document does not need.
  private static let piece = [UInt8](repeating: 0, count: 1 << 12)
  /// Bytes of text that are measured before room is made for them.
  private static let stretch = 1 << 10
  /// The most bytes that one byte of a string takes: an escape \u001f.
  private static let longestEscape = 6

  /// Makes an empty buffer with room for so many bytes.
  public init(reserving capacity: Int = 0) {
    storage.reserveCapacity(capacity)
  }

  /// The bytes so far.
  public var bytes: [UInt8] { Array(storage[..<count]) }

  /// Hands over the bytes and keeps none.
  public mutating func takeBytes() -> [UInt8] {
    storage.removeLast(storage.count - count)
    count = 0
    defer { storage = [] }
    return storage
  }

  /// Lets something write up to so many bytes and say how many it wrote.
  @inline(__always)
  private mutating func write(
    atMost room: Int, _ body: (UnsafeMutableBufferPointer<UInt8>) -> Int
  ) {
    if storage.count - count < room { grow(room) }
    let start = count
    count += storage.withUnsafeMutableBufferPointer { storage in
      body(UnsafeMutableBufferPointer(rebasing: storage[start...]))
    }
  }

  @inline(never)
  private mutating func grow(_ room: Int) {
    repeat { storage += Self.piece } while storage.count - count < room
  }

  @inline(__always)
  private mutating func write(_ byte: UInt8) {
    write(atMost: 1) { bytes in
      bytes[0] = byte
      return 1
    }
  }

  /// The last byte that was written; 0 before.
  private var last: UInt8 { count > 0 ? storage[count - 1] : 0 }

  /// Writes fixed ASCII.
  public mutating func raw(_ text: StaticString) {
    write(atMost: text.utf8CodeUnitCount) { Self.copy(text, to: $0, at: 0) }
  }

  /// Copies fixed ASCII to an offset; gives the offset behind it.
  @inline(__always)
  private static func copy(
    _ text: StaticString, to bytes: UnsafeMutableBufferPointer<UInt8>, at offset: Int
  ) -> Int {
    let source = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    for index in 0..<source.count { bytes[offset + index] = source[index] }
    return offset + source.count
  }

  /// Opens an object.
  public mutating func openObject() { write(UInt8(ascii: "{")) }
  /// Closes an object.
  public mutating func closeObject() { write(UInt8(ascii: "}")) }
  /// Opens an array.
  public mutating func openArray() { write(UInt8(ascii: "[")) }
  /// Closes an array.
  public mutating func closeArray() { write(UInt8(ascii: "]")) }

  /// Starts the next element of an array.
  public mutating func element() {
    if last != UInt8(ascii: "[") { write(UInt8(ascii: ",")) }
  }

  /// Starts the next member of an object. `name` is ASCII that needs no escapes.
  public mutating func name(_ name: StaticString) {
    let isFirst = last == UInt8(ascii: "{")
    write(atMost: name.utf8CodeUnitCount + 4) { bytes in
      bytes[0] = UInt8(ascii: ",")
      var count = isFirst ? 0 : 1
      bytes[count] = UInt8(ascii: "\"")
      count = Self.copy(name, to: bytes, at: count + 1)
      bytes[count] = UInt8(ascii: "\"")
      bytes[count + 1] = UInt8(ascii: ":")
      return count + 2
    }
  }

  /// Starts the next member of an object, whose name may need escapes. Disfavoured, since a literal is a string else.
  @_disfavoredOverload
  public mutating func name(_ name: String) {
    if last != UInt8(ascii: "{") { write(UInt8(ascii: ",")) }
    string(name)
    write(UInt8(ascii: ":"))
  }

  /// Writes the digits and signs of a number.
  public mutating func digits(_ digits: [UInt8]) {
    write(atMost: digits.count) { bytes in
      for (index, digit) in digits.enumerated() { bytes[index] = digit }
      return digits.count
    }
  }

  /// Writes an integer.
  public mutating func integer(_ value: Int) {
    write(atMost: Self.longestInteger) { Self.copy(value, to: $0, at: 0) }
  }

  /// Opens an array, and writes integers as its first elements.
  public mutating func openArray<let count: Int>(_ values: InlineArray<count, Int>) {
    write(atMost: 1 + count * (Self.longestInteger + 1)) { bytes in
      bytes[0] = UInt8(ascii: "[")
      var end = 1
      for index in values.indices {
        if index > 0 {
          bytes[end] = UInt8(ascii: ",")
          end &+= 1
        }
        end = Self.copy(values[index], to: bytes, at: end)
      }
      return end
    }
  }

  /// Copies the digits of an integer to an offset; gives the offset behind them.
  private static func copy(
    _ value: Int, to bytes: UnsafeMutableBufferPointer<UInt8>, at offset: Int
  ) -> Int {
    var rest = value.magnitude
    var start = offset
    if value < 0 {
      bytes[start] = UInt8(ascii: "-")
      start &+= 1
    }
    var end = start &+ 1
    var power: UInt = 10
    while rest >= power, end &- start < mostDigits {
      power = power &* 10
      end &+= 1
    }
    var place = end
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      place &-= 1
      bytes[place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: digit)
      rest = quotient
    } while place > start
    return end
  }

  /// The most digits of an integer.
  private static let mostDigits = 19
  /// The digits of the largest integer, and its sign.
  private static let longestInteger = 20

  /// Writes a string.
  public mutating func string(_ value: String) {
    write(UInt8(ascii: "\""))
    var copy = value
    copy.withUTF8 { content in
      var start = 0
      while start < content.count {
        let part = UnsafeBufferPointer(
          rebasing: content[start..<min(start + Self.stretch, content.count)])
        write(atMost: part.count * Self.longestEscape) { Self.copy(part, to: $0) }
        start += part.count
      }
    }
    write(UInt8(ascii: "\""))
  }

  /// Copies UTF-8 with its escapes; gives the number of bytes that it takes.
  private static func copy(
    _ text: UnsafeBufferPointer<UInt8>, to bytes: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    // Most strings have none.
    guard text.contains(where: needsEscape) else {
      _ = bytes.update(fromContentsOf: text)
      return text.count
    }
    var count = 0
    for byte in text {
      if needsEscape(byte) {
        count = escape(byte, to: bytes, at: count)
      } else {
        bytes[count] = byte
        count += 1
      }
    }
    return count
  }

  /// Writes characters as a string, as UTF-8.
  public mutating func string(_ scalars: [Unicode.Scalar]) {
    scalars.withUnsafeBufferPointer { scalars in
      var start = 0
      repeat {
        let end = min(start + Self.stretch, scalars.count)
        write(atMost: (end - start) * Self.longestEscape + 2) { bytes in
          var count = 0
          if start == 0 { count = Self.copy("\"", to: bytes, at: count) }
          for index in start..<end {
            let value = scalars[index].value
            if value >= 0x80 {
              count &+= UTF8Bytes.encode(value, into: bytes, at: count)
            } else if Self.needsEscape(UInt8(truncatingIfNeeded: value)) {
              count = Self.escape(UInt8(truncatingIfNeeded: value), to: bytes, at: count)
            } else {
              bytes[count] = UInt8(truncatingIfNeeded: value)
              count &+= 1
            }
          }
          if end == scalars.count { count = Self.copy("\"", to: bytes, at: count) }
          return count
        }
        start = end
      } while start < scalars.count
    }
  }

  @inline(__always)
  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// Writes the escape of a byte to an offset; gives the offset behind it. The escapes are those of RFC 8785, 3.2.2.2: the
  /// short ones where JSON has them, else lower-case hex.
  private static func escape(
    _ byte: UInt8, to bytes: UnsafeMutableBufferPointer<UInt8>, at offset: Int
  ) -> Int {
    switch byte {
    case 0x08: return copy("\\b", to: bytes, at: offset)
    case 0x09: return copy("\\t", to: bytes, at: offset)
    case 0x0A: return copy("\\n", to: bytes, at: offset)
    case 0x0C: return copy("\\f", to: bytes, at: offset)
    case 0x0D: return copy("\\r", to: bytes, at: offset)
    case UInt8(ascii: "\""): return copy("\\\"", to: bytes, at: offset)
    case UInt8(ascii: "\\"): return copy("\\\\", to: bytes, at: offset)
    default:
      let behind = copy("\\u00", to: bytes, at: offset)
      let low = byte & 0x0F
      bytes[behind] = UInt8(ascii: "0") + byte >> 4
      bytes[behind + 1] = low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10
      return behind + 2
    }
  }
}
