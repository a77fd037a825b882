internal import CICU
public import Synchronization

/// A set of scalars that ICU defines.
///
/// The answers come from ICU and not from the standard library, so that they are of the version of
/// Unicode a document's provenance names.
public struct ScalarSet: @unchecked Sendable {
  private let set: Int32
  /// The bit of the set in ``table``.
  @usableFromInline let bit: UInt8
  // Unchecked because of this pointer, see ``BasicPlaneTable``.
  /// The bytes of ``table``, so that loops over characters read no global variable.
  @usableFromInline let bytes: UnsafeMutablePointer<Atomic<UInt8>>

  /// The sets that each character of the Basic Multilingual Plane belongs to, as bits.
  @usableFromInline static let table = BasicPlaneTable { scalar in
    (0..<Int32(GW_SET_COUNT)).reduce(0) { bits, set in
      gw_set_contains(set, scalar.value) != 0 ? bits | 1 << UInt8(set) : bits
    }
  }

  /// Makes the set of one of the constants `GW_SET_…`.
  init(_ set: Int) {
    self.set = Int32(set)
    bit = 1 << UInt8(set)
    bytes = Self.table.bytes
  }

  /// Whether the set contains a scalar.
  @inlinable
  public func contains(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value < 0x10000 else { return asksICU(scalar) }
    let byte = bytes[Int(scalar.value)].load(ordering: .relaxed)
    return (byte != 0 ? byte : Self.table.filled(at: scalar)) & bit != 0
  }

  /// Whether ICU counts a scalar among the set, without the table.
  @usableFromInline
  func asksICU(_ scalar: Unicode.Scalar) -> Bool {
    gw_set_contains(set, scalar.value) != 0
  }
}
