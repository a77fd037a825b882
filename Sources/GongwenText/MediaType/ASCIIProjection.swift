import Glibc

/// The ASCII of some bytes, whether they are of a charset of bytes or of UTF-16.
struct ASCIIProjection {
  /// The bytes themselves; of UTF-16 a byte a unit, 0x80 for what is not ASCII. No byte order mark.
  let bytes: [UInt8]
  /// Whether the bytes are UTF-16 by their byte order mark or by their NULs.
  let isWide: Bool

  init(_ source: [UInt8]) {
    if let (first, high) = Self.wideOrder(source) {
      isWide = true
      bytes = stride(from: first, to: source.count - 1, by: 2).map { at in
        source[at + high] == 0 && source[at + 1 - high] < 0x80 ? source[at + 1 - high] : 0x80
      }
    } else {
      isWide = false
      bytes = source.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(source.dropFirst(3)) : source
    }
  }

  /// Units of which at least one is ASCII, in UTF-16 that is recognised by its NULs.
  private static let unitsForOneNUL = 8
  /// How many times more NULs one side of the units has than the other.
  private static let imbalance = 10

  /// Where UTF-16 starts and which byte of a unit is the high one, if it is UTF-16.
  private static func wideOrder(_ source: [UInt8]) -> (first: Int, high: Int)? {
    if source.starts(with: [0xFF, 0xFE]) { return (2, 1) }
    if source.starts(with: [0xFE, 0xFF]) { return (2, 0) }
    guard source.count >= 4,
      source.withUnsafeBytes({ bytes in
        bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
      })
    else { return nil }
    var nuls = [0, 0]
    for at in source.indices where source[at] == 0 { nuls[at & 1] += 1 }
    let enough = source.count / 2 / unitsForOneNUL
    if nuls[1] > enough, nuls[1] > imbalance * nuls[0] { return (0, 1) }
    if nuls[0] > enough, nuls[0] > imbalance * nuls[1] { return (0, 0) }
    return nil
  }
}
