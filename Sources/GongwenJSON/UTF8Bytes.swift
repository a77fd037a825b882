/// Characters to UTF-8, without the detour over `String`.
enum UTF8Bytes {

  /// Writes a character at an offset; gives the number of bytes it took.
  @inline(__always)
  static func encode(
    _ value: UInt32, into bytes: UnsafeMutableBufferPointer<UInt8>, at offset: Int
  ) -> Int {
    if value < 0x80 {
      bytes[offset] = UInt8(truncatingIfNeeded: value)
      return 1
    }
    let last = 0x80 | UInt8(truncatingIfNeeded: value) & 0x3F
    if value < 0x800 {
      bytes[offset] = 0xC0 | UInt8(truncatingIfNeeded: value >> 6)
      bytes[offset + 1] = last
      return 2
    }
    let third = 0x80 | UInt8(truncatingIfNeeded: value >> 6) & 0x3F
    if value < 0x10000 {
      // Most characters: stored at once.
      let three =
        0xE0 | value >> 12 | UInt32(third) << 8 | UInt32(last) << 16
      UnsafeMutableRawBufferPointer(bytes).storeBytes(
        of: three.littleEndian, toByteOffset: offset, as: UInt32.self)
      return 3
    }
    bytes[offset] = 0xF0 | UInt8(truncatingIfNeeded: value >> 18)
    bytes[offset + 1] = 0x80 | UInt8(truncatingIfNeeded: value >> 12) & 0x3F
    bytes[offset + 2] = third
    bytes[offset + 3] = last
    return 4
  }
}
