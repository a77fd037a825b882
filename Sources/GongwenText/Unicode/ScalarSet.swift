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

  /// Makes the set of one of the constants `GW_SET_…`.
  init(_ set: Int) {
    self.set = Int32(set)
    let words = UnsafeMutablePointer<UInt64>.allocate(capacity: 0x10000 / 64)
    words.initialize(repeating: 0, count: 0x10000 / 64)
    for value in 0..<0x10000 where gw_set_contains(self.set, UInt32(value)) != 0 {
      words[value >> 6] |= 1 << UInt64(value & 63)
    }
    self.words = UnsafePointer(words)
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
