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

  private struct Hypothesis {
    var state: HierarchyState
    var cost: Double
    /// Index of its last entry in the history; -1 at the start.
    var entry: Int32
  }

  private struct Entry {
    var placement: HierarchyPlacement
    var previous: Int32
  }

  /// The placements of the items, in their order.
  func solve(_ items: [HierarchyItem]) -> [HierarchyPlacement] {
    var beam = [Hypothesis(state: HierarchyState(), cost: 0, entry: -1)]
    var history: [Entry] = []
    for item in items {
      beam = advance(beam, over: item, &history)
    }
    var result: [HierarchyPlacement] = []
    var at = beam.first?.entry ?? -1
    while at >= 0 {
      result.append(history[Int(at)].placement)
      at = history[Int(at)].previous
    }
    return result.reversed()
  }

  private func advance(
    _ beam: [Hypothesis], over item: HierarchyItem, _ history: inout [Entry]
  ) -> [Hypothesis] {
    var best: [HierarchyState: Int] = [:]
    var next: [(hypothesis: Hypothesis, placement: HierarchyPlacement)] = []
    func offer(
      _ state: HierarchyState, _ cost: Double, _ placement: HierarchyPlacement, from entry: Int32
    ) {
      let hypothesis = Hypothesis(state: state, cost: cost, entry: entry)
      if let known = best[state] {
        if next[known].hypothesis.cost > cost { next[known] = (hypothesis, placement) }
      } else {
        best[state] = next.count
        next.append((hypothesis, placement))
      }
    }
    for hypothesis in beam {
      for (index, marker) in item.candidates.enumerated() {
        for step in model.steps(
          for: marker, at: index, from: hypothesis.state, opening: item.opening)
        {
          var state = hypothesis.state
          state.place(step.frame, at: step.placement.depth)
          offer(state, hypothesis.cost + step.cost, step.placement, from: hypothesis.entry)
        }
      }
      let cost = hypothesis.cost + absence(of: item)
      offer(hypothesis.state, cost, HierarchyPlacement(), from: hypothesis.entry)
    }
    let order = next.indices.sorted { left, right in
      let (a, b) = (next[left].hypothesis.cost, next[right].hypothesis.cost)
      return a == b ? left < right : a < b
    }
    return order.prefix(Self.beamWidth).map { index in
      var hypothesis = next[index].hypothesis
      history.append(Entry(placement: next[index].placement, previous: hypothesis.entry))
      hypothesis.entry = Int32(history.count - 1)
      return hypothesis
    }
  }

  /// What it costs to take the line for prose.
  private func absence(of item: HierarchyItem) -> Double {
    item.candidates.map { marker in
      max(0, model.weights.absence(of: marker.scheme, item.opening) - marker.doubt)
    }.max() ?? 0
  }
}
