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

  /// The placements of the items, in their order.
  func solve(_ items: [HierarchyItem]) -> [HierarchyPlacement] {
    var beam = [Hypothesis()]
    var history: [Entry] = []
    var offers = HierarchyOffers()
    for (index, item) in items.enumerated() {
      offers.removeAll()
      weigh(item, beam, &offers)
      beam = offers.cheapest(Self.beamWidth).map { offer in
        var hypothesis = beam[offer.parent]
        hypothesis.cost = offer.cost
        if let frame = offer.successor.frame {
          hypothesis.state.place(frame, at: offer.successor.depth)
          history.append(
            Entry(item: Int32(index), previous: hypothesis.entry, placement: offer.placement))
          hypothesis.entry = Int32(history.count - 1)
        }
        return hypothesis
      }
    }
    var result = [HierarchyPlacement](repeating: HierarchyPlacement(), count: items.count)
    var at = beam.first?.entry ?? -1
    while at >= 0 {
      let entry = history[Int(at)]
      result[Int(entry.item)] = entry.placement
      at = entry.previous
    }
    return result
  }

  /// Offers every way to place an item behind every hypothesis.
  private func weigh(
    _ item: HierarchyItem, _ beam: [Hypothesis], _ offers: inout HierarchyOffers
  ) {
    let frames = item.candidates.map(HierarchyState.Frame.init)
    let absence = absence(of: item)
    // As many states as go on stay as they are at this cost or less: what is dearer cannot go on.
    let bound = beam.count == Self.beamWidth ? beam[beam.count - 1].cost + absence : .infinity
    for (parent, hypothesis) in beam.enumerated() {
      let state = hypothesis.state
      func offer(
        _ successor: HierarchyState.Successor, _ cost: Double, _ placement: HierarchyPlacement
      ) {
        offers.add(
          HierarchyOffers.Offer(
            parent: parent, successor: successor, cost: hypothesis.cost + cost,
            placement: placement),
          fingerprint: state.fingerprint(successor)
        ) { other in
          state.isSame(successor, as: other.successor, of: beam[other.parent].state)
        }
      }
      for (index, marker) in item.candidates.enumerated() {
        model.forEachStep(
          for: marker, frames[index], at: index, from: state, opening: item.opening
        ) { step in
          guard hypothesis.cost + step.cost <= bound else { return }
          let depth = step.placement.depth
          offer(
            HierarchyState.Successor(frame: frames[index], depth: depth), step.cost,
            step.placement)
        }
      }
      offer(HierarchyState.Successor(), absence, HierarchyPlacement())
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
