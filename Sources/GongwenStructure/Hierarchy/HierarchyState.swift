import GongwenModel

/// The open units at a place of the document, outermost first, and what was seen before.
struct HierarchyState {
  /// An open unit.
  struct Frame: Equatable {
    var scheme: Scheme
    var ordinal: Int
    var insert: Int
    /// For a dotted number the components before the last.
    var prefix: [Int]

    /// The unit that a marker opens.
    init(_ marker: MarkerCandidate) {
      scheme = marker.scheme
      ordinal = marker.ordinal ?? 0
      insert = marker.insert ?? 0
      prefix = marker.components.count > 1 ? Array(marker.components.dropLast()) : []
    }

    /// Whether this is the unit that a dotted number stands below by its own components.
    func isStem(of other: Frame) -> Bool {
      other.prefix.count == prefix.count + 1 && other.prefix.last == ordinal
        && other.prefix.starts(with: prefix)
    }
  }

  /// Where a scheme stood last.
  struct Trace: Equatable {
    var scheme: Scheme
    var depth: Int
    var ordinal: Int
  }

  /// The open units.
  private(set) var frames: [Frame] = []
  /// Where each scheme stood last, one entry a scheme, in no order.
  private var traces: [Trace] = []
  /// The fingerprints of the first frame, of the first two, and so on.
  private var paths: [UInt64] = []
  /// The fingerprints of all traces, united.
  private var traced: UInt64 = 0

  /// Where a scheme stood last.
  func trace(of scheme: Scheme) -> Trace? {
    for trace in traces where trace.scheme == scheme { return trace }
    return nil
  }

  /// The index of the frame from which on units belong to the innermost box; 0 outside of boxes.
  var boxFloor: Int {
    var index = frames.count
    while index > 0, frames[index - 1].scheme != .box { index -= 1 }
    return index
  }

  /// Closes units down to a depth and opens one there.
  mutating func place(_ frame: Frame, at depth: Int) {
    traced = tracedAfter(frame, at: depth)
    paths.append(path(with: frame, at: depth))
    paths.removeSubrange((depth - 1)..<(paths.count - 1))
    frames.removeSubrange((depth - 1)...)
    frames.append(frame)
    let trace = Trace(scheme: frame.scheme, depth: depth, ordinal: frame.ordinal)
    if let index = traces.firstIndex(where: { $0.scheme == frame.scheme }) {
      traces[index] = trace
    } else {
      traces.append(trace)
    }
  }
}

/// States are compared before they are made: most of those a step leads to are given up.
extension HierarchyState {
  /// A state that one step leads to: a frame placed at a depth, or, without a frame, none.
  struct Successor {
    /// The frame; nil where the state stays as it is.
    var frame: Frame?
    /// The depth of the frame, from 1.
    var depth = 0
  }

  /// A number that equal successors have in common.
  func fingerprint(_ successor: Successor) -> UInt64 {
    guard let frame = successor.frame else { return (paths.last ?? 0) ^ traced }
    return path(with: frame, at: successor.depth) ^ tracedAfter(frame, at: successor.depth)
  }

  /// Whether a successor of this state is the same state as one of another.
  func isSame(_ own: Successor, as successor: Successor, of other: HierarchyState) -> Bool {
    let count = frameCount(own)
    guard count == other.frameCount(successor) else { return false }
    for index in 0..<count
    where frame(index, own) != other.frame(index, successor) { return false }
    for scheme in Scheme.allCases
    where trace(of: scheme, own) != other.trace(of: scheme, successor) { return false }
    return true
  }

  private func frameCount(_ successor: Successor) -> Int {
    successor.frame == nil ? frames.count : successor.depth
  }

  private func frame(_ index: Int, _ successor: Successor) -> Frame {
    guard let frame = successor.frame, index == successor.depth - 1 else { return frames[index] }
    return frame
  }

  private func trace(of scheme: Scheme, _ successor: Successor) -> Trace? {
    guard let frame = successor.frame, frame.scheme == scheme else { return trace(of: scheme) }
    return Trace(scheme: scheme, depth: successor.depth, ordinal: frame.ordinal)
  }

  private func path(with frame: Frame, at depth: Int) -> UInt64 {
    var result = depth >= 2 ? paths[depth - 2] : 0x9E37_79B9_7F4A_7C15
    result = Self.mixed(result, UInt64(frame.scheme.place))
    result = Self.mixed(result, UInt64(truncatingIfNeeded: frame.ordinal))
    result = Self.mixed(result, UInt64(truncatingIfNeeded: frame.insert))
    for component in frame.prefix {
      result = Self.mixed(result, UInt64(truncatingIfNeeded: component))
    }
    return result
  }

  private func tracedAfter(_ frame: Frame, at depth: Int) -> UInt64 {
    let trace = Trace(scheme: frame.scheme, depth: depth, ordinal: frame.ordinal)
    let before = self.trace(of: frame.scheme).map(Self.fingerprint) ?? 0
    return traced ^ before ^ Self.fingerprint(trace)
  }

  private static func fingerprint(_ trace: Trace) -> UInt64 {
    let place = mixed(UInt64(trace.scheme.place) + 1, UInt64(truncatingIfNeeded: trace.depth))
    return mixed(place, UInt64(truncatingIfNeeded: trace.ordinal))
  }

  /// Two numbers as one; the multiplier and the shifts are those of SplitMix64.
  private static func mixed(_ one: UInt64, _ other: UInt64) -> UInt64 {
    var result = (one ^ other) &* 0xBF58_476D_1CE4_E5B9
    result ^= result >> 29
    return result &* 0x94D0_49BB_1331_11EB ^ result >> 32
  }
}
