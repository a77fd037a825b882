import GongwenModel

/// The open units at a place of the document, and what was seen before. The units are in a
/// ``HierarchyForest``.
struct HierarchyState {
  /// The last place of a scheme.
  struct Trace: Equatable {
    /// Its depth, from 1; 0 for a scheme that was not seen.
    var depth: Int32 = 0
    /// Its number; numbers beyond 32 bits count as the last of them.
    var ordinal: Int32 = 0
    fileprivate init() {}

    /// Where a unit leaves its scheme.
    fileprivate init(_ frame: HierarchyFrame, at depth: Int) {
      self.depth = Int32(clamping: depth)
      ordinal = Int32(clamping: frame.ordinal)
    }

    /// A number that equal traces of a level have in common; 0 for none.
    fileprivate func fingerprint(of level: Int) -> UInt64 {
      depth == 0 ? 0 : Fingerprint.mix(UInt64(level) << 32 + UInt64(depth), Int(ordinal))
    }
  }

  /// The innermost open unit in the forest; -1 for none.
  private(set) var top: Int32 = -1
  /// The last place of each level (``HierarchyFrame/level``): in the state itself, since states are copied more often than changed.
  private var traces: [21 of Trace] = .init(repeating: Trace())
  /// The fingerprints of all traces, united.
  private var traced: UInt64 = 0

  /// The last place of a level; its depth is 0 if it was not seen.
  func trace(of level: Int) -> Trace { traces[level] }

  /// The last place of a level for a unit in a box: a list around the box counts on behind it.
  ///
  /// - Parameter floor: how many units there are to the innermost box; 0 outside of boxes.
  func trace(of level: Int, inBoxAt floor: Int) -> Trace {
    isOutside(level, ofBoxAt: floor) ? Trace() : traces[level]
  }

  /// Whether the last place of a level is outside of a box.
  private func isOutside(_ level: Int, ofBoxAt floor: Int) -> Bool {
    let depth = Int(traces[level].depth)
    return depth > 0 && depth <= floor
  }

  /// Continues with a unit: those below its depth are closed.
  ///
  /// - Parameter floor: how many units there are to the innermost box around it; 0 outside of boxes.
  mutating func place(_ frame: HierarchyFrame, at depth: Int, as unit: Int32, inBoxAt floor: Int) {
    guard !isOutside(frame.level, ofBoxAt: floor) else {
      top = unit
      return
    }
    let trace = Trace(frame, at: depth)
    traced ^= traces[frame.level].fingerprint(of: frame.level)
    traced ^= trace.fingerprint(of: frame.level)
    traces[frame.level] = trace
    top = unit
  }

  /// Follows the units to their new places in the forest.
  mutating func follow(_ places: [Int32]) { top = Lineage.place(of: top, in: places) }
}

/// States are distinguished before they are made, since most of those a step leads to are given up: by numbers
/// of 64 bits. Two states that share one by chance are weighed as one, which costs no more than the
/// dearer of two explanations.
extension HierarchyState {
  /// The fingerprint of the state.
  func fingerprint(in forest: HierarchyForest) -> UInt64 { forest.path(of: top) ^ traced }

  /// The fingerprint of the state that placing a unit at a depth leads to.
  ///
  /// - Parameters:
  ///   - path: that of the units around it.
  ///   - floor: how many of them there are to the innermost box; 0 outside of boxes.
  func fingerprint(
    placing frame: HierarchyFrame, at depth: Int, path: UInt64, inBoxAt floor: Int
  ) -> UInt64 {
    let level = frame.level
    let path = frame.mixed(into: path)
    guard !isOutside(level, ofBoxAt: floor) else { return path ^ traced }
    return path ^ traced ^ traces[level].fingerprint(of: level)
      ^ Trace(frame, at: depth).fingerprint(of: level)
  }
}
