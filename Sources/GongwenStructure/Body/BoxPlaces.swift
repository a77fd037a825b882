import GongwenLanguage
import GongwenModel
import GongwenText

/// Boxes (专栏) behind the last item of a list, which may belong to that item or to the unit around the list.
///
/// If each box of a text is behind the last of several items, the boxes belong to the units around. A box behind any other
/// item shows that boxes belong to items.
enum BoxPlaces {
  /// The fewest items of a list with a last one that does not show the place of a box behind it.
  private static let fewestItems = 2

  /// Moves the boxes of a text out of the last items, if all are there.
  static func lift(_ all: [Unit], _ lines: [Line]) -> [Unit] {
    let units = withoutTails(all, lines)
    var boxes = 0
    guard areBehindLast(units, &boxes), boxes > 0 else { return units }
    return lifted(units)
  }

  /// Moves paragraphs that blank lines part from the table of a box, which is all that the box has, behind the box.
  private static func withoutTails(_ units: [Unit], _ lines: [Line]) -> [Unit] {
    guard units.contains(where: { !$0.children.isEmpty }) else { return units }
    return units.flatMap { unit -> [Unit] in
      var unit = unit
      unit.children = withoutTails(unit.children, lines)
      guard isBox(unit), let table = unit.children.first, case .table = table.kind,
        unit.children.count > 1,
        unit.children.dropFirst().allSatisfy({
          if case .paragraph = $0.kind { true } else { false }
        }),
        let line = line(of: unit.children[1], lines), line.evidence.blankLinesBefore > 0,
        !CaptionShape.isNote(line.text)
      else { return [unit] }
      let tail = unit.children.dropFirst()
      unit.children = [table]
      return [unit] + tail
    }
  }

  /// The line that a unit begins with; binary search.
  private static func line(of unit: Unit, _ lines: [Line]) -> Line? {
    guard let start = unit.text.canonicalStart(of: 0..<1)?.lowerBound else { return nil }
    let place = lines.partitioningIndex { $0.range.upperBound > start }
    return place < lines.count && lines[place].range.contains(start) ? lines[place] : nil
  }

  private static func isBox(_ unit: Unit) -> Bool { unit.kind.scheme == .box }

  // Swift 6.3's optimiser stops with an ownership error where this is inlined into a closure.
  @inline(never)
  private static func scheme(_ unit: Unit) -> Scheme? { unit.kind.scheme }

  /// Whether each box below some units is behind the last item of a list.
  private static func areBehindLast(_ units: [Unit], _ boxes: inout Int) -> Bool {
    for index in units.indices where !units[index].children.isEmpty {
      let own = units[index].children.count(where: isBox)
      // A box with text behind it is inside of its unit, and shows nothing of the others.
      if own > 0, !isBox(units[index]), boxesEnd(units[index]) {
        boxes += own
        guard isLast(index, of: units) else { return false }
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
      guard let first = unit.children.firstIndex(where: isBox), boxesEnd(unit),
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
