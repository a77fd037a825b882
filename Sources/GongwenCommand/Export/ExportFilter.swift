import GongwenIngest
import GongwenModel

/// Which documents are exported. All conditions that are set must be met.
struct ExportFilter: Hashable, Sendable {
  /// Patterns (`Glob`; `*` matches slashes too) of which the source's path must match one; every path if there are none.
  var patterns: [String] = []
  /// The days in which the document was issued.
  var issued: DateRange?
  /// Words that the name of an issuer contains.
  var issuer: String?
  /// The code of a diagnostic.
  var diagnostic: String?

  /// Whether the documents of a source may be exported.
  func includes(path: String) -> Bool {
    patterns.isEmpty || Glob.anyMatches(patterns, path)
  }

  /// A message about conditions that no document meets; where the path of no source matched, about the patterns alone.
  func emptiness(hasPath: Bool) -> String {
    if patterns.isEmpty == false, hasPath == false {
      return "no document is of a source that matches --only \(patterns.joined(separator: ", "))"
        + PatternHint.text(for: patterns)
    }
    let named = [
      ("--only", patterns.isEmpty ? nil : patterns.joined(separator: ", ")),
      ("--issued", issued?.text), ("--issuer", issuer), ("--diagnostic", diagnostic),
    ]
    let conditions = named.compactMap { name, value in value.map { "\(name) \($0)" } }
    return "no document meets the conditions: " + conditions.joined(separator: ", ")
  }

  /// Whether only the path decides.
  var isOfPaths: Bool { issued == nil && issuer == nil && diagnostic == nil }

  /// Whether a document is exported.
  func includes(_ document: Document) -> Bool {
    if let issued {
      guard let date = document.metadata[.issued], issued.overlaps(date) else { return false }
    }
    if let issuer {
      let issuers = document.metadata.values[.issuers] ?? []
      guard issuers.contains(where: { $0.contains(issuer) }) else { return false }
    }
    if let diagnostic {
      guard document.diagnostics.contains(where: { $0.code == diagnostic }) else { return false }
    }
    return true
  }
}
