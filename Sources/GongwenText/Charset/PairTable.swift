internal import CICU

/// The character of each pair of bytes of a double-byte charset.
///
/// Made once, from ICU's converter and a table of where WHATWG's index differs from it; decoding
/// itself is done here, because the places of the characters and the recovery from errors must be
/// the standard's to the byte.
struct PairTable: Sendable {
  /// The entries by lead byte (from 0x81) and trail byte (from 0x40); 0 where there is none.
  private(set) var entries: [UInt32]

  /// Set in an entry of two scalars: the second in bits 8 to 23, the first in bits 0 to 7.
  static let twoScalars: UInt32 = 0x8000_0000

  /// GB18030.
  static let gb18030: PairTable = {
    var table = unpatchedGB18030
    for (pair, scalar) in GB18030Patches.pairs { table[pair] = scalar }
    return table
  }()

  /// GB18030 as ICU has it.
  static let unpatchedGB18030 = PairTable(converter: GW_PAIRS_GB18030)

  /// Big5 with the Hong Kong supplement. ICU maps user-defined pairs into the private use area,
  /// WHATWG maps none there.
  static let big5: PairTable = {
    var table = PairTable(converter: GW_PAIRS_BIG5_HKSCS)
    for index in table.entries.indices where (0xE000...0xF8FF).contains(table.entries[index]) {
      table.entries[index] = 0
    }
    for (pair, scalar) in Big5Patches.pairs { table[pair] = scalar }
    for (pair, first, second) in Big5Patches.twoScalars {
      table[pair] = twoScalars | second << 8 | first
    }
    return table
  }()

  private init(converter: Int) {
    entries = Array(repeating: 0, count: GW_PAIR_ROWS * GW_PAIR_COLUMNS)
    let made = entries.withUnsafeMutableBufferPointer {
      gw_pairs(Int32(converter), $0.baseAddress)
    }
    precondition(made == 0, "ICU's data lacks the converters GB18030 and Big5-HKSCS")
  }

  /// The entry of a pair, written as one number (0x8140).
  subscript(pair: UInt16) -> UInt32 {
    get { entries[Self.index(pair)] }
    set { entries[Self.index(pair)] = newValue }
  }

  private static func index(_ pair: UInt16) -> Int {
    (Int(pair >> 8) - 0x81) * GW_PAIR_COLUMNS + Int(pair & 0xFF) - 0x40
  }
}

extension DecodingOutput {
  /// Takes in the run of pairs of one scalar each at `position`.
  mutating func takePairs(_ table: UnsafeBufferPointer<UInt32>) {
    let output = free
    var count = 0
    var at = position
    while count < output.count, at &+ 1 < source.count {
      let lead = Int(source[at]) &- 0x81
      let trail = Int(source[at &+ 1]) &- 0x40
      guard lead >= 0, trail >= 0 else { break }
      let scalar = table[lead &* 192 &+ trail]
      // Neither 0 nor an entry of two scalars.
      guard scalar &- 1 < 0x10FFFF else { break }
      output[count] = scalar
      count &+= 1
      at &+= 2
    }
    commit(count, width: 2)
  }
}
