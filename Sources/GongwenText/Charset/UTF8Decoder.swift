/// Decodes UTF-8 (WHATWG Encoding, 8.1.1): a malformed sequence is the longest start of a
/// well-formed one (Unicode 15, 3.9, "maximal subpart"), at least one byte.
enum UTF8Decoder {
  static func decode(_ source: UnsafeBufferPointer<UInt8>) -> DecodedText {
    var output = DecodingOutput(source: source, expected: expectedCount(source))
    if source.starts(with: [0xEF, 0xBB, 0xBF]) { output.skip(3) }
    while output.position < source.count {
      let start = output.position
      switch source[start] {
      case 0..<0x80: output.takeASCII()
      case 0xC2...0xDF: output.takeTwoBytes()
      case 0xE0...0xEF: output.takeThreeBytes()
      case 0xF0...0xF4: output.takeFourBytes()
      default: break
      }
      if output.position == start { output.replace(width: malformedWidth(source, at: start)) }
    }
    return output.finish()
  }

  /// The number of scalars, exact where all is well-formed.
  private static func expectedCount(_ source: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    for byte in source { count &+= byte & 0xC0 == 0x80 ? 0 : 1 }
    return count
  }

  /// Whether all is well-formed, without decoding it: another charset read as UTF-8 would make a
  /// run of nearly every byte.
  static func isValid(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { source in
      var at = 0
      while at < source.count {
        let width = wellFormedWidth(source, at: at)
        guard width > 0 else { return false }
        at &+= width
      }
      return true
    }
  }

  /// The bytes of the well-formed sequence at a place, of eight where they are ASCII; 0 where there
  /// is none.
  @inline(__always)
  private static func wellFormedWidth(_ source: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    let lead = source[start]
    if lead < 0x80 {
      return start &+ 8 <= source.count && DecodingOutput.areASCII(source, at: start) ? 8 : 1
    }
    if lead > 0xE0, lead < 0xED, start &+ 2 < source.count {
      return source[start &+ 1] & 0xC0 == 0x80 && source[start &+ 2] & 0xC0 == 0x80 ? 3 : 0
    }
    let needed = neededBytes(lead)
    return needed > 0 && malformedWidth(source, at: start) == needed + 1 ? needed + 1 : 0
  }

  /// The bytes a malformed sequence takes: the longest start of a well-formed one. (A well-formed
  /// one, whole, is the longest start of itself.)
  static func malformedWidth(_ source: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    let lead = source[start]
    let needed = neededBytes(lead)
    var width = 1
    while width <= needed, start + width < source.count {
      let byte = source[start + width]
      let range = width == 1 ? secondByte(after: lead) : 0x80...0xBF
      guard range.contains(byte) else { break }
      width += 1
    }
    return width
  }

  private static func neededBytes(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 1
    case 0xE0...0xEF: 2
    case 0xF0...0xF4: 3
    default: 0
    }
  }

  private static func secondByte(after lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }
}

extension DecodingOutput {
  /// Takes in the run of well-formed two-byte sequences at `position`.
  fileprivate mutating func takeTwoBytes() {
    let output = free
    var count = 0
    var at = position
    while count < output.count, at &+ 1 < source.count {
      let lead = UInt32(source[at])
      let trail = UInt32(source[at &+ 1])
      guard lead >= 0xC2, lead <= 0xDF, trail & 0xC0 == 0x80 else { break }
      output[count] = (lead & 0x1F) << 6 | trail & 0x3F
      count &+= 1
      at &+= 2
    }
    commit(count, width: 2)
  }

  /// Takes in the run of well-formed three-byte sequences at `position`.
  fileprivate mutating func takeThreeBytes() {
    let output = free
    var count = 0
    var at = position
    while count < output.count, at &+ 2 < source.count {
      let lead = UInt32(source[at])
      let second = UInt32(source[at &+ 1])
      let third = UInt32(source[at &+ 2])
      let scalar = (lead & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F
      guard lead & 0xF0 == 0xE0, second & 0xC0 == 0x80, third & 0xC0 == 0x80,
        scalar >= 0x800, scalar & 0xF800 != 0xD800
      else { break }
      output[count] = scalar
      count &+= 1
      at &+= 3
    }
    commit(count, width: 3)
  }

  /// Takes in the run of well-formed four-byte sequences at `position`.
  fileprivate mutating func takeFourBytes() {
    let output = free
    var count = 0
    var at = position
    while count < output.count, at &+ 3 < source.count {
      let lead = UInt32(source[at])
      let second = UInt32(source[at &+ 1])
      let third = UInt32(source[at &+ 2])
      let fourth = UInt32(source[at &+ 3])
      let high = (lead & 0x07) << 18 | (second & 0x3F) << 12
      let scalar = high | (third & 0x3F) << 6 | fourth & 0x3F
      guard lead & 0xF8 == 0xF0, second & 0xC0 == 0x80, third & 0xC0 == 0x80,
        fourth & 0xC0 == 0x80, scalar >= 0x10000, scalar <= 0x10FFFF
      else { break }
      output[count] = scalar
      count &+= 1
      at &+= 4
    }
    commit(count, width: 4)
  }
}
