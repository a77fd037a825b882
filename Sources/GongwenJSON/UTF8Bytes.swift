/// Characters to UTF-8, without the detour over `String`.
enum UTF8Bytes {
  /// Appends a character.
  @inline(__always)
  static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    if value < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: value))
      return
    }
    if value < 0x800 {
      bytes.append(0xC0 | UInt8(truncatingIfNeeded: value >> 6))
    } else {
      if value < 0x10000 {
        bytes.append(0xE0 | UInt8(truncatingIfNeeded: value >> 12))
      } else {
        bytes.append(0xF0 | UInt8(truncatingIfNeeded: value >> 18))
        bytes.append(0x80 | UInt8(truncatingIfNeeded: value >> 12) & 0x3F)
      }
      bytes.append(0x80 | UInt8(truncatingIfNeeded: value >> 6) & 0x3F)
    }
    bytes.append(0x80 | UInt8(truncatingIfNeeded: value) & 0x3F)
  }

  /// Writes a character beyond ASCII at an offset; gives the number of bytes it took.
  @inline(__always)
  static func encode(
    _ value: UInt32, into bytes: UnsafeMutableBufferPointer<UInt8>, at offset: Int
  ) -> Int {
    let last = 0x80 | UInt8(truncatingIfNeeded: value) & 0x3F
    if value < 0x800 {
      bytes[offset] = 0xC0 | UInt8(truncatingIfNeeded: value >> 6)
      bytes[offset + 1] = last
      return 2
    }
    let third = 0x80 | UInt8(truncatingIfNeeded: value >> 6) & 0x3F
    if value < 0x10000 {
      bytes[offset] = 0xE0 | UInt8(truncatingIfNeeded: value >> 12)
      bytes[offset + 1] = third
      bytes[offset + 2] = last
      return 3
    }
    bytes[offset] = 0xF0 | UInt8(truncatingIfNeeded: value >> 18)
    bytes[offset + 1] = 0x80 | UInt8(truncatingIfNeeded: value >> 12) & 0x3F
    bytes[offset + 2] = third
    bytes[offset + 3] = last
    return 4
  }
}
