import GongwenLanguage
import GongwenModel

/// Paragraphs behind the last item of a list that belong to the unit that contains the list.
///
/// A list whose items end with ； is one sentence; it ends with its last item. The text behind it is a
/// paragraph (款) of the unit above, not a part of that item. A paragraph that opens another list
/// behind the last item is no part of that item either.
enum ListTails {
  /// Lifts such paragraphs out of the last items of the lists among some units.
  static func lift(_ units: [Unit]) -> [Unit] {
    // Only what is below a unit is lifted.
    guard units.contains(where: { !$0.children.isEmpty }) else { return units }
    var result: [Unit] = []
    result.reserveCapacity(units.count)
    for index in units.indices {
      var unit = units[index]
      unit.children = lift(unit.children)
      guard closesList(index, of: units), unit.children.allSatisfy(isParagraph) else {
        let opening = opensOther(index + 1, of: units) ? takeOpening(from: &unit) : nil
        result.append(unit)
        if let opening { result.append(opening) }
        continue
      }
      let tail = unit.children
      unit.children = []
      result.append(unit)
      result += tail
    }
    return result
  }

  /// Whether a list of another kind than that of the unit before begins with a unit.
  private static func opensOther(_ index: Int, of units: [Unit]) -> Bool {
    guard let marker = marker(index, of: units), let above = self.marker(index - 1, of: units)
    else { return false }
    return marker.ordinal == 1 && marker.scheme != above.scheme
  }

  /// Takes the paragraph that opens the list behind a unit out of it: 为此，特作如下通知：.
  private static func takeOpening(from unit: inout Unit) -> Unit? {
    guard var last = unit.children.last else { return nil }
    if case .paragraph = last.kind {
      guard last.content.last == "：" else { return nil }
      unit.children.removeLast()
      return last
    }
    guard case .section = last.kind else { return nil }
    let opening = takeOpening(from: &last)
    unit.children[unit.children.count - 1] = last
    return opening
  }

  /// Whether a unit is the last of two or more of its list, all before it ending with ；.
  private static func closesList(_ index: Int, of units: [Unit]) -> Bool {
    guard units[index].content.last == "。", goesOn(index, of: units), !goesOn(index + 1, of: units)
    else { return false }
    var item = index
    while goesOn(item, of: units) {
      item -= 1
      let last = lastMark(of: units[item])
      guard last == "；" || last == ";" else { return false }
    }
    return true
  }

  /// The last mark of an item: that of the last item of a list below it.
  private static func lastMark(of unit: Unit) -> Unicode.Scalar? {
    guard let last = unit.children.last, case .section = last.kind else { return unit.content.last }
    return lastMark(of: last)
  }

  /// Whether a unit continues the list of the unit before it. A list that counts from one again is
  /// another: an article may have two.
  private static func goesOn(_ index: Int, of units: [Unit]) -> Bool {
    guard let marker = marker(index, of: units), let above = self.marker(index - 1, of: units)
    else { return false }
    return marker.scheme == above.scheme && marker.ordinal != 1
  }

  private static func marker(_ index: Int, of units: [Unit]) -> MarkerCandidate? {
    guard units.indices.contains(index), case .section(let marker, _) = units[index].kind else {
      return nil
    }
    return marker
  }

  private static func isParagraph(_ unit: Unit) -> Bool {
    switch unit.kind {
    case .paragraph, .note: true
    default: false
    }
  }
}
