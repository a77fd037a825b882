/// Decodes Big5 with the Hong Kong supplement (WHATWG Encoding, 12.1.1).
enum Big5Decoder {
  static func decode(_ source: UnsafeBufferPointer<UInt8>) -> DecodedText {
    PairTable.big5.entries.withUnsafeBufferPointer { table in
      var output = DecodingOutput(source: source, expected: source.expectedPairs)
      while output.position < source.count {
        let start = output.position
        if source[start] < 0x80 { output.takeASCII() } else { output.takePairs(table) }
        if output.position == start { takeOther(&output) }
      }
      return output.finish()
    }
  }

  /// Takes in what is neither ASCII nor a pair of one scalar: a pair of two scalars, or an error.
  private static func takeOther(_ output: inout DecodingOutput) {
    let start = output.position
    let lead = output.source[start]
    guard lead >= 0x81, lead <= 0xFE, output.source.count - start > 1 else {
      output.replace(width: 1)
      return
    }
    let trail = output.source[start + 1]
    let entry = trail < 0x40 ? 0 : PairTable.big5[UInt16(lead) << 8 | UInt16(trail)]
    guard entry & PairTable.twoScalars != 0 else {
      // An ASCII byte behind a lead byte is read again.
      output.replace(width: trail < 0x80 ? 1 : 2)
      return
    }
    // One at a time: the block may have room for one only.
    output.free[0] = entry & 0xFF
    output.commit(1, width: 1)
    output.free[0] = entry >> 8 & 0xFFFF
    output.commit(1, width: 1)
  }
}
