import GongwenModel

/// The open units of a state, outermost first. The memory is used again from state to state.
struct OpenUnits {
  /// The units.
  private(set) var frames: [HierarchyFrame] = []
  /// Their places in the forest.
  private(set) var places: [Int32] = []
  /// The index from which on units belong to the innermost box; 0 outside of boxes.
  private(set) var boxFloor = 0

  /// Changes to the units from the outermost one to one of the forest; -1 for none.
  mutating func load(_ top: Int32, from forest: HierarchyForest) {
    frames.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    boxFloor = 0
    append(top, of: forest)
  }

  /// Adds a unit behind those around it.
  private mutating func append(_ unit: Int32, of forest: HierarchyForest) {
    guard unit >= 0 else { return }
    append(forest.units[Int(unit)].above, of: forest)
    let frame = forest.units[Int(unit)].frame
    frames.append(frame)
    places.append(unit)
    if frame.scheme == .box { boxFloor = frames.count }
  }

  /// The unit around one at a depth, in the forest; -1 for none.
  func above(_ depth: Int) -> Int32 { depth >= 2 ? places[depth - 2] : -1 }
}
