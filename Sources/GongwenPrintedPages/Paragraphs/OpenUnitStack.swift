import GongwenModel

/// The units that are open at a place of running text, outermost first.
struct OpenUnitStack {
  /// Where a marker would be in the sequence of numbers.
  enum Place {
    /// The next number of the innermost open unit.
    case nextOfOpen
    /// The next number of an outer one.
    case nextOfOuter
    /// Neither.
    case other
  }

  private var units: [(scheme: Scheme, ordinal: Int)] = []

  /// Takes the marker that a line begins with.
  ///
  /// - Parameter goesOn: whether the next number of its scheme is somewhere below.
  mutating func enter(_ opening: FlowLine.Opening, goesOn: Bool) {
    guard opening.counts else { return }
    let unit = (scheme: opening.scheme, ordinal: opening.ordinal)
    if let open = units.lastIndex(where: { $0.scheme == unit.scheme }) {
      let follows = units[open].ordinal + 1 == unit.ordinal || unit.ordinal == 1
      if follows || unit.scheme == .article { units[open...] = [unit] }
    } else if unit.ordinal == 1 || goesOn || unit.scheme == .article {
      units.append(unit)
    }
  }

  /// Where a marker is.
  func place(of opening: FlowLine.Opening) -> Place {
    let isNext = { (unit: (scheme: Scheme, ordinal: Int)) in
      unit.scheme == opening.scheme && unit.ordinal + 1 == opening.ordinal
    }
    if let last = units.last, isNext(last) { return .nextOfOpen }
    return units.contains(where: isNext) ? .nextOfOuter : .other
  }
}
