/// Finds the lines of a drawn page by its long runs of ink, row by row from the top.
public struct RulingFinder {
  /// The shortest line from left to right: longer than any stroke of a character of the text.
  private static let shortestAcross = 2400
  /// The shortest line from top to bottom: the height of a row of small letters.
  private static let shortestDown = 1000
  /// Thicker runs are an area, whose edges are lines.
  private static let thickest = 300
  /// The least width of a filled rectangle.
  private static let narrowest = 600
  /// More lines are a drawing.
  private static let most = 4000
  /// The most runs of ink that are kept: a line is several pixels thick.
  private static let mostRuns = 16 * most
  /// The largest difference between the ends of runs of one line, in pixels.
  private static let raggedness = 3
  /// Pixels that are compared at once.
  private static let stride = 8

  /// Pixels in a row.
  private let width: Int
  /// The size of a pixel, in hundredths of a point.
  private let unit: Int
  private var across: [RulingLines.Segment] = []
  private var down: [RulingLines.Segment] = []
  /// For each column, in how many rows down to this one there is ink.
  private var runs: [UInt16]
  private var row = 0
  private var wasBlank = true
  private var isCrowded: Bool { across.count + down.count >= Self.mostRuns }

  /// Begins with the first row.
  ///
  /// - Parameters:
  ///   - width: pixels in a row.
  ///   - unit: the size of a pixel, in hundredths of a point.
  public init(width: Int, unit: Int) {
    self.width = width
    self.unit = unit
    runs = [UInt16](repeating: 0, count: width)
  }

  /// Takes the next row, which has no ink.
  public mutating func addBlank() {
    defer { row += 1 }
    // Between lines of text there is nothing: no run begins, continues or ends.
    guard !wasBlank, !isCrowded else { return }
    wasBlank = true
    let least = Self.shortestDown / unit
    for x in 0..<width where runs[x] > 0 {
      if Int(runs[x]) >= least { addDown(x, Int(runs[x])) }
      runs[x] = 0
    }
  }

  /// Takes the next row: whether each of its pixels has ink.
  public mutating func add(_ ink: UnsafeBufferPointer<Bool>) {
    precondition(ink.count == width)
    defer { row += 1 }
    guard let pixels = UnsafeRawPointer(ink.baseAddress), !isCrowded else { return }
    wasBlank = false
    let leastAcross = Self.shortestAcross / unit
    let leastDown = Self.shortestDown / unit
    var start = 0
    var x = 0
    while x < width {
      if x + Self.stride <= width, Self.areBlank(pixels, from: x), haveNoRuns(from: x) {
        if x - start >= leastAcross { addAcross(start, x) }
        x += Self.stride
        start = x
        continue
      }
      if ink[x] {
        runs[x] = runs[x] == .max ? .max : runs[x] + 1
      } else {
        if x - start >= leastAcross { addAcross(start, x) }
        start = x + 1
        if Int(runs[x]) >= leastDown { addDown(x, Int(runs[x])) }
        runs[x] = 0
      }
      x += 1
    }
    if width - start >= leastAcross { addAcross(start, width) }
  }

  private static func areBlank(_ pixels: UnsafeRawPointer, from x: Int) -> Bool {
    pixels.loadUnaligned(fromByteOffset: x, as: UInt64.self) == 0
  }

  private func haveNoRuns(from x: Int) -> Bool {
    runs.withUnsafeBytes {
      let place = x * MemoryLayout<UInt16>.stride
      return $0.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        | $0.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self) == 0
    }
  }

  private mutating func addAcross(_ start: Int, _ end: Int) {
    across.append(RulingLines.Segment(place: row, start: start, end: end))
  }

  private mutating func addDown(_ x: Int, _ length: Int) {
    down.append(RulingLines.Segment(place: x, start: row - length, end: row))
  }

  /// The lines, when all rows were taken; none where there are too many.
  public consuming func lines() -> RulingLines {
    addBlank()
    var result = RulingLines()
    guard !isCrowded else { return result }
    result.horizontal = united(across) { _, _, _ in }
    var areas: [RulingLines.Area] = []
    result.vertical = united(down.sorted { ($0.place, $0.start) < ($1.place, $1.start) }) {
      run, first, last in
      guard last - first >= Self.narrowest else { return }
      areas.append(
        RulingLines.Area(
          left: first, right: last, top: run.start * unit, bottom: run.end * unit))
    }
    result.areas = areas
    return result.horizontal.count + result.vertical.count > Self.most ? RulingLines() : result
  }

  /// Runs next to each other are one line, or the two edges of an area, which `area` is given with its two edges.
  private func united(
    _ runs: [RulingLines.Segment], area: (RulingLines.Segment, Int, Int) -> Void
  ) -> [RulingLines.Segment] {
    var result: [RulingLines.Segment] = []
    var open: [(run: RulingLines.Segment, last: Int)] = []
    func close(_ entry: (run: RulingLines.Segment, last: Int)) {
      let (first, last) = (entry.run.place * unit, (entry.last + 1) * unit)
      let places = last - first > Self.thickest ? [first, last] : [(first + last) / 2]
      if places.count > 1 { area(entry.run, first, last) }
      for place in places {
        result.append(
          RulingLines.Segment(
            place: place, start: entry.run.start * unit, end: entry.run.end * unit))
      }
    }
    for run in runs {
      for entry in open where entry.last < run.place - 1 { close(entry) }
      open.removeAll { $0.last < run.place - 1 }
      let same = open.firstIndex {
        $0.last == run.place - 1 && abs($0.run.start - run.start) <= Self.raggedness
          && abs($0.run.end - run.end) <= Self.raggedness
      }
      if let same { open[same].last = run.place } else { open.append((run, run.place)) }
    }
    for entry in open { close(entry) }
    return result
  }
}
