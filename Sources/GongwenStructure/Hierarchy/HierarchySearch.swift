import GongwenModel

/// Finds the tree that best explains the sequence of markers of a document.
///
/// A beam search over the states of open units: for each line that may start a unit, every way to
/// place it is weighed by ``HierarchyModel``, states that agree are united, and the cheapest few go
/// on. The time is linear in the number of lines.
struct HierarchySearch: Sendable {
  /// How many states go on from line to line: room for broken numbering, little enough to be fast.
  static let beamWidth = 12

  /// The model whose cost is minimised.
  let model: HierarchyModel

  /// A state with what it cost to come to it.
  private struct Hypothesis {
    var state = HierarchyState()
    var cost = 0.0
    /// Index of its last entry in the history; -1 at the start.
    var entry: Int32 = -1
  }

  /// A unit that was placed. Lines taken for prose have no entry: most are.
  private struct Entry {
    var item: Int32
    var previous: Int32
    var placement: HierarchyPlacement
  }

  /// What is kept from item to item.
  private struct Memory {
    var forest = HierarchyForest()
    var prefixes = HierarchyPrefixes()
    var offers = HierarchyOffers(width: HierarchySearch.beamWidth)
    var open = OpenUnits()
    var history: [Entry] = []
  }

  /// The placements of the items, in their order.
  func solve(_ items: [HierarchyItem]) -> [HierarchyPlacement] {
    var beam = [Hypothesis()]
    var memory = Memory()
    for (index, item) in items.enumerated() {
      weigh(item, beam, &memory)
      beam = memory.offers.cheapest().map { offer in
        goOn(from: beam[offer.parent], by: offer, at: index, &memory)
      }
    }
    var result = [HierarchyPlacement](repeating: HierarchyPlacement(), count: items.count)
    var at = beam.first?.entry ?? -1
    while at >= 0 {
      let entry = memory.history[Int(at)]
      result[Int(entry.item)] = entry.placement
      at = entry.previous
    }
    return result
  }

  private func goOn(
    from hypothesis: Hypothesis, by offer: HierarchyOffers.Offer, at item: Int,
    _ memory: inout Memory
  ) -> Hypothesis {
    var next = hypothesis
    next.cost = offer.cost
    guard let frame = offer.successor.frame else { return next }
    let unit = memory.forest.add(frame, below: offer.successor.above)
    next.state.place(frame, at: offer.successor.depth, as: unit)
    next.entry = Int32(memory.history.count)
    memory.history.append(
      Entry(item: Int32(item), previous: hypothesis.entry, placement: offer.placement))
    return next
  }

  /// Offers every way to place an item behind every hypothesis.
  private func weigh(_ item: HierarchyItem, _ beam: [Hypothesis], _ memory: inout Memory) {
    memory.offers.removeAll()
    let frames = item.candidates.map { HierarchyFrame($0, &memory.prefixes) }
    let absence = absence(of: item)
    for parent in beam.indices {
      let cost = beam[parent].cost
      memory.open.load(beam[parent].state, from: memory.forest)
      for (index, marker) in item.candidates.enumerated() {
        model.forEachStep(
          for: marker, frames[index], at: index, from: beam[parent].state, memory.open,
          memory.prefixes, opening: item.opening
        ) { step in
          guard cost + step.cost <= memory.offers.bound else { return }
          let depth = step.placement.depth
          let successor = HierarchyState.Successor(
            frame: frames[index], depth: depth, above: memory.open.above(depth))
          offer(successor, of: parent, cost + step.cost, step.placement, beam, &memory)
        }
      }
      offer(
        HierarchyState.Successor(), of: parent, cost + absence, HierarchyPlacement(), beam,
        &memory)
    }
  }

  private func offer(
    _ successor: HierarchyState.Successor, of parent: Int, _ cost: Double,
    _ placement: HierarchyPlacement, _ beam: [Hypothesis], _ memory: inout Memory
  ) {
    let forest = memory.forest
    memory.offers.add(
      HierarchyOffers.Offer(
        parent: parent, successor: successor, cost: cost, placement: placement),
      fingerprint: beam[parent].state.fingerprint(successor, in: forest)
    ) { other in
      beam[parent].state.isSame(
        successor, as: other.successor, of: beam[other.parent].state, in: forest)
    }
  }

  /// What it costs to take the line for prose.
  private func absence(of item: HierarchyItem) -> Double {
    var result = 0.0
    for marker in item.candidates {
      result = max(result, model.weights.absence(of: marker.scheme, item.opening) - marker.doubt)
    }
    return result
  }
}
