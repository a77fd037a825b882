import GongwenModel

/// The ways in which a marker can go on from a state, each with its cost.
struct HierarchyModel: Sendable {
  /// What each way costs.
  let weights: HierarchyWeights

  /// A way to go on.
  struct Step {
    var placement: HierarchyPlacement
    var cost: Double
    var frame: HierarchyState.Frame
  }

  /// The steps that a candidate allows.
  func steps(
    for marker: MarkerCandidate, at index: Int, from state: HierarchyState,
    opening: HierarchyItem.Opening
  ) -> [Step] {
    let frame = HierarchyState.Frame(
      scheme: marker.scheme, ordinal: marker.ordinal ?? 0, insert: marker.insert ?? 0,
      prefix: Array(marker.components.dropLast()))
    let base = marker.doubt + weights.interruption(opening)
    var steps: [Step] = []
    func add(_ depth: Int, _ cost: Double, _ finding: HierarchyPlacement.Finding?) {
      steps.append(
        Step(
          placement: HierarchyPlacement(candidate: index, depth: depth, finding: finding),
          cost: base + cost, frame: frame))
    }
    if marker.scheme == .box {
      add(boxDepth(in: state), 0, nil)
      return steps
    }
    if let sibling = siblingIndex(of: frame, in: state) {
      let (cost, finding) = goOn(from: state.frames[sibling], to: frame)
      add(sibling + 1, cost, finding)
    }
    for depth in openDepths(of: frame, in: state) {
      let (cost, finding) = open(frame, at: depth, in: state)
      add(depth, cost, finding)
    }
    return steps
  }

  /// A box stands in the innermost unit that is not part of another box.
  private func boxDepth(in state: HierarchyState) -> Int {
    let floor = state.boxFloor
    return floor > 0 ? floor : state.frames.count + 1
  }

  /// The innermost open unit of the same scheme (and the same leading numbers), which the marker
  /// may follow.
  private func siblingIndex(
    of frame: HierarchyState.Frame, in state: HierarchyState
  ) -> Int? {
    let matches = state.frames.indices.filter { index in
      state.frames[index].scheme == frame.scheme && state.frames[index].prefix == frame.prefix
    }
    guard matches.count > 1 else { return matches.last }
    // Inside a box the outer list may go on: take the one whose number fits.
    return matches.last { state.frames[$0].ordinal + 1 == frame.ordinal } ?? matches.last
  }

  private func goOn(
    from last: HierarchyState.Frame, to next: HierarchyState.Frame
  ) -> (Double, HierarchyPlacement.Finding?) {
    if next.ordinal == last.ordinal + 1, next.insert == 0 { return (0, nil) }
    if next.ordinal == last.ordinal {
      if next.insert == last.insert + 1 { return (0, nil) }
      if next.insert > last.insert { return (weights.gap, .gap(expected: last.ordinal)) }
      return (weights.duplicate, .duplicate)
    }
    if next.ordinal > last.ordinal {
      let missing = next.ordinal - last.ordinal - 1
      let cost = weights.gap + weights.gapStep * Double(min(missing, 40))
      return (cost, .gap(expected: last.ordinal + 1))
    }
    if next.ordinal == 1 { return (weights.restart, .restart) }
    return (weights.backward, .backward(previous: last.ordinal))
  }

  /// The depths at which the marker may open a list: below the deepest open unit, and below each
  /// unit above it, but never twice in one line of parents (except in a box).
  private func openDepths(
    of frame: HierarchyState.Frame, in state: HierarchyState
  ) -> [Int] {
    let floor = state.boxFloor
    if !frame.prefix.isEmpty { return decimalDepths(of: frame, in: state) }
    var lowest = state.frames.count + 1
    if let same = state.frames[floor...].firstIndex(where: { $0.scheme == frame.scheme }) {
      lowest = same + 1
      // Its own level is the sibling's; above it the list would replace its parents.
      return stride(from: lowest - 1, to: floor, by: -1).map { $0 }
    }
    return stride(from: lowest, to: floor, by: -1).map { $0 }
  }

  /// 1.2 stands below 1. or 1.1 below its own 1; else below whatever is open.
  private func decimalDepths(
    of frame: HierarchyState.Frame, in state: HierarchyState
  ) -> [Int] {
    let parent = state.frames.lastIndex { candidate in
      if candidate.scheme == .decimal {
        return candidate.prefix + [candidate.ordinal] == frame.prefix
      }
      return frame.prefix.count == 1 && candidate.ordinal == frame.prefix[0]
        && candidate.scheme != .box
    }
    if let parent { return [parent + 2] }
    guard let floor = state.frames[state.boxFloor...].firstIndex(where: { $0.scheme == .decimal })
    else { return [state.frames.count + 1] }
    return [floor + 1]
  }

  private func open(
    _ frame: HierarchyState.Frame, at depth: Int, in state: HierarchyState
  ) -> (Double, HierarchyPlacement.Finding?) {
    var cost = weights.mixedSiblings * Double(state.frames.count + 1 - depth)
    var finding: HierarchyPlacement.Finding?
    let trace = state.trace(of: frame.scheme)
    if frame.ordinal == 1 {
      cost += weights.open
    } else if let trace, trace.ordinal + 1 == frame.ordinal {
      cost += weights.runOn
    } else {
      cost += weights.lateStart
      finding = .lateStart
    }
    // Articles count on through a law whatever divisions lie above them.
    if let trace, trace.depth != depth, frame.scheme != .article { cost += weights.otherDepth }
    if depth >= 2, state.frames[depth - 2].scheme != .box,
      weights.rank(of: frame.scheme) <= weights.rank(of: state.frames[depth - 2].scheme),
      frame.scheme != .decimal || frame.prefix.isEmpty
    {
      cost += weights.againstOrder
      finding = finding ?? .levelOrder
    }
    if depth >= 2, finding == nil, skips(state.frames[depth - 2].scheme, frame.scheme) {
      finding = .levelSkipped
    }
    return (cost, finding)
  }

  /// Whether two or more levels of GB/T 9704-2012, 7.3.3 lie between a unit and its parent. One
  /// may be skipped: with two levels 一、 may be followed by 1.
  private func skips(_ parent: Scheme, _ child: Scheme) -> Bool {
    let order: [[Scheme]] = [
      [.chineseComma], [.chineseParen], [.arabicDot, .arabicComma], [.arabicParen], [.circled],
    ]
    guard let upper = order.firstIndex(where: { $0.contains(parent) }),
      let lower = order.firstIndex(where: { $0.contains(child) })
    else { return false }
    return lower - upper >= 3
  }
}
