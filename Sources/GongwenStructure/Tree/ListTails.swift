import GongwenModel

/// Paragraphs behind the last item of a list that belong to the unit the list stands in.
///
/// A list whose items end with ； is one sentence; it ends with its last item. What follows is a
/// paragraph (款) of the unit above, not a part of that item.
enum ListTails {
  /// Lifts such paragraphs out of the last items of the lists among some units.
  static func lift(_ units: [Unit]) -> [Unit] {
    var result: [Unit] = []
    for index in units.indices {
      var unit = units[index]
      unit.children = lift(unit.children)
      guard closesList(index, of: units), unit.children.allSatisfy(isParagraph) else {
        result.append(unit)
        continue
      }
      let tail = unit.children
      unit.children = []
      result.append(unit)
      result += tail
    }
    return result
  }

  /// Whether a unit is the last of two or more of its scheme, all before it ending with ；.
  private static func closesList(_ index: Int, of units: [Unit]) -> Bool {
    guard case .section(let marker, _) = units[index].kind, units[index].content.last == "。",
      !isSection(index + 1, of: units, marker.scheme),
      isSection(index - 1, of: units, marker.scheme)
    else { return false }
    var above = index - 1
    while isSection(above, of: units, marker.scheme) {
      guard units[above].content.last == "；" || units[above].content.last == ";" else {
        return false
      }
      above -= 1
    }
    return true
  }

  private static func isSection(_ index: Int, of units: [Unit], _ scheme: Scheme) -> Bool {
    guard units.indices.contains(index), case .section(let marker, _) = units[index].kind else {
      return false
    }
    return marker.scheme == scheme
  }

  private static func isParagraph(_ unit: Unit) -> Bool {
    if case .paragraph = unit.kind { return true }
    return false
  }
}
