import GongwenModel

/// The open units of a state, outermost first. The memory is used again from state to state.
struct OpenUnits {
  /// The units.
  private(set) var frames: [HierarchyFrame] = []
  /// Their places in the forest.
  private(set) var places: [Int32] = []
  /// The index from which on units belong to the innermost box; 0 outside of boxes.
  private(set) var boxFloor = 0

  /// Changes to the units from the outermost one to one of the forest; -1 for none. Units that were open before stay: those
  /// around a unit are the same wherever it is open.
  mutating func load(_ top: Int32, from forest: HierarchyForest) {
    guard top != (places.last ?? -1) else { return }
    boxFloor = Int(forest.boxFloor(of: top))
    let count = Int(forest.depth(of: top))
    while places.count > count {
      places.removeLast()
      frames.removeLast()
    }
    while places.count < count {
      places.append(-1)
      frames.append(forest.units[Int(top)].frame)
    }
    var unit = top
    var index = count
    while index > 0, places[index - 1] != unit {
      index -= 1
      places[index] = unit
      let open = forest.units[Int(unit)]
      frames[index] = open.frame
      unit = open.above
    }
  }

  /// The unit around one at a depth, in the forest; -1 for none.
  func above(_ depth: Int) -> Int32 { depth >= 2 ? places[depth - 2] : -1 }
}
