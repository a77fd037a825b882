/// How often values fell at or below some bounds, as Prometheus counts it.
struct Histogram: Hashable, Sendable {
  /// The bounds, in order.
  let bounds: [Double]
  private(set) var counts: [Int]
  private(set) var count = 0
  private(set) var sum = 0.0

  /// Bounds for seconds: from a millisecond to two minutes, the default of `limits.seconds`.
  static let seconds = [
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 30, 120,
  ]

  init(bounds: [Double] = Histogram.seconds) {
    self.bounds = bounds
    counts = Array(repeating: 0, count: bounds.count)
  }

  /// Counts a value.
  mutating func record(_ value: Double) {
    count += 1
    sum += value
    for place in bounds.indices where value <= bounds[place] { counts[place] += 1 }
  }
}
