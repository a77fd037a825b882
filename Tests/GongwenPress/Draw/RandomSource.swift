/// SplitMix64: the same numbers for the same seed on every machine.
package struct RandomSource: Sendable {
  private var state: UInt64

  /// Starts from a seed.
  package init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A number from 0 to below a bound.
  package mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(bound, 1))) }

  /// A number of a range.
  package mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// An element of a list that is not empty.
  package mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

  /// True so many times in a hundred.
  package mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// Elements of a list, in their order, no element twice.
  package mutating func some<Element>(_ count: Int, of list: [Element]) -> [Element] {
    var places = Array(list.indices)
    var chosen: [Int] = []
    while chosen.count < count, !places.isEmpty {
      chosen.append(places.remove(at: below(places.count)))
    }
    return chosen.sorted().map { list[$0] }
  }

  /// A generator of its own for a purpose: what one purpose draws does not change another.
  package func branch(_ purpose: String) -> RandomSource {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ state
    for byte in purpose.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var branch = RandomSource(seed: hash)
    _ = branch.next()
    return branch
  }
}
