/// The characters of the four-byte sequences of GB18030, by their pointer (WHATWG Encoding, "index
/// gb18030 ranges code point").
enum GB18030FourByte {
  /// The pointer of 81 35 F4 37, which the standard names apart.
  private static let exception = 7457

  /// The scalar of a pointer.
  static func scalar(_ pointer: Int) -> UInt32? {
    if pointer < basic.count { return UInt32(basic[pointer]) }
    if pointer >= 189_000, pointer <= 1_237_575 { return UInt32(pointer - 189_000 + 0x10000) }
    return nil
  }

  /// The sequences for the BMP: GB 18030 gives them, in order, to the code points that have no
  /// pair. The pairs meant are those of the edition of 2000, where A8 BC is U+E7C7, not U+1E3F.
  private static let basic: [UInt16] = {
    var isTaken = [Bool](repeating: false, count: 0x10000)
    for scalar in PairTable.unpatchedGB18030.entries where scalar > 0 {
      isTaken[Int(scalar)] = true
    }
    isTaken[0x1E3F] = false
    isTaken[0xE7C7] = true
    var scalars = (0x80...0xFFFF).filter { !isTaken[$0] && $0 & 0xF800 != 0xD800 }
      .map(UInt16.init)
    scalars[exception] = 0xE7C7
    return scalars
  }()
}
