import GongwenJSON

/// The published relations, by rule.
struct RelationTable: Sendable {
  private let relations: [String: Relation]
  private let places: [String: RulePlaces]

  /// The table that is published with the schema.
  static let published: RelationTable = {
    do throws(JSONError) {
      guard let table = RelationTable(try JSONReader.parse(Schema.rules)) else {
        preconditionFailure("the published table of relations has a kind that is not known")
      }
      return table
    } catch {
      preconditionFailure("the published table of relations is not JSON: \(error.message)")
    }
  }()

  /// Reads a table; nil where it holds something that is not known.
  init?(_ value: JSONValue) {
    var relations: [String: Relation] = [:]
    var places: [String: RulePlaces] = [:]
    for rule in value["rules"]?.asArray ?? [] {
      guard let name = rule["name"]?.asString, relations[name] == nil,
        let relation = rule["relation"].flatMap({ Relation($0, named: relations) }),
        let place = RulePlaces(rule)
      else { return nil }
      relations[name] = relation
      places[name] = place
    }
    self.relations = relations
    self.places = places
  }

  /// Whether a rule is published.
  func holds(_ rule: String) -> Bool { relations[rule] != nil }

  /// Whether a rule may be used for a stretch of a text of some length.
  func permits(
    _ rule: String, for run: Range<Int>, ofTextOf count: Int, in place: RulePlaces.Place
  ) -> Bool {
    places[rule]?.permit(run, ofTextOf: count, in: place) ?? false
  }

  /// Whether a rule may turn source characters into a text.
  func permits(
    _ rule: String, _ source: ArraySlice<Unicode.Scalar>, _ text: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    relations[rule]?.permits([Unicode.Scalar](source), [Unicode.Scalar](text)) ?? false
  }
}
