/// A share of a whole as a fraction of whole numbers, so that the comparison is exact at its edge.
@frozen
public struct Share: Sendable {
  @usableFromInline let part: Int
  @usableFromInline let whole: Int

  /// Makes a share.
  @inlinable
  public init(_ part: Int, of whole: Int) {
    self.part = part
    self.whole = whole
  }

  /// Whether a number is at least this share of another.
  @inlinable
  public func isReached(by number: Int, of total: Int) -> Bool { number * whole >= total * part }

  /// Whether a number is more than this share of another.
  @inlinable
  public func isExceeded(by number: Int, of total: Int) -> Bool { number * whole > total * part }

  /// This share of a number, rounded towards zero.
  @inlinable
  public func amount(of total: Int) -> Int { total * part / whole }
}
