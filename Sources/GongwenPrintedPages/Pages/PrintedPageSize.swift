/// The size of a page, in hundredths of a point.
public struct PrintedPageSize: Hashable, Sendable {
  /// Its width.
  public var width: Int
  /// Its height.
  public var height: Int

  /// A size given in points.
  public init(_ width: Double, _ height: Double) {
    self.width = width.isFinite ? Int((min(max(width, 0), 1e6) * 100).rounded()) : 0
    self.height = height.isFinite ? Int((min(max(height, 0), 1e6) * 100).rounded()) : 0
  }
}
