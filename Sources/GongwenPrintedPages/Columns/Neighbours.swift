/// Lines at the edges of pages with those at nearly the same place on other pages, in time that grows with their number.
struct Neighbours {
  private let sorted: [PrintedEdges.Candidate]
  private let distance: Int

  /// The lines near one of them.
  struct Near {
    /// The lines, by place.
    var candidates: ArraySlice<PrintedEdges.Candidate>
    /// The number of their pages.
    var pages: Int
    /// The number of their different texts.
    var keys: Int
  }

  /// Prepares lines; `distance` is the farthest that two places may be apart, in hundredths of a point.
  init(of candidates: [PrintedEdges.Candidate], within distance: Int) {
    sorted = candidates.sorted { $0.place < $1.place }
    self.distance = distance
  }

  /// Calls `body` with each line and those near it.
  func forEach(_ body: (PrintedEdges.Candidate, Near) -> Void) {
    var pages: [Int: Int] = [:]
    var keys: [[Unicode.Scalar]: Int] = [:]
    var (low, high) = (0, 0)
    for candidate in sorted {
      while high < sorted.count, sorted[high].place <= candidate.place + distance {
        pages[sorted[high].page, default: 0] += 1
        keys[sorted[high].key, default: 0] += 1
        high += 1
      }
      while sorted[low].place < candidate.place - distance {
        Self.drop(sorted[low].page, from: &pages)
        Self.drop(sorted[low].key, from: &keys)
        low += 1
      }
      body(candidate, Near(candidates: sorted[low..<high], pages: pages.count, keys: keys.count))
    }
  }

  private static func drop<Key: Hashable>(_ key: Key, from counts: inout [Key: Int]) {
    let left = (counts[key] ?? 1) - 1
    counts[key] = left > 0 ? left : nil
  }
}
