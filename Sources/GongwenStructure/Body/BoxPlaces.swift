import GongwenLanguage
import GongwenModel

/// Boxes (专栏) behind the last item of a list, which may belong to that item or to the unit around the list.
///
/// If each box of a text is behind the last of several items, the boxes belong to the units around. A box behind any other
/// item shows that boxes belong to items.
enum BoxPlaces {
  /// The fewest items of a list with a last one that does not show the place of a box behind it.
  private static let fewestItems = 2

  /// Moves the boxes of a text out of the last items, if all are there.
  static func lift(_ units: [Unit]) -> [Unit] {
    var boxes = 0
    guard areBehindLast(units, &boxes), boxes > 0 else { return units }
    return lifted(units)
  }

  private static func isBox(_ unit: Unit) -> Bool { unit.kind.scheme == .box }

  // Swift 6.3's optimiser stops with an ownership error where this is inlined into a closure.
  @inline(never)
  private static func scheme(_ unit: Unit) -> Scheme? { unit.kind.scheme }

  /// Whether each box below some units is behind the last item of a list.
  private static func areBehindLast(_ units: [Unit], _ boxes: inout Int) -> Bool {
    for index in units.indices where !units[index].children.isEmpty {
      let own = units[index].children.count { $0.kind.scheme == .box }
      if own > 0, !isBox(units[index]) {
        boxes += own
        guard isLast(index, of: units), boxesEnd(units[index]) else { return false }
      }
      guard isBox(units[index]) || areBehindLast(units[index].children, &boxes) else {
        return false
      }
    }
    return true
  }

  /// Whether a unit is the last of a list of several.
  private static func isLast(_ index: Int, of units: [Unit]) -> Bool {
    let own = scheme(units[index])
    let schemes = units.map(scheme)
    return schemes.count { $0 == own } >= fewestItems && schemes.lastIndex(of: own) == index
  }

  /// Whether nothing follows the boxes of a unit.
  private static func boxesEnd(_ unit: Unit) -> Bool {
    guard let first = unit.children.firstIndex(where: isBox) else { return true }
    return unit.children[first...].allSatisfy(isBox)
  }

  private static func lifted(_ units: [Unit]) -> [Unit] {
    units.flatMap { unit -> [Unit] in
      guard !isBox(unit) else { return [unit] }
      var unit = unit
      unit.children = lifted(unit.children)
      guard let first = unit.children.firstIndex(where: isBox),
        !isFromBelow(unit.children, first)
      else { return [unit] }
      let boxes = unit.children[first...]
      unit.children.removeSubrange(first...)
      return [unit] + boxes
    }
  }

  /// Whether the boxes among some units have just been moved there: a unit before them is an item of their list.
  private static func isFromBelow(_ units: [Unit], _ first: Int) -> Bool {
    units[..<first].contains { scheme($0) != nil }
  }
}
