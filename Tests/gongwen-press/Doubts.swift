import GongwenJSON

/// What a document tells of its doubts.
struct Doubts {
  /// The codes of its diagnostics, but those that only describe.
  var codes: Set<String> = []
  /// Whether one of them is a warning or an error.
  var hasWarning = false
  /// The least of its certainties, from 0 to 100; 100 without any.
  var certainty = 100

  /// Diagnostics that describe a source and doubt nothing.
  private static let descriptions: Set<String> = [
    "charset-label-missing", "charset-label-unknown", "document-number-form", "level-skipped",
    "marker-extra-mark", "page-of-several", "saved-copy", "table-nested",
  ]

  /// Nothing told.
  init() {}

  /// Reads the diagnostics and the certainties of a document.
  init(of document: JSONValue) {
    for diagnostic in document["diagnostics"]?.asArray ?? [] {
      guard let code = diagnostic["code"]?.asString, !Self.descriptions.contains(code) else {
        continue
      }
      codes.insert(code)
      if diagnostic["severity"]?.asString != "info" { hasWarning = true }
    }
    let values = document["provenance"]?["certainty"]?.asObject ?? []
    certainty = values.compactMap { $0.value.asInt }.min() ?? 100
  }
}
