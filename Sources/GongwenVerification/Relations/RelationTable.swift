import GongwenJSON

/// The published relations, by rule.
struct RelationTable: Sendable {
  private let relations: [String: Relation]

  /// The table that is published beside the schema.
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
    for rule in value["rules"]?.asArray ?? [] {
      guard let name = rule["name"]?.asString, relations[name] == nil,
        let relation = rule["relation"].flatMap({ Relation($0, named: relations) })
      else { return nil }
      relations[name] = relation
    }
    self.relations = relations
  }

  /// Whether a rule is published.
  func holds(_ rule: String) -> Bool { relations[rule] != nil }

  /// Whether a rule may turn source characters into a text.
  func permits(
    _ rule: String, _ source: ArraySlice<Unicode.Scalar>, _ text: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    relations[rule]?.permits([Unicode.Scalar](source), [Unicode.Scalar](text)) ?? false
  }
}
