/// The size of a page as it is shown, in hundredths of a point.
public struct PrintedPageSize: Hashable, Sendable {
  /// Its width.
  public var width: Int
  /// Its height.
  public var height: Int
  /// By how many degrees the source turns the page clockwise to show it: 0, 90, 180 or 270. Width and height are those
  /// of the turned page.
  public var rotation: Int

  /// A size given in points.
  public init(_ width: Double, _ height: Double, rotation: Int = 0) {
    self.init(
      width: width.isFinite ? Int((min(max(width, 0), 1e6) * 100).rounded()) : 0,
      height: height.isFinite ? Int((min(max(height, 0), 1e6) * 100).rounded()) : 0,
      rotation: rotation)
  }

  /// A size given in hundredths of a point.
  public init(width: Int, height: Int, rotation: Int) {
    self.width = width
    self.height = height
    self.rotation = rotation
  }
}
