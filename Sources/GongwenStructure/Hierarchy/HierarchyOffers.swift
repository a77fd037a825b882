/// The steps of all hypotheses over a line, those that lead to the same state united.
///
/// Its memory is used again from line to line.
struct HierarchyOffers {
  /// A step of a hypothesis.
  struct Offer {
    /// The cost of the state it leads to.
    var cost: Int
    /// The hypothesis it continues, by its place in the beam.
    var parent: Int32
    /// The marker of the line that is placed, by its place; -1 where the line is prose.
    var candidate: Int32 = -1
    /// The depth it is placed at, from 1.
    var depth: Int32 = 0
    /// The unit around it in the forest; -1 for none.
    var above: Int32 = -1
    /// The fault of its number.
    var finding: HierarchyPlacement.Finding?
    /// The last steps of its line of decisions.
    var steps = HierarchySteps()
    /// The cheapest other way to the same state.
    var rival: HierarchyRival?
    /// The fingerprint of the state it leads to.
    var fingerprint: UInt64 = 0
  }

  /// How many offers are kept: room for broken numbering, little enough to be fast.
  static let width = 12
  /// A value for each offer that is kept.
  private typealias Kept<Value> = InlineArray<12, Value>

  private var offers: [Offer] = []
  /// Places of offers plus 1 by their fingerprints, 0 where there is none; open
  /// addressing, a power of two of slots.
  private var slots = [Int32](repeating: 0, count: 256)
  /// The costs of the cheapest states so far, rising; those that are missing are the highest there is.
  private var least = Kept<Int>(repeating: .max)
  /// The places of the offers that are kept, and their costs, rising.
  private var kept = Kept<(place: Int32, cost: Int)>(repeating: (0, 0))

  /// The highest cost with which an offer is kept.
  var bound: Int { least[Self.width - 1] }

  /// Forgets all.
  mutating func removeAll() {
    for index in offers.indices {
      var slot = start(offers[index].fingerprint)
      while slots[slot] != 0 {
        slots[slot] = 0
        slot = (slot + 1) & (slots.count - 1)
      }
    }
    least = Kept(repeating: .max)
    offers.removeAll(keepingCapacity: true)
  }

  /// Adds an offer; the cheaper one of two that lead to the same state is kept, at the place of the first.
  mutating func add(_ offer: Offer, fingerprint: UInt64) {
    var slot = start(fingerprint)
    while slots[slot] != 0 {
      let known = Int(slots[slot]) - 1
      if offers[known].fingerprint == fingerprint {
        unite(offer, at: known)
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    note(offer.cost)
    offers.append(offer)
    offers[offers.count - 1].fingerprint = fingerprint
    slots[slot] = Int32(offers.count)
    if offers.count * 2 > slots.count { grow() }
  }

  /// Keeps the cheaper one of two ways to a state, with the difference to the other.
  private mutating func unite(_ offer: Offer, at known: Int) {
    let other = offers[known]
    let isCheaper = other.cost > offer.cost
    let (winner, loser) = isCheaper ? (offer, other) : (other, offer)
    let rival = HierarchyRival(
      margin: loser.cost - winner.cost, of: loser.steps, against: winner.steps)
    if isCheaper {
      offers[known] = offer
      offers[known].fingerprint = other.fingerprint
    }
    if rival.margin < offers[known].rival?.margin ?? .max { offers[known].rival = rival }
  }

  private mutating func note(_ cost: Int) {
    var at = Self.width - 1
    guard cost < least[at] else { return }
    while at > 0, least[at - 1] > cost {
      least[at] = least[at - 1]
      at -= 1
    }
    least[at] = cost
  }

  /// Chooses the cheapest offers, the first of those that cost the same before the others; gives how many there are.
  mutating func choose() -> Int {
    var count = 0
    for index in offers.indices {
      let cost = offers[index].cost
      if count < Self.width {
        count += 1
      } else if kept[Self.width - 1].cost <= cost {
        continue
      }
      var at = count - 1
      while at > 0, kept[at - 1].cost > cost {
        kept[at] = kept[at - 1]
        at -= 1
      }
      kept[at] = (Int32(index), cost)
    }
    return count
  }

  /// A chosen offer, by its place among them.
  subscript(place: Int) -> Offer { offers[Int(kept[place].place)] }

  private func start(_ fingerprint: UInt64) -> Int { Int(fingerprint & UInt64(slots.count - 1)) }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for index in offers.indices {
      var slot = start(offers[index].fingerprint)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index + 1)
    }
  }
}
