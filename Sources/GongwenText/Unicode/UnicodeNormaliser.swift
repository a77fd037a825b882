internal import CICU

/// Unicode's normalisation forms, by ICU.
///
/// ICU gives no places of the characters. A caller that needs them normalises a stretch between
/// two boundaries at a time, and only where ``isUnstableNFC(_:)`` finds something: Chinese text as
/// a rule is in NFC already.
public enum UnicodeNormaliser {
  /// Canonical composition (NFC).
  public static func nfc(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard scalars.contains(where: isUnstableNFC) else { return scalars }
    return normalise(scalars, form: GW_NFC)
  }

  /// Compatibility composition (NFKC): for keys that are compared, never for a document's text.
  public static func nfkc(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard scalars.contains(where: unstableNFKC.contains) else { return scalars }
    return normalise(scalars, form: GW_NFKC)
  }

  /// Whether NFC may change a scalar, or its order among or composition with its neighbours.
  ///
  /// A text of scalars for which this is false is in NFC. True where NFC_Quick_Check is not Yes or
  /// the canonical combining class is not 0.
  @inlinable
  public static func isUnstableNFC(_ scalar: Unicode.Scalar) -> Bool {
    unstableNFC.contains(scalar)
  }

  /// Whether the texts before and from a scalar on can be normalised to NFC apart from each other.
  @inlinable
  public static func isNFCBoundary(before scalar: Unicode.Scalar) -> Bool {
    boundaryBefore.contains(scalar)
  }

  @usableFromInline static let unstableNFC = ScalarSet(GW_SET_NFC_UNSTABLE)
  private static let unstableNFKC = ScalarSet(GW_SET_NFKC_UNSTABLE)
  @usableFromInline static let boundaryBefore = ScalarSet(GW_SET_NFC_BOUNDARY_BEFORE)

  /// Scalars that are given to ICU at a time, about; its lengths are 32 bits.
  private static let stretch = 1 << 20

  private static func normalise(_ scalars: [Unicode.Scalar], form: Int) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(scalars.count)
    var start = 0
    while start < scalars.count {
      var end = min(start + stretch, scalars.count)
      while end < scalars.count, !isNFKCBoundary(before: scalars[end]) { end += 1 }
      append(scalars[start..<end], form: form, to: &result)
      start = end
    }
    return result
  }

  /// A place where both forms can be cut: nothing that is unstable composes backwards.
  private static func isNFKCBoundary(before scalar: Unicode.Scalar) -> Bool {
    !unstableNFKC.contains(scalar) && boundaryBefore.contains(scalar)
  }

  private static func append(
    _ scalars: ArraySlice<Unicode.Scalar>, form: Int, to result: inout [Unicode.Scalar]
  ) {
    // No form grows UTF-32 by more than a factor of 18 (U+FDFA under NFKC); most grow none.
    var capacity = scalars.count + 32
    while true {
      var made: Int32 = 0
      let output = [Unicode.Scalar](unsafeUninitializedCapacity: capacity) { buffer, count in
        made = call(scalars, form: form, into: buffer)
        count = made >= 0 && Int(made) <= capacity ? Int(made) : 0
      }
      precondition(made >= 0, "ICU could not normalise: out of memory or its data is missing")
      if Int(made) <= capacity {
        result.append(contentsOf: output)
        return
      }
      capacity = Int(made)
    }
  }

  private static func call(
    _ scalars: ArraySlice<Unicode.Scalar>, form: Int,
    into buffer: UnsafeMutableBufferPointer<Unicode.Scalar>
  ) -> Int32 {
    scalars.withUnsafeBytes { source in
      // Unicode.Scalar is laid out as UInt32, and ICU gives scalars for scalars.
      gw_normalise(
        Int32(form), source.bindMemory(to: UInt32.self).baseAddress, Int32(scalars.count),
        UnsafeMutableRawBufferPointer(buffer).bindMemory(to: UInt32.self).baseAddress,
        Int32(buffer.count))
    }
  }
}
