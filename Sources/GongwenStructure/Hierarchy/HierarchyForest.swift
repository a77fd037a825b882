import GongwenModel

/// All units that hypotheses have placed, each below the one around it. States that share their outer
/// units share them here.
struct HierarchyForest {
  /// A unit.
  struct Unit {
    var frame: HierarchyFrame
    /// The unit around it; -1 for none.
    var above: Int32
    /// How many units there are from the outermost one to it.
    var depth: Int32
    /// How many of them there are to the innermost box; 0 outside of boxes.
    var boxFloor: Int32
    /// A number that equal units with equal ones around them have in common.
    var path: UInt64
  }

  /// The units, outer ones before those in them.
  private(set) var units: [Unit] = []

  /// The path of a unit at no place.
  private static let root: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Adds a unit below another.
  mutating func add(_ frame: HierarchyFrame, below above: Int32) -> Int32 {
    let depth = depth(of: above) + 1
    units.append(
      Unit(
        frame: frame, above: above, depth: depth,
        boxFloor: frame.scheme == .box ? depth : boxFloor(of: above),
        path: frame.mixed(into: path(of: above))))
    return Int32(units.count - 1)
  }

  /// The fingerprint of a unit and those around it.
  func path(of unit: Int32) -> UInt64 { unit < 0 ? Self.root : units[Int(unit)].path }

  /// How many units there are from the outermost one to a unit; none for -1.
  func depth(of unit: Int32) -> Int32 { unit < 0 ? 0 : units[Int(unit)].depth }

  /// How many of them there are to the innermost box; 0 outside of boxes.
  func boxFloor(of unit: Int32) -> Int32 { unit < 0 ? 0 : units[Int(unit)].boxFloor }

  /// Gives back the units that are not open in any state; gives the new places of the others by their old
  /// ones.
  mutating func trim(to tops: [Int32]) -> [Int32] {
    let places = Lineage.places(units.count, tips: tops) { units[$0].above }
    Lineage.move(&units, to: places)
    for index in units.indices {
      units[index].above = Lineage.place(of: units[index].above, in: places)
    }
    return places
  }
}
