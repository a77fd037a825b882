import GongwenModel

/// Places of pieces by one of their edges, for the nearest one at either side by binary search.
struct SortedPlaces {
  private struct Entry {
    var edge: Int
    /// The place; negative where the first of equal edges comes last.
    var rank: Int
  }

  private let isFirstLast: Bool
  private var entries: [Entry] = []

  /// Prepares an empty list.
  ///
  /// - Parameter isFirstLast: whether the first of pieces with equal edges comes last, as the search from the right needs.
  init(isFirstLast: Bool) { self.isFirstLast = isFirstLast }

  /// Adds a place. Those that come from left to right cost nothing more than their search.
  mutating func insert(_ place: Int, edge: Int) {
    let entry = entry(place, edge)
    entries.insert(entry, at: index(of: entry))
  }

  /// Removes a place that was added with the same edge.
  mutating func remove(_ place: Int, edge: Int) {
    let index = index(of: entry(place, edge))
    entries.remove(at: index)
  }

  /// The place with the last edge that is not beyond a limit.
  func last(upTo limit: Int) -> Int? {
    let behind = entries.partitioningIndex { $0.edge > limit }
    return behind > 0 ? abs(entries[behind - 1].rank) : nil
  }

  /// The place with the first edge from a limit on.
  func first(from limit: Int) -> Int? {
    let index = entries.partitioningIndex { $0.edge >= limit }
    return index < entries.count ? abs(entries[index].rank) : nil
  }

  private func entry(_ place: Int, _ edge: Int) -> Entry {
    Entry(edge: edge, rank: isFirstLast ? -place : place)
  }

  private func index(of entry: Entry) -> Int {
    entries.partitioningIndex { ($0.edge, $0.rank) >= (entry.edge, entry.rank) }
  }
}
