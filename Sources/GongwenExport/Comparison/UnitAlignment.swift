/// Finds which unit of one document is which of another.
///
/// Equal words come first, wherever their numbers are: after an article is inserted, all that follow have another number
/// and the same words. Between them units are paired by likeness, and only then by number.
struct UnitAlignment {
  /// Pairs of indices, and units without a partner on the other side.
  enum Match: Hashable {
    case pair(Int, Int)
    case removed(Int)
    case added(Int)
  }

  private let old: [ComparedUnit]
  private let new: [ComparedUnit]
  private let oldLikeness: [TextLikeness]
  private let newLikeness: [TextLikeness]
  /// The partner of each old unit in the new document.
  private var partners: [Int?]
  private var isTaken: [Bool]

  /// From this percentage on, two texts are versions of one: they have more pairs of characters in common than not.
  private static let leastLikeness = 50
  /// The advantage of equal ids where both texts are alike, in percent.
  private static let bonusOfEqualID = 10
  /// Steps of comparisons of texts that are left; where a stretch between two anchors would take more, only equal ids are
  /// paired there. All of them take about a second.
  private var steps = 200_000_000

  init(_ old: [ComparedUnit], _ new: [ComparedUnit]) {
    self.old = old
    self.new = new
    oldLikeness = old.map { TextLikeness($0.text) }
    newLikeness = new.map { TextLikeness($0.text) }
    partners = [Int?](repeating: nil, count: old.count)
    isTaken = [Bool](repeating: false, count: new.count)
  }

  /// The matches, in the order of the new document; removed units come where they were.
  static func matches(_ old: [ComparedUnit], _ new: [ComparedUnit]) -> [Match] {
    var alignment = UnitAlignment(old, new)
    alignment.pairEqualTexts()
    alignment.pairBetweenAnchors()
    alignment.pairMoved()
    return alignment.ordered()
  }

  private mutating func pair(_ one: Int, _ two: Int) {
    partners[one] = two
    isTaken[two] = true
  }

  /// Pairs the units of the longest common sequence of texts. Those that only one side has are no part of it, and are
  /// left out before: what is left of two versions differs in few places.
  private mutating func pairEqualTexts() {
    // Equal numbers are equal texts.
    var numbers: [ComparedUnit.Key: Int] = [:]
    for unit in old { numbers[unit.key] = numbers[unit.key] ?? numbers.count }
    let twos = new.indices.filter { numbers[new[$0].key] != nil }
    let common = Set(twos.compactMap { numbers[new[$0].key] })
    let ones = old.indices.filter { numbers[old[$0].key].map(common.contains) ?? false }
    let pairs = CommonSequence.pairs(
      ones.compactMap { numbers[old[$0].key] }, twos.compactMap { numbers[new[$0].key] })
    for (one, two) in pairs { pair(ones[one], twos[two]) }
  }

  private mutating func pairBetweenAnchors() {
    var (one, two) = (0, 0)
    while one < old.count || two < new.count {
      if one < old.count, let partner = partners[one], partner == two {
        one += 1
        two += 1
        continue
      }
      let oldEnd = old.indices[one...].first { partners[$0] != nil } ?? old.count
      let newEnd = oldEnd < old.count ? partners[oldEnd] ?? new.count : new.count
      pairAlike(one..<oldEnd, two..<newEnd)
      (one, two) = (oldEnd, newEnd)
    }
  }

  /// Pairs units of two stretches in order, so that their likeness is greatest altogether.
  private mutating func pairAlike(_ one: Range<Int>, _ two: Range<Int>) {
    guard !one.isEmpty, !two.isEmpty else { return }
    let cost =
      two.count * one.reduce(0) { $0 + oldLikeness[$1].count }
      + one.count * two.reduce(0) { $0 + newLikeness[$1].count }
    guard cost <= steps else { return pairEqualIDs(one, two) }
    steps -= cost
    let width = two.count + 1
    var best = [Int](repeating: 0, count: (one.count + 1) * width)
    var gains = [Int](repeating: 0, count: one.count * two.count)
    for row in stride(from: one.count - 1, through: 0, by: -1) {
      for column in stride(from: two.count - 1, through: 0, by: -1) {
        let gain = gain(one.lowerBound + row, two.lowerBound + column)
        gains[row * two.count + column] = gain
        let skip = max(best[(row + 1) * width + column], best[row * width + column + 1])
        let take = gain > 0 ? gain + best[(row + 1) * width + column + 1] : 0
        best[row * width + column] = max(skip, take)
      }
    }
    var (row, column) = (0, 0)
    while row < one.count, column < two.count {
      let gain = gains[row * two.count + column]
      let value = best[row * width + column]
      if gain > 0, value == gain + best[(row + 1) * width + column + 1] {
        pair(one.lowerBound + row, two.lowerBound + column)
        row += 1
        column += 1
      } else if value == best[(row + 1) * width + column] {
        row += 1
      } else {
        column += 1
      }
    }
  }

  private func gain(_ one: Int, _ two: Int) -> Int {
    guard old[one].isComparable(with: new[two]) else { return 0 }
    let likeness = oldLikeness[one].percent(newLikeness[two])
    let isSame = old[one].sid != nil && old[one].sid == new[two].sid
    // A text outside of units is known by its type: a title is the title.
    if old[one].sid == nil, old[one].label == new[two].label, old[one].isSingular {
      return max(likeness, Self.leastLikeness)
    }
    guard likeness >= Self.leastLikeness else { return 0 }
    return likeness + (isSame ? Self.bonusOfEqualID : 0)
  }

  private mutating func pairEqualIDs(_ one: Range<Int>, _ two: Range<Int>) {
    var places: [String: Int] = [:]
    for index in two { if let sid = new[index].sid { places[sid] = index } }
    for index in one {
      guard let sid = old[index].sid, let place = places[sid], !isTaken[place] else { continue }
      pair(index, place)
    }
  }

  /// Pairs units with equal words that are at another place.
  private mutating func pairMoved() {
    var places: [ComparedUnit.Key: [Int]] = [:]
    for index in new.indices.reversed() where !isTaken[index] && new[index].hasWords {
      places[new[index].key, default: []].append(index)
    }
    for index in old.indices where partners[index] == nil && old[index].hasWords {
      guard let place = places[old[index].key]?.popLast() else { continue }
      pair(index, place)
    }
  }

  private func ordered() -> [Match] {
    var origin = [Int?](repeating: nil, count: new.count)
    for (one, two) in partners.enumerated() { if let two { origin[two] = one } }
    var matches: [Match] = []
    var next = 0
    for two in new.indices {
      if let one = origin[two] {
        while next < one {
          if partners[next] == nil { matches.append(.removed(next)) }
          next += 1
        }
        next = max(next, one + 1)
        matches.append(.pair(one, two))
      } else {
        matches.append(.added(two))
      }
    }
    for one in old.indices[min(next, old.count)...] where partners[one] == nil {
      matches.append(.removed(one))
    }
    return matches
  }
}
