/// The cost of taking a line for an element: a base, and a term for each of its features.
///
/// A cost of 1 is about a factor of 1.6 in odds. A sure pattern brings the base to 0, a doubtful one to 1 to 6; below 0
/// nothing counts. Costs are set by hand, each for the reason of its row; a wrong document needs a better
/// feature, and not another number.
struct ElementCosts {
  /// The costs of a state.
  struct Row {
    /// The state.
    var state: ElementState
    /// The cost without any sign for it.
    var base: Int
    /// Why, in a few words.
    var reason: String
    /// The terms of features.
    var features: KeyValuePairs<LineFeature, Int>
  }

  /// A term of a cost.
  struct Term: Hashable {
    /// Its name.
    var name: String
    /// Its cost.
    var cost: Int
  }

  /// The dearest reading that the search considers: dearer ones never win against text.
  static let dearest: Int32 = 13

  /// The base of each state, and behind them what each feature adds to each: rows of ``CostTable/width``.
  private static let sums: [Int32] = {
    let width = CostTable.width
    var sums = [Int32](repeating: 0, count: (LineFeature.allCases.count + 1) * width)
    for row in table {
      sums[Int(row.state.rawValue)] = Int32(row.base)
      for (feature, cost) in row.features {
        sums[(Int(feature.rawValue) + 1) * width + Int(row.state.rawValue)] = Int32(cost)
      }
    }
    return sums
  }()

  /// Puts the costs of all states for a line with some features into a row of ``CostTable/width``.
  static func fill(_ row: inout [Int32], for features: LineFeatures) {
    let sums = sums
    let states = ElementState.start
    for state in 0..<states { row[state] = sums[state] }
    features.forEach { feature in
      let place = (Int(feature.rawValue) + 1) * CostTable.width
      for state in 0..<states { row[state] += sums[place + state] }
    }
    for state in 0..<states where row[state] < 0 { row[state] = 0 }
  }

  /// The terms of one state's cost that are not 0.
  static func terms(of state: ElementState, _ features: LineFeatures) -> [Term] {
    guard let row = table.first(where: { $0.state == state }) else { return [] }
    var terms = row.base == 0 ? [] : [Term(name: "base", cost: row.base)]
    features.forEach { feature in
      if let cost = row.features.first(where: { $0.key == feature })?.value, cost != 0 {
        terms.append(Term(name: "\(feature)", cost: cost))
      }
    }
    return terms
  }

  /// The evidence for an element that a line has and that is lost where it is read as text.
  static func evidence(of features: LineFeatures) -> Int {
    var evidence = 0
    features.forEach { feature in
      evidence += Int(
        sums[(Int(feature.rawValue) + 1) * CostTable.width + Int(ElementState.text.rawValue)])
    }
    return evidence
  }
}
