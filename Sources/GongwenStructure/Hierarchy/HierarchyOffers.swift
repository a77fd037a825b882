/// The ways in which hypotheses may go on over a line, those that lead to the same state united.
///
/// Its memory is used again from line to line.
struct HierarchyOffers {
  /// A way to go on.
  struct Offer {
    /// The hypothesis it goes on from, by its place in the beam.
    var parent: Int
    /// The state it leads to.
    var successor: HierarchyState.Successor
    /// What the state costs.
    var cost: Double
    /// Where the line stands then.
    var placement: HierarchyPlacement
  }

  private var offers: [Offer] = []
  private var fingerprints: [UInt64] = []
  /// Places of offers plus 1 by their fingerprints, 0 where there is none; open addressing.
  private var slots = [Int32](repeating: 0, count: 256)

  /// Forgets all.
  mutating func removeAll() {
    for fingerprint in fingerprints {
      var slot = start(fingerprint)
      while slots[slot] != 0 {
        slots[slot] = 0
        slot = (slot + 1) % slots.count
      }
    }
    offers.removeAll(keepingCapacity: true)
    fingerprints.removeAll(keepingCapacity: true)
  }

  /// Adds an offer; of two that lead to the same state the cheaper one stays, at the place of the
  /// first.
  ///
  /// - Parameter isSame: tells for an offer of the same fingerprint whether it leads to the same
  ///   state.
  mutating func add(_ offer: Offer, fingerprint: UInt64, isSame: (Offer) -> Bool) {
    var slot = start(fingerprint)
    while slots[slot] != 0 {
      let known = Int(slots[slot]) - 1
      if fingerprints[known] == fingerprint, isSame(offers[known]) {
        if offers[known].cost > offer.cost { offers[known] = offer }
        return
      }
      slot = (slot + 1) % slots.count
    }
    offers.append(offer)
    fingerprints.append(fingerprint)
    slots[slot] = Int32(offers.count)
    if offers.count * 2 > slots.count { grow() }
  }

  /// The cheapest offers, the first of those that cost the same before the others.
  func cheapest(_ count: Int) -> [Offer] {
    var places: [Int] = []
    places.reserveCapacity(count + 1)
    for index in offers.indices {
      if places.count == count, offers[places[count - 1]].cost <= offers[index].cost { continue }
      var at = places.count
      while at > 0, offers[places[at - 1]].cost > offers[index].cost { at -= 1 }
      places.insert(index, at: at)
      if places.count > count { places.removeLast() }
    }
    return places.map { offers[$0] }
  }

  private func start(_ fingerprint: UInt64) -> Int { Int(fingerprint % UInt64(slots.count)) }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for (index, fingerprint) in fingerprints.enumerated() {
      var slot = start(fingerprint)
      while slots[slot] != 0 { slot = (slot + 1) % slots.count }
      slots[slot] = Int32(index + 1)
    }
  }
}
