import GongwenLanguage
import GongwenModel
import GongwenText

/// Paragraphs with a label behind the last item of a list that belong to the unit around the list, as their labels show.
///
/// A question (问：) or a part of a rubric (【办理流程】) is no part of an item of the answer, or of the part, above it: it is
/// where the first one is. And a label that a text has only behind the last items of lists (整改成效：) is about the lists.
enum LabelTails {
  /// A kind of label that opens a part.
  private enum Opening {
    case question
    case rubric
  }

  /// Lifts such paragraphs out of the items of some units.
  static func lift(_ units: [Unit]) -> [Unit] {
    guard units.contains(where: { !$0.children.isEmpty }) else { return units }
    var places = Places()
    for unit in units { places.addOutside(unit) }
    places.add(units)
    return parted(places.isEmpty ? units : lifted(units, places))
  }

  // MARK: Questions and rubrics

  private static func opening(_ unit: Unit) -> Opening? {
    guard case .paragraph = unit.kind, let first = unit.text.scalars.first else { return nil }
    if first == "【", unit.text.scalars.prefix(longestRubric).contains("】") { return .rubric }
    return questions.firstPrefix(of: unit.text.scalars[...]) != nil ? .question : nil
  }

  private static let questions: PhraseIndex = ["問：", "问：", "问:"]
  /// The longest part of a rubric with its brackets, in characters.
  private static let longestRubric = 12

  /// Moves what begins with an opening in the last unit of a list behind it, where one of its kind is above the list.
  ///
  /// Units that have such openings of their own (the parts of each case of a collection) keep them: the other units of the list
  /// have none, and no text that this one lacks.
  private static func parted(_ units: [Unit]) -> [Unit] {
    guard units.contains(where: { !$0.children.isEmpty }) else { return units }
    var result: [Unit] = []
    var known: Set<Opening> = []
    for place in units.indices {
      var unit = units[place]
      if let opening = opening(unit) { known.insert(opening) }
      unit.children = parted(unit.children)
      guard !known.isEmpty,
        let start = unit.children.firstIndex(where: { opening($0).map(known.contains) ?? false }),
        let above = units[..<place].last, let scheme = scheme(unit), self.scheme(above) == scheme,
        isLikeOthers(start, opening(unit.children[start]), above)
      else {
        result.append(unit)
        continue
      }
      let moved = unit.children[start...].map { raised($0) }
      unit.children.removeSubrange(start...)
      result.append(unit)
      result += moved
    }
    return result
  }

  /// Whether a unit without what begins with an opening is made as the unit above it: an answer may have more paragraphs.
  private static func isLikeOthers(_ start: Int, _ opening: Opening?, _ above: Unit) -> Bool {
    guard !above.children.contains(where: { Self.opening($0) != nil }) else { return false }
    return start == above.children.count || opening == .question && start > 0
  }

  /// A unit one level higher, with those below it.
  static func raised(_ unit: Unit) -> Unit {
    var unit = unit
    if case .section(let marker, let depth) = unit.kind {
      unit.kind = .section(marker, depth: max(1, depth - 1))
    }
    unit.children = unit.children.map { raised($0) }
    return unit
  }

  // MARK: Labels behind lists

  /// How often each label is behind the last item of a list, and elsewhere.
  private struct Places {
    private var counts: [[Unicode.Scalar]: (last: Int, other: Int)] = [:]

    /// Whether no label shows a place.
    var isEmpty: Bool { !counts.contains { holds($0.value) } }

    /// Whether a label is behind the last items of several lists, and nowhere else.
    func areLast(_ label: [Unicode.Scalar]) -> Bool { counts[label].map { holds($0) } ?? false }

    private func holds(_ count: (last: Int, other: Int)) -> Bool {
      count.other == 0 && count.last >= LabelTails.fewest
    }

    /// Counts the label of a paragraph that is in no unit.
    mutating func addOutside(_ unit: Unit) {
      if let label = LabelTails.label(of: unit) { counts[label, default: (0, 0)].other += 1 }
    }

    /// Counts the labels below some units.
    mutating func add(_ units: [Unit]) {
      for index in units.indices {
        for (place, child) in units[index].children.enumerated() {
          guard let label = LabelTails.label(of: child) else { continue }
          let isBehind =
            place >= units[index].children.count - LabelTails.labels(behind: units[index])
          // The only item of a list shows nothing.
          if isBehind, LabelTails.isAlone(index, of: units) { continue }
          let isLast = isBehind && LabelTails.endsList(index, of: units)
          counts[label, default: (0, 0)].last += isLast ? 1 : 0
          counts[label, default: (0, 0)].other += isLast ? 0 : 1
        }
        add(units[index].children)
      }
    }
  }

  /// The fewest lists behind which a label is: one may be that of its item.
  private static let fewest = 2
  /// The longest label, in characters.
  private static let longestLabel = 6

  /// The label of a paragraph: 整改成效：.
  private static func label(of unit: Unit) -> [Unicode.Scalar]? {
    guard case .paragraph = unit.kind,
      let colon = unit.text.scalars.prefix(longestLabel + 1).firstIndex(of: "："), colon > 1,
      colon + 1 < unit.text.scalars.count,
      unit.text.scalars[..<colon].allSatisfy({ UnicodeClass.isHan($0) })
    else { return nil }
    return Array(unit.text.scalars[..<colon])
  }

  /// The paragraphs with a label at the end of a unit.
  private static func labels(behind unit: Unit) -> Int {
    unit.children.reversed().prefix { label(of: $0) != nil }.count
  }

  /// Whether a unit is the only one of its scheme.
  private static func isAlone(_ index: Int, of units: [Unit]) -> Bool {
    guard let own = scheme(units[index]), units[index].kind.ordinal == 1 else { return false }
    return !(index > 0 && scheme(units[index - 1]) == own)
      && !(index + 1 < units.count && scheme(units[index + 1]) == own)
  }

  /// Whether a unit is the last of two or more of its scheme.
  private static func endsList(_ index: Int, of units: [Unit]) -> Bool {
    guard let own = scheme(units[index]) else { return false }
    return index > 0 && scheme(units[index - 1]) == own
      && !units[(index + 1)...].contains { scheme($0) == own }
  }

  private static func scheme(_ unit: Unit) -> Scheme? {
    if case .section(let marker, _) = unit.kind, marker.ordinal != nil {
      marker.scheme
    } else {
      nil
    }
  }

  private static func lifted(_ units: [Unit], _ places: Places) -> [Unit] {
    var result: [Unit] = []
    for index in units.indices {
      var unit = units[index]
      var moved: ArraySlice<Unit> = []
      if endsList(index, of: units) || isAlone(index, of: units) {
        let count = unit.children.reversed().prefix { child in
          label(of: child).map(places.areLast) ?? false
        }.count
        moved = unit.children.suffix(count)
        unit.children.removeLast(count)
      }
      unit.children = lifted(unit.children, places)
      result.append(unit)
      result += moved
    }
    return result
  }
}
