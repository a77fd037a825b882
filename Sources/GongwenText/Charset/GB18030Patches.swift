/// The pairs of GB18030 that WHATWG's index reads otherwise than ICU 72's converter `GB18030`, by
/// source bytes: the four-byte forms of the same private use code points stay what they are.
///
/// Source: WHATWG Encoding, index gb18030 (the amendment to GB 18030-2022), compared pair by pair
/// with ICU 72.
enum GB18030Patches {
  /// The pair and its scalar.
  static let pairs: [(UInt16, UInt32)] = [
    (0xA3A0, 0x3000), (0xA6D9, 0xFE10), (0xA6DA, 0xFE12), (0xA6DB, 0xFE11),
    (0xA6DC, 0xFE13), (0xA6DD, 0xFE14), (0xA6DE, 0xFE15), (0xA6DF, 0xFE16),
    (0xA6EC, 0xFE17), (0xA6ED, 0xFE18), (0xA6F3, 0xFE19), (0xFE59, 0x9FB4),
    (0xFE61, 0x9FB5), (0xFE66, 0x9FB6), (0xFE67, 0x9FB7), (0xFE6D, 0x9FB8),
    (0xFE7E, 0x9FB9), (0xFE90, 0x9FBA), (0xFEA0, 0x9FBB),
  ]
}
