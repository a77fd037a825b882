import GongwenModel

/// The open units at a place of the document, outermost first, and what was seen before.
struct HierarchyState: Hashable {
  /// An open unit.
  struct Frame: Hashable {
    var scheme: Scheme
    var ordinal: Int
    var insert: Int
    /// For a dotted number the components before the last.
    var prefix: [Int]
  }

  /// Where a scheme stood last.
  struct Trace: Hashable {
    var scheme: Scheme
    var depth: Int
    var ordinal: Int
  }

  /// The open units.
  var frames: [Frame] = []
  /// Where each scheme stood last, one entry a scheme.
  var traces: [Trace] = []

  /// Where a scheme stood last.
  func trace(of scheme: Scheme) -> Trace? {
    traces.first { $0.scheme == scheme }
  }

  /// The index of the frame from which on units belong to the innermost box; 0 outside of boxes.
  var boxFloor: Int {
    (frames.lastIndex { $0.scheme == .box }).map { $0 + 1 } ?? 0
  }

  /// Closes units down to a depth and opens one there.
  mutating func place(_ frame: Frame, at depth: Int) {
    frames.removeSubrange((depth - 1)...)
    frames.append(frame)
    let trace = Trace(scheme: frame.scheme, depth: depth, ordinal: frame.ordinal)
    if let index = traces.firstIndex(where: { $0.scheme == frame.scheme }) {
      traces[index] = trace
    } else {
      traces.append(trace)
      traces.sort { $0.scheme.rawValue < $1.scheme.rawValue }
    }
  }
}
