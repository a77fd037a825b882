/// Decodes GB18030, and gb2312 and gbk with it (WHATWG Encoding, 10.2.1).
enum GB18030Decoder {
  static func decode(_ source: UnsafeBufferPointer<UInt8>) -> DecodedText {
    PairTable.gb18030.entries.withUnsafeBufferPointer { table in
      var output = DecodingOutput(source: source, expected: source.expectedPairs)
      while output.position < source.count {
        let start = output.position
        if source[start] < 0x80 { output.takeASCII() } else { output.takePairs(table) }
        if output.position == start { takeOther(&output) }
      }
      return output.finish()
    }
  }

  /// Takes in what is neither ASCII nor a pair: the euro sign, a four-byte sequence, or an error.
  private static func takeOther(_ output: inout DecodingOutput) {
    if output.source[output.position] == 0x80 {
      output.free[0] = 0x20AC
      output.commit(1, width: 1)
    } else if let scalar = fourByteScalar(output.source, at: output.position) {
      output.free[0] = scalar
      output.commit(1, width: 4)
    } else {
      output.replace(width: malformedWidth(output.source, at: output.position))
    }
  }

  /// The scalar of the four-byte sequence at a place, if there is a whole one that stands for one.
  private static func fourByteScalar(
    _ source: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> UInt32? {
    guard source.count - start >= 4, isLead(source[start]), isDigit(source[start + 1]),
      isLead(source[start + 2]), isDigit(source[start + 3])
    else { return nil }
    let first = Int(source[start] - 0x81) * 10 + Int(source[start + 1] - 0x30)
    let second = Int(source[start + 2] - 0x81) * 10 + Int(source[start + 3] - 0x30)
    return GB18030FourByte.scalar(first * 1260 + second)
  }

  /// The bytes a malformed sequence takes. Where a sequence of four fails, only its first byte is
  /// an error and the rest is read again; what the end cuts off is one error.
  private static func malformedWidth(_ source: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    let rest = source.count - start
    guard isLead(source[start]), rest > 1 else { return 1 }
    guard isDigit(source[start + 1]) else { return source[start + 1] < 0x80 ? 1 : 2 }
    guard rest > 2 else { return 2 }
    guard isLead(source[start + 2]) else { return 1 }
    guard rest > 3 else { return 3 }
    return isDigit(source[start + 3]) ? 4 : 1
  }

  private static func isLead(_ byte: UInt8) -> Bool { byte >= 0x81 && byte <= 0xFE }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}

extension UnsafeBufferPointer<UInt8> {
  /// The number of scalars of a text of ASCII and pairs.
  var expectedPairs: Int {
    var ascii = 0
    for byte in self { ascii &+= byte < 0x80 ? 1 : 0 }
    return (count + ascii) / 2 + 1
  }
}
