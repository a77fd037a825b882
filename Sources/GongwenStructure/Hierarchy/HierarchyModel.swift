import GongwenLanguage
import GongwenModel

/// The steps that a marker allows from a state, each with its cost.
struct HierarchyModel: Sendable {
  /// The cost of each step.
  let weights: HierarchyWeights

  /// A marker as it is weighed.
  func option(
    for marker: MarkerCandidate, _ frame: HierarchyFrame, of item: HierarchyItem
  ) -> HierarchyOption {
    HierarchyOption(
      frame: frame, cost: marker.doubt + weights.interruption(item.opening),
      isBelowName: item.isBelowName,
      isExcerpt: marker.components.count >= HierarchyOption.componentsOfExcerpt)
  }

  /// A step from a state.
  struct Step {
    /// The depth of the unit, from 1.
    var depth: Int
    var cost: Int
    /// The fault of its number.
    var finding: HierarchyPlacement.Finding?
  }

  /// Gives the steps that a marker allows, one after the other.
  ///
  /// - Parameter trace: the last place of its level.
  func forEachStep(
    for option: HierarchyOption, behind trace: HierarchyState.Trace, _ open: OpenUnits,
    _ prefixes: HierarchyPrefixes, _ body: (Step) -> Void
  ) {
    let frame = option.frame
    func add(_ depth: Int, _ cost: Int, _ finding: HierarchyPlacement.Finding?) {
      body(Step(depth: depth, cost: option.cost + cost, finding: finding))
    }
    if frame.scheme == .box { return add(boxDepth(in: open), 0, nil) }
    if let sibling = siblingIndex(of: frame, in: open) {
      let (cost, finding) = goOn(from: open.frames[sibling], to: frame)
      add(sibling + 1, cost, finding)
    }
    for depth in openDepths(of: frame, in: open, prefixes).reversed() {
      let (cost, finding) = self.open(option, at: depth, behind: trace, open)
      add(depth, cost, finding)
    }
  }

  /// A box is in the innermost unit that is not part of another box.
  private func boxDepth(in open: OpenUnits) -> Int {
    open.boxFloor > 0 ? open.boxFloor : open.frames.count + 1
  }

  /// The innermost open unit of the same level (and the same leading numbers), which the marker
  /// may follow. Inside a box the outer list may continue: the one whose number fits is taken.
  private func siblingIndex(
    of frame: HierarchyFrame, in open: OpenUnits
  ) -> Int? {
    var innermost: Int?
    for index in open.frames.indices.reversed() {
      let unit = open.frames[index]
      guard unit.level == frame.level, unit.prefix == frame.prefix else { continue }
      if unit.ordinal + 1 == frame.ordinal { return index }
      innermost = innermost ?? index
    }
    return innermost
  }

  private func goOn(
    from last: HierarchyFrame, to next: HierarchyFrame
  ) -> (Int, HierarchyPlacement.Finding?) {
    if next.ordinal == last.ordinal + 1, next.insert == 0 { return (0, nil) }
    if next.ordinal == last.ordinal {
      if next.insert == last.insert + 1 { return (0, nil) }
      if next.insert > last.insert { return (weights.gap, .gap(expected: last.ordinal)) }
      return (weights.duplicate, .duplicate)
    }
    if next.ordinal > last.ordinal {
      let missing = next.ordinal - last.ordinal - 1
      let cost = weights.gap + weights.gapStep * min(missing, weights.mostMissing)
      return (cost, .gap(expected: last.ordinal + 1))
    }
    if next.ordinal == 1 { return (weights.restart, .restart) }
    if next.ordinal == last.ordinal - 1 {
      return (weights.exchange, .backward(previous: last.ordinal))
    }
    return (weights.backward, .backward(previous: last.ordinal))
  }

  /// The depths at which the marker may open a list: below the deepest open unit, and below each
  /// unit above it, but never twice in one line of parents (except in a box).
  private func openDepths(
    of frame: HierarchyFrame, in open: OpenUnits, _ prefixes: HierarchyPrefixes
  ) -> Range<Int> {
    if frame.prefix != 0 {
      let depth = decimalDepth(of: frame, in: open, prefixes)
      return depth..<depth + 1
    }
    let floor = open.boxFloor
    // Its own level is the sibling's; above it the list would replace its parents.
    for index in floor..<open.frames.count where open.frames[index].level == frame.level {
      return floor + 1..<index + 1
    }
    return floor + 1..<open.frames.count + 2
  }

