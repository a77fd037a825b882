import GongwenModel

/// The open units of a state, outermost first. The memory is used again from state to state.
struct OpenUnits {
  /// The units.
  private(set) var frames: [HierarchyFrame] = []
  /// Their places in the forest.
  private(set) var places: [Int32] = []
  /// The index from which on units belong to the innermost box; 0 outside of boxes.
  private(set) var boxFloor = 0

  /// Looks at another state.
  mutating func load(_ state: HierarchyState, from forest: HierarchyForest) {
    frames.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    var unit = state.top
    while unit >= 0 {
      frames.append(forest.units[Int(unit)].frame)
      places.append(unit)
      unit = forest.units[Int(unit)].above
    }
    frames.reverse()
    places.reverse()
    boxFloor = (frames.lastIndex { $0.scheme == .box }).map { $0 + 1 } ?? 0
  }

  /// The unit around one at a depth, in the forest; -1 for none.
  func above(_ depth: Int) -> Int32 { depth >= 2 ? places[depth - 2] : -1 }
}
