/// An enum that is hashed by its case: the standard library hashes the raw values of enums that have some, and to hash strings
/// takes longer than what is looked up by them.
public protocol HashedByCase: RawRepresentable, Hashable {}

extension HashedByCase {
  /// Adds the case.
  @inlinable
  public func hash(into hasher: inout Hasher) {
    withUnsafeBytes(of: self) { hasher.combine(bytes: $0) }
  }
}
