/// Decodes UTF-16 (WHATWG Encoding, 14.3): a lone surrogate is one U+FFFD, and so is whatever is
/// left over at the end.
enum UTF16Decoder {
  /// The order of the bytes of a unit.
  enum ByteOrder {
    /// The low byte first.
    case little
    /// The high byte first.
    case big
  }

  static func decode(_ source: UnsafeBufferPointer<UInt8>, order: ByteOrder) -> DecodedText {
    let high = order == .big ? 0 : 1
    var output = DecodingOutput(source: source, expected: source.count / 2 + 1)
    if source.starts(with: order == .big ? [0xFE, 0xFF] : [0xFF, 0xFE]) { output.skip(2) }
    while output.position < source.count {
      let start = output.position
      output.takeUnits(high: high)
      if output.position == start { output.takeSurrogates(high: high) }
      if output.position == start {
        output.replace(width: malformedWidth(source, at: start, high: high))
      }
    }
    return output.finish()
  }

  /// The bytes a malformed sequence takes: a unit, or the rest where the source ends inside a unit
  /// or behind a lead surrogate.
  private static func malformedWidth(
    _ source: UnsafeBufferPointer<UInt8>, at start: Int, high: Int
  ) -> Int {
    let rest = source.count - start
    if rest < 2 { return rest }
    let isLead = source[start + high] & 0xFC == 0xD8
    return isLead && rest < 4 ? rest : 2
  }
}

extension DecodingOutput {
  fileprivate func unit(at index: Int, high: Int) -> UInt32 {
    UInt32(source[index &+ high]) << 8 | UInt32(source[index &+ 1 &- high])
  }

  /// Takes in the run of units that are scalars of their own.
  fileprivate mutating func takeUnits(high: Int) {
    let output = free
    var count = 0
    var at = position
    while count < output.count, at &+ 1 < source.count {
      let scalar = unit(at: at, high: high)
      guard scalar & 0xF800 != 0xD800 else { break }
      output[count] = scalar
      count &+= 1
      at &+= 2
    }
    commit(count, width: 2)
  }

  /// Takes in the run of surrogate pairs.
  fileprivate mutating func takeSurrogates(high: Int) {
    let output = free
    var count = 0
    var at = position
    while count < output.count, at &+ 3 < source.count {
      let lead = unit(at: at, high: high)
      let trail = unit(at: at &+ 2, high: high)
      guard lead & 0xFC00 == 0xD800, trail & 0xFC00 == 0xDC00 else { break }
      output[count] = 0x10000 &+ ((lead & 0x3FF) << 10 | trail & 0x3FF)
      count &+= 1
      at &+= 4
    }
    commit(count, width: 4)
  }
}
