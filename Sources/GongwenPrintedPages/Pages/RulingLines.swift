/// The straight lines that are drawn on a page, in hundredths of a point from the top left corner.
public struct RulingLines: Sendable {
  /// A line along one axis.
  public struct Segment: Hashable, Sendable {
    /// Its place on the other axis: the height of a horizontal line.
    public var place: Int
    /// Where it begins.
    public var start: Int
    /// Where it ends.
    public var end: Int

    /// Makes a line.
    public init(place: Int, start: Int, end: Int) {
      self.place = place
      self.start = start
      self.end = end
    }
  }

  /// A rectangle filled with colour.
  public struct Area: Hashable, Sendable {
    /// Left edge.
    public var left: Int
    /// Right edge.
    public var right: Int
    /// Top edge.
    public var top: Int
    /// Bottom edge.
    public var bottom: Int

    /// Makes an area.
    public init(left: Int, right: Int, top: Int, bottom: Int) {
      self.left = left
      self.right = right
      self.top = top
      self.bottom = bottom
    }
  }

  /// The filled rectangles, by their left edges.
  public var areas: [Area] = []
  /// From left to right.
  public var horizontal: [Segment] = []
  /// From top to bottom.
  public var vertical: [Segment] = []

  /// No lines.
  public init() {}
}
