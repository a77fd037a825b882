import Glibc

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

  /// The shortest line from left to right: longer than any stroke of a character of the text.
  private static let shortestAcross = 2400
  /// The shortest line from top to bottom: the height of a row of small letters.
  private static let shortestDown = 1000
  /// Thicker runs are an area, whose edges are lines.
  private static let thickest = 300
  /// More lines are a drawing.
  private static let most = 4000
  /// The most runs of ink that are kept: a line is several pixels thick.
  private static let mostRuns = 16 * most
  /// The largest difference between the ends of runs of one line, in pixels.
  private static let raggedness = 3

  /// Finds the lines of a drawn page by its long runs of ink.
  ///
  /// - Parameters:
  ///   - ink: whether there is ink, row by row.
  ///   - width: pixels in a row.
  ///   - unit: the size of a pixel, in hundredths of a point.
  public init(ink: UnsafeBufferPointer<Bool>, width: Int, unit: Int) {
    guard width > 0, !ink.isEmpty, let pixels = ink.baseAddress else { return }
    let height = ink.count / width
    var across: [Segment] = []
    var down: [Segment] = []
    var runs = [Int](repeating: 0, count: width)
    let leastAcross = Self.shortestAcross / unit
    let leastDown = Self.shortestDown / unit
    var wasBlank = true
    for y in 0...height {
      // Between lines of text there is nothing: no run begins, continues or ends.
      let isBlank = y == height || memchr(pixels + y * width, 1, width) == nil
      defer { wasBlank = isBlank }
      if isBlank, wasBlank { continue }
      var start = 0
      for x in 0...width {
        let isInk = y < height && x < width && pixels[y * width + x]
        if !isInk {
          if x - start >= leastAcross { across.append(Segment(place: y, start: start, end: x)) }
          start = x + 1
        }
        guard x < width else { continue }
        if isInk {
          runs[x] += 1
        } else {
          if runs[x] >= leastDown {
            down.append(Segment(place: x, start: y - runs[x], end: y))
          }
          runs[x] = 0
        }
      }
      guard across.count + down.count < Self.mostRuns else { return }
    }
    horizontal = Self.united(across, unit)
    var areas: [Area] = []
    vertical = Self.united(down.sorted { ($0.place, $0.start) < ($1.place, $1.start) }, unit) {
      run, first, last in
      guard last - first >= Self.narrowest else { return }
      areas.append(
        Area(left: first, right: last, top: run.start * unit, bottom: run.end * unit))
    }
    self.areas = areas
    if horizontal.count + vertical.count > Self.most { self = RulingLines() }
  }

  /// The least width of a filled rectangle.
  private static let narrowest = 600

  /// Runs next to each other are one line, or the two edges of an area, which `area` is given with its two edges.
  private static func united(
    _ runs: [Segment], _ unit: Int, area: (Segment, Int, Int) -> Void = { _, _, _ in }
  ) -> [Segment] {
    var result: [Segment] = []
    var open: [(run: Segment, last: Int)] = []
    func close(_ entry: (run: Segment, last: Int)) {
      let (first, last) = (entry.run.place * unit, (entry.last + 1) * unit)
      let places = last - first > thickest ? [first, last] : [(first + last) / 2]
      if places.count > 1 { area(entry.run, first, last) }
      for place in places {
        result.append(
          Segment(place: place, start: entry.run.start * unit, end: entry.run.end * unit))
      }
    }
    for run in runs {
      for entry in open where entry.last < run.place - 1 { close(entry) }
      open.removeAll { $0.last < run.place - 1 }
      let same = open.firstIndex {
        $0.last == run.place - 1 && abs($0.run.start - run.start) <= raggedness
          && abs($0.run.end - run.end) <= raggedness
      }
      if let same { open[same].last = run.place } else { open.append((run, run.place)) }
    }
    for entry in open { close(entry) }
    return result
  }
}
