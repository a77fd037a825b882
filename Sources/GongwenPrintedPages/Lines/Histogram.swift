/// Counts of values that come close to each other.
struct Histogram {
  private var counts: [Int: Int] = [:]
  private let width: Int

  /// Starts with nothing; values are counted in bins of a width.
  init(width: Int) {
    self.width = max(1, width)
  }

  /// Counts a value.
  mutating func add(_ value: Int, weight: Int = 1) {
    counts[Self.bin(value, width), default: 0] += weight
  }

  /// The value counted most, neighbouring bins included; the smallest of equals.
  var mode: Int? {
    var best: (bin: Int, count: Int)?
    for bin in counts.keys.sorted() {
      let count = 2 * (counts[bin] ?? 0) + (counts[bin - 1] ?? 0) + (counts[bin + 1] ?? 0)
      if count > best?.count ?? 0 { best = (bin, count) }
    }
    return best.map { $0.bin * width + width / 2 }
  }

  private static func bin(_ value: Int, _ width: Int) -> Int {
    value >= 0 ? value / width : (value - width + 1) / width
  }
}
