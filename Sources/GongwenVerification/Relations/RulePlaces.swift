import GongwenJSON

/// Where in a document a rule may be used: the members `places` and `at` of the published table.
struct RulePlaces: Sendable {
  /// A text that some rules are bound to.
  enum Place: String, Sendable {
    /// The text of a marker.
    case marker
    /// The heading of a section, a box or a table of contents.
    case heading
    /// An entry of a table of contents.
    case entry
    /// A cell of a table; no rule is bound to it alone.
    case cells
    /// Any other text.
    case other
  }

  /// Where in its text a run may lie.
  enum Edge: String, Sendable {
    case start
    case end
    /// At the start or at the end.
    case ends
  }

  private let places: [Place]?
  private let edge: Edge?

  /// Reads the members of a rule; nil for a place that is not known.
  init?(_ rule: JSONValue) {
    if let names = rule["places"]?.asArray {
      let places = names.compactMap { $0.asString.flatMap(Place.init) }
      guard places.count == names.count else { return nil }
      self.places = places
    } else {
      places = nil
    }
    guard let name = rule["at"]?.asString else {
      edge = nil
      return
    }
    guard let edge = Edge(rawValue: name) else { return nil }
    self.edge = edge
  }

  /// Whether a run of the rule may be a stretch of a text of some length, both in characters.
  func permit(_ run: Range<Int>, ofTextOf count: Int, in place: Place) -> Bool {
    if let places, !places.contains(place == .cells ? .other : place) { return false }
    return switch edge {
    case nil: true
    case .start?: run.lowerBound == 0
    case .end?: run.upperBound == count
    case .ends?: run.lowerBound == 0 || run.upperBound == count
    }
  }
}
