import GongwenModel

/// The longest sequence that two lists have in common, or one that is nearly as long where that would take too long.
///
/// Short lists are compared as they are (Myers), in time that grows with the product of their length and their difference.
/// Long ones are divided first, at the values that each list has once: the longest sequence of those takes the time of a
/// sort, and what lies between two of them is short where the lists are versions of one text.
enum CommonSequence {
  /// The most values of two lists together that are compared as they are. Lists without a common order take a million steps
  /// and some megabytes at this size.
  static let mostCompared = 2048

  /// The indices of the values in the sequence, in order.
  static func pairs(_ one: [Int], _ two: [Int]) -> [(Int, Int)] {
    if one.count + two.count <= mostCompared { return compared(one[...], two[...]) }
    var pairs: [(Int, Int)] = []
    var (start, other) = (0, 0)
    for anchor in anchors(one, two) + [(one.count, two.count)] {
      let (ones, twos) = (one[start..<anchor.0], two[other..<anchor.1])
      // What is left out here is found by its words wherever it is, as if it had moved.
      if ones.count + twos.count <= mostCompared { pairs += compared(ones, twos) }
      if anchor.0 < one.count { pairs.append(anchor) }
      (start, other) = (anchor.0 + 1, anchor.1 + 1)
    }
    return pairs
  }

  private static func compared(
    _ one: ArraySlice<Int>, _ two: ArraySlice<Int>
  ) -> [(Int, Int)] {
    var (removed, inserted): (Set<Int>, Set<Int>) = ([], [])
    for change in two.difference(from: one) {
      switch change {
      case .remove(let offset, _, _): removed.insert(one.startIndex + offset)
      case .insert(let offset, _, _): inserted.insert(two.startIndex + offset)
      }
    }
    return Array(
      zip(
        one.indices.filter { !removed.contains($0) }, two.indices.filter { !inserted.contains($0) })
    )
  }

  /// The longest sequence, in the order of both lists, of values that each of them has once.
  private static func anchors(_ one: [Int], _ two: [Int]) -> [(Int, Int)] {
    let others = places(of: two)
    let candidates = places(of: one).compactMap { value, place in
      others[value].map { (place, $0) }
    }.sorted { $0.0 < $1.0 }
    // The last element of the best sequence of each length so far, and what comes before each element.
    var ends: [Int] = []
    var previous = [Int?](repeating: nil, count: candidates.count)
    for (index, candidate) in candidates.enumerated() {
      let length = ends.partitioningIndex { candidates[$0].1 >= candidate.1 }
      previous[index] = length > 0 ? ends[length - 1] : nil
      if length == ends.count { ends.append(index) } else { ends[length] = index }
    }
    var sequence: [(Int, Int)] = []
    var next = ends.last
    while let index = next {
      sequence.append(candidates[index])
      next = previous[index]
    }
    return sequence.reversed()
  }

  /// The places of the values that a list has once.
  private static func places(of list: [Int]) -> [Int: Int] {
    var places: [Int: Int?] = [:]
    for (place, value) in list.enumerated() {
      places.updateValue(places[value] == nil ? place : nil, forKey: value)
    }
    return places.compactMapValues { $0 }
  }
}