  /// 1.2 is below 1. or 1.1 below its own 1; else below whatever is open.
  private func decimalDepth(
    of frame: HierarchyFrame, in open: OpenUnits, _ prefixes: HierarchyPrefixes
  ) -> Int {
    let only = prefixes.only(frame.prefix)
    let parent = open.frames.lastIndex { candidate in
      if candidate.scheme == .decimal { return prefixes.isName(frame.prefix, of: candidate) }
      return candidate.ordinal == only && candidate.scheme != .box
    }
    if let parent { return parent + 2 }
    let floor = open.frames[open.boxFloor...].firstIndex { $0.scheme == .decimal }
    return (floor ?? open.frames.count) + 1
  }

  private func open(
    _ option: HierarchyOption, at depth: Int, behind last: HierarchyState.Trace, _ open: OpenUnits
  ) -> (Int, HierarchyPlacement.Finding?) {
    let frame = option.frame
    let trace = last.depth > 0 ? last : nil
    var cost = weights.mixedSiblings * (open.frames.count + 1 - depth)
    if option.isBelowName, depth <= open.frames.count { cost += weights.nameAlone }
    var finding: HierarchyPlacement.Finding?
    if frame.ordinal == 1 {
      cost += weights.open
    } else if let trace, Int(trace.ordinal) + 1 == frame.ordinal {
      cost += weights.runOn
    } else {
      cost += option.isExcerpt ? weights.excerpt : weights.lateStart
      // The articles of a law count on through its chapters: 第五条 in a new one is behind the one that is missing.
      finding = .lateStart
      if frame.scheme == .article, let trace, trace.ordinal < frame.ordinal {
        finding = .gap(expected: Int(trace.ordinal) + 1)
      }
    }
    // Articles count on through a law whatever divisions lie above them, and a dotted number names its own depth.
    if let trace, Int(trace.depth) != depth, frame.scheme != .article, frame.prefix == 0 {
      cost += weights.otherDepth
    }
    if depth >= 2, open.frames[depth - 2].scheme != .box,
      rank(of: frame) <= rank(of: open.frames[depth - 2]),
      frame.scheme != .decimal || frame.prefix == 0, hasPlace(frame.scheme)
    {
      // A document keeps the order of levels that it had before: 一、 below 甲、.
      if trace.map({ Int($0.depth) != depth }) ?? true { cost += weights.againstOrder }
      finding = finding ?? .levelOrder
    }
    if depth >= 2, finding == nil, skips(open.frames[depth - 2].scheme, frame.scheme) {
      finding = .levelSkipped
    }
    return (cost, finding)
  }

  /// The place of a unit in the usual order of levels: small letters are below capitals.
  private func rank(of frame: HierarchyFrame) -> Int {
    weights.rank(of: frame.scheme) + (frame.level == frame.scheme.place ? 0 : 1)
  }

  /// Whether a scheme has a place of its own among the levels: 甲、 is above 一、 in some documents and below （一） in others, and so
  /// are Ⅰ. and （i）.
  private func hasPlace(_ scheme: Scheme) -> Bool {
    scheme != .heavenlyStem && scheme != .roman
  }

  /// How many levels lower than its parent a unit is that skips levels: two lie between.
  private static let skip = 3

  /// Whether two or more levels of GB/T 9704-2012, 7.3.3 lie between a unit and its parent. One
  /// may be skipped: with two levels 一、 may be followed by 1.
  private func skips(_ parent: Scheme, _ child: Scheme) -> Bool {
    guard let upper = level(of: parent), let lower = level(of: child) else { return false }
    return lower - upper >= Self.skip
  }

  private func level(of scheme: Scheme) -> Int? {
    switch scheme {
    case .chineseComma: 1
    case .chineseParen: 2
    case .arabicDot, .arabicComma: 3
    case .arabicParen: 4
    case .circled: 5
    default: nil
    }
  }
}
