/// A text together with its origin. Offsets are in Unicode scalars.
public struct TracedText: Hashable, Sendable {
  /// The characters.
  public var scalars: [Unicode.Scalar]
  /// Where they came from.
  public var origin: Origin

  /// Makes a text.
  public init(scalars: [Unicode.Scalar] = [], origin: Origin = Origin()) {
    self.scalars = scalars
    self.origin = origin
  }

  /// The characters as a string.
  public var string: String {
    // Encoded here, since appending to a view of scalars takes many times as long.
    String(unsafeUninitializedCapacity: scalars.reduce(0) { $0 + UTF8.width($1) }) { bytes in
      var count = 0
      for scalar in scalars {
        for byte in scalar.utf8 {
          bytes[count] = byte
          count += 1
        }
      }
      return count
    }
  }
}
