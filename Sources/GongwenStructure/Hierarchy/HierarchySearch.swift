import GongwenLanguage
import GongwenModel

/// Finds the tree that best explains the sequence of markers of a document.
///
/// A beam search over the states of open units: for each line that may start a unit, every way to
/// place it is weighed by ``HierarchyModel``, states that agree are united, and the cheapest few are
/// kept. The time is linear in the number of lines.
struct HierarchySearch: Sendable {
  /// How many states are kept from line to line: room for broken numbering, little enough to be fast.
  static let beamWidth = HierarchyOffers.width

  /// The model whose cost is minimised.
  let model: HierarchyModel

  /// A state with the cost of the steps that lead to it.
  private struct Hypothesis {
    var state = HierarchyState()
    var cost = 0
    /// Index of its last entry in the history; -1 at the start.
    var entry: Int32 = -1
    /// Its last steps.
    var steps = HierarchySteps()
    /// The nearest other way to a state that it went through.
    var rival: HierarchyRival?
  }

  /// A unit that was placed. Lines that are prose have no entry: most are.
  private struct Entry {
    var item: Int32
    var previous: Int32
    var placement: HierarchyPlacement
  }

  /// The memory that is kept from item to item.
  private struct Memory {
    var forest = HierarchyForest()
    var prefixes = HierarchyPrefixes()
    var offers = HierarchyOffers()
    var open = OpenUnits()
    /// The markers of the item.
    var options: [HierarchyOption] = []
    var history: [Entry] = []
    /// The length from which the history is looked through for what no hypothesis comes from.
    private var limit = 8_192

    /// Gives back the units and entries that no hypothesis comes from: most hypotheses die out.
    mutating func trim(_ beam: inout [Hypothesis]) {
      guard history.count >= limit else { return }
      let entries = Lineage.places(history.count, tips: beam.map(\.entry)) { history[$0].previous }
      Lineage.move(&history, to: entries)
      for index in history.indices {
        history[index].previous = Lineage.place(of: history[index].previous, in: entries)
      }
      let units = forest.trim(to: beam.map(\.state.top))
      open = OpenUnits()
      for index in beam.indices {
        beam[index].entry = Lineage.place(of: beam[index].entry, in: entries)
        beam[index].state.follow(units)
      }
      limit = max(limit, history.count * 2)
    }
  }

  /// The tree that was found.
  struct Solution {
    /// The placements of the items, in their order.
    var placements: [HierarchyPlacement]
    /// The nearest other tree; nil where the beam had no other.
    var rival: HierarchyRival?
  }

  /// The placements of the items, in their order.
  func solve(_ items: [HierarchyItem]) -> [HierarchyPlacement] { solution(of: items).placements }

  /// The tree that explains the items, and how near another one is.
  func solution(of items: [HierarchyItem]) -> Solution {
    var beam = [Hypothesis()]
    // The memory of the beam before.
    var next: [Hypothesis] = []
    var memory = Memory()
    for (index, item) in items.enumerated() {
      weigh(item, beam, &memory)
      next.removeAll(keepingCapacity: true)
      for place in 0..<memory.offers.choose() {
        let offer = memory.offers[place]
        next.append(beam[Int(offer.parent)])
        goOn(by: offer, at: index, &next[next.count - 1], &memory)
      }
      swap(&beam, &next)
      memory.trim(&beam)
    }
    var result = [HierarchyPlacement](repeating: HierarchyPlacement(), count: items.count)
    var at = beam.first?.entry ?? -1
    while at >= 0 {
      let entry = memory.history[Int(at)]
      result[Int(entry.item)] = entry.placement
      at = entry.previous
    }
    return Solution(placements: result, rival: Self.rival(of: beam, items.count))
  }

  /// The nearest other tree: of those that met the best on its way, and of those that are left.
  private static func rival(of beam: [Hypothesis], _ count: Int) -> HierarchyRival? {
    guard let best = beam.first, count > 0 else { return nil }
    guard beam.count > 1 else { return best.rival }
    let next = HierarchyRival(
      margin: beam[1].cost - best.cost, of: beam[1].steps, against: best.steps)
    return next.margin < best.rival?.margin ?? .max ? next : best.rival
  }

  /// Continues a copy of the hypothesis that an offer is for.
  private func goOn(
    by offer: HierarchyOffers.Offer, at item: Int, _ next: inout Hypothesis,
    _ memory: inout Memory
  ) {
    next.cost = offer.cost
    next.steps = offer.steps
    if let rival = offer.rival, rival.margin < next.rival?.margin ?? .max { next.rival = rival }
    guard offer.candidate >= 0 else { return }
    let frame = memory.options[Int(offer.candidate)].frame
    let depth = Int(offer.depth)
    let unit = memory.forest.add(frame, below: offer.above)
    let floor = Int(memory.forest.boxFloor(of: offer.above))
    next.state.place(frame, at: depth, as: unit, inBoxAt: floor)
    let placement = HierarchyPlacement(
      candidate: Int(offer.candidate), depth: depth, finding: offer.finding)
    memory.history.append(
      Entry(item: Int32(item), previous: next.entry, placement: placement))
    next.entry = Int32(memory.history.count - 1)
  }

  /// Offers every way to place an item behind every hypothesis.
  private func weigh(_ item: HierarchyItem, _ beam: [Hypothesis], _ memory: inout Memory) {
    memory.offers.removeAll()
    memory.options.removeAll(keepingCapacity: true)
    for marker in item.candidates {
      let frame = HierarchyFrame(marker, &memory.prefixes)
      memory.options.append(model.option(for: marker, frame, of: item))
    }
    let absence = absence(of: item)
    let beam = beam.span
    for parent in beam.indices {
      let cost = beam[parent].cost
      let steps = beam[parent].steps
      memory.open.load(beam[parent].state.top, from: memory.forest)
      for index in memory.options.indices {
        let option = memory.options[index]
        // No way to place it costs less.
        guard cost + option.cost <= memory.offers.bound else { continue }
        let trace = beam[parent].state.trace(
          of: option.frame.level, inBoxAt: memory.open.boxFloor)
        model.forEachStep(for: option, behind: trace, memory.open, memory.prefixes) { step in
          guard cost + step.cost <= memory.offers.bound else { return }
          let above = memory.open.above(step.depth)
          memory.offers.add(
            HierarchyOffers.Offer(
              cost: cost + step.cost, parent: Int32(parent), candidate: Int32(index),
              depth: Int32(step.depth), above: above, finding: step.finding,
              steps: steps.adding(candidate: index, depth: step.depth)),
            fingerprint: beam[parent].state.fingerprint(
              placing: option.frame, at: step.depth, path: memory.forest.path(of: above),
              inBoxAt: Int(memory.forest.boxFloor(of: above))))
        }
      }
      memory.offers.add(
        HierarchyOffers.Offer(
          cost: cost + absence, parent: Int32(parent), steps: steps.addingProse()),
        fingerprint: beam[parent].state.fingerprint(in: memory.forest))
    }
  }

  /// The cost of reading the line as prose.
  private func absence(of item: HierarchyItem) -> Int {
    var result = 0
    for marker in item.candidates {
      result = max(result, model.weights.absence(of: marker.scheme, item.opening) - marker.doubt)
    }
    return result
  }
}
