import GongwenModel

/// The open units at a place of the document, and what was seen before. It holds no memory of its
/// own: the units stand in a ``HierarchyForest``.
struct HierarchyState {
  /// Where a scheme stood last.
  struct Trace: Equatable {
    /// Its depth, from 1; 0 for a scheme that was not seen.
    var depth: Int32 = 0
    /// Its number; numbers beyond 32 bits count as the last of them.
    var ordinal: Int32 = 0
    /// A number that equal traces of one scheme have in common; 0 for none.
    fileprivate var fingerprint: UInt64 = 0

    fileprivate init() {}

    /// Where a unit leaves its scheme.
    fileprivate init(_ frame: HierarchyFrame, at depth: Int) {
      self.depth = Int32(clamping: depth)
      ordinal = Int32(clamping: frame.ordinal)
      fingerprint = Fingerprint.mix(UInt64(frame.scheme.place) << 32 + UInt64(depth), Int(ordinal))
    }
  }

  /// The innermost open unit in the forest; -1 for none.
  private(set) var top: Int32 = -1
  /// Where each scheme stood last, by its place.
  private var traces = InlineArray<20, Trace>(repeating: Trace())
  /// The fingerprints of all traces, united.
  private var traced: UInt64 = 0

  /// Where a scheme stood last; nil if it was not seen.
  func trace(of scheme: Scheme) -> Trace? {
    let trace = traces[scheme.place]
    return trace.depth > 0 ? trace : nil
  }

  /// Goes on with a unit: those below its depth are closed.
  mutating func place(_ frame: HierarchyFrame, at depth: Int, as unit: Int32) {
    let trace = Trace(frame, at: depth)
    traced ^= traces[frame.scheme.place].fingerprint ^ trace.fingerprint
    traces[frame.scheme.place] = trace
    top = unit
  }
}

/// States are compared before they are made: most of those a step leads to are given up.
extension HierarchyState {
  /// A state that one step leads to: a unit placed below another, or, without a unit, none.
  struct Successor {
    /// The unit; nil where the state stays as it is.
    var frame: HierarchyFrame?
    /// Its depth, from 1.
    var depth = 0
    /// The unit around it in the forest; -1 for none.
    var above: Int32 = -1
  }

  /// A number that equal successors have in common.
  func fingerprint(_ successor: Successor, in forest: HierarchyForest) -> UInt64 {
    guard let frame = successor.frame else { return forest.path(of: top) ^ traced }
    return frame.mixed(into: forest.path(of: successor.above)) ^ traced
      ^ traces[frame.scheme.place].fingerprint
      ^ Trace(frame, at: successor.depth).fingerprint
  }

  /// Whether a successor of this state is the same state as one of another.
  func isSame(
    _ own: Successor, as successor: Successor, of other: HierarchyState,
    in forest: HierarchyForest
  ) -> Bool {
    var (left, right) = (own.above, successor.above)
    switch (own.frame, successor.frame) {
    case (nil, nil): (left, right) = (top, other.top)
    case (let frame?, nil):
      guard other.top >= 0, forest.units[Int(other.top)].frame == frame else { return false }
      right = forest.units[Int(other.top)].above
    case (nil, let frame?):
      guard top >= 0, forest.units[Int(top)].frame == frame else { return false }
      left = forest.units[Int(top)].above
    case (let frame?, let next?):
      guard frame == next else { return false }
    }
    guard forest.isSame(left, right) else { return false }
    for place in traces.indices
    where trace(at: place, own) != other.trace(at: place, successor) { return false }
    return true
  }

  private func trace(at place: Int, _ successor: Successor) -> Trace {
    guard let frame = successor.frame, frame.scheme.place == place else { return traces[place] }
    return Trace(frame, at: successor.depth)
  }
}
