internal import CICU

/// A set of scalars that ICU knows, with a bit for each code point of the BMP.
///
/// The answers come from ICU and not from the standard library, so that they are of the version of
/// Unicode a document's provenance names.
@usableFromInline
struct ScalarSet: @unchecked Sendable {
  // Unchecked because of this pointer: its memory is written in `init` only and never freed, so
  // that asking takes no reference counting. Sets are made once, as `static let`.
  @usableFromInline let words: UnsafePointer<UInt64>
  private let set: Int32

  /// Ranges whose characters are alike in every set, of which one is asked: ideographs, Hangul syllables,
  /// surrogates and private use. They stand since Unicode 3.0, and what they are for normalisation never
  /// changes (Unicode, Character Encoding Stability Policies).
  static let uniform: [ClosedRange<Int>] = [
    0x3400...0x4DB5, 0x4E00...0x9FA5, 0xAC00...0xD7A3, 0xD800...0xDFFF, 0xE000...0xF8FF,
  ]

  /// Makes the set of one of the constants `GW_SET_…`.
  init(_ set: Int) {
    self.set = Int32(set)
    let words = UnsafeMutablePointer<UInt64>.allocate(capacity: 0x10000 / 64)
    words.initialize(repeating: 0, count: 0x10000 / 64)
    var next = 0
    for range in Self.uniform + [0x10000...0x10000] {
      for value in next..<range.lowerBound { Self.put(value, of: self.set, into: words) }
      next = range.upperBound + 1
      guard next <= 0x10000, gw_set_contains(self.set, UInt32(range.lowerBound)) != 0 else {
        continue
      }
      for value in range { words[value >> 6] |= 1 << UInt64(value & 63) }
    }
    self.words = UnsafePointer(words)
  }

  private static func put(_ value: Int, of set: Int32, into words: UnsafeMutablePointer<UInt64>) {
    if gw_set_contains(set, UInt32(value)) != 0 { words[value >> 6] |= 1 << UInt64(value & 63) }
  }

  /// Whether the set holds a scalar.
  @inlinable
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let value = Int(scalar.value)
    guard value < 0x10000 else { return containsSupplementary(scalar) }
    return words[value &>> 6] &>> UInt64(value & 63) & 1 != 0
  }

  /// Whether the set holds a scalar beyond the BMP.
  @usableFromInline
  func containsSupplementary(_ scalar: Unicode.Scalar) -> Bool {
    gw_set_contains(set, scalar.value) != 0
  }
}
