import GongwenCatalog
import GongwenJSON

extension CatalogSource {
  /// The doubts about its documents, for programs.
  var doubts: JSONValue {
    let diagnostics = facts.diagnostics
    var members: [(name: String, value: JSONValue)] = [
      ("path", .string(path)), ("errors", .int(diagnostics.errors)),
      ("warnings", .int(diagnostics.warnings)), ("infos", .int(diagnostics.infos)),
      ("diagnostics", .object(diagnostics.codes.map { ($0.key, .int($0.value)) })),
    ]
    if let certainty = facts.certainty { members.append(("certainty", .int(certainty))) }
    if let judgement = facts.judgement { members.append(("judgement", .string(judgement))) }
    return .object(members)
  }

  /// The headings of tables of ``doubtCells``.
  static let doubtHeadings = [
    ">certainty", "judgement", ">errors", ">warnings", ">infos", "source",
  ]

  /// The doubts about its documents, for people.
  var doubtCells: [String] {
    let diagnostics = facts.diagnostics
    return [
      facts.certainty.map { "\($0)" } ?? "–", facts.judgement ?? "–", "\(diagnostics.errors)",
      "\(diagnostics.warnings)", "\(diagnostics.infos)", path,
    ]
  }
}
