/// A share of a whole as a fraction of whole numbers, so that the comparison is exact at its edge.
public struct Share: Sendable {
  private let part: Int
  private let whole: Int

  /// Makes a share.
  public init(_ part: Int, of whole: Int) {
    self.part = part
    self.whole = whole
  }

  /// Whether a number is at least this share of another.
  public func isReached(by number: Int, of total: Int) -> Bool { number * whole >= total * part }

  /// Whether a number is more than this share of another.
  public func isExceeded(by number: Int, of total: Int) -> Bool { number * whole > total * part }
}
