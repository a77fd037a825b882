/// How the differences of documents are printed.
enum DiffFormat: String, CaseIterable, NamedValue {
  /// Lines for people.
  case text
  /// JSON, an object a line.
  case json
}
