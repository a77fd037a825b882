import GongwenJSON
import GongwenModel

/// The checks of one document: its value, and the place of the present check.
struct DocumentCheck {
  /// The document.
  let value: JSONValue
  /// Its name in messages: its id, or its number among the documents of the source.
  let name: String
  var path = JSONPath()
  var findings: Findings
  /// The source characters its texts take, with what they are for.
  var usages: [Usage] = []

  /// The ids that its nodes and entries have by their places.
  var nodeIDs: Set<String> = []

  /// A stretch of source characters that a text takes.
  struct Usage {
    let characters: Range<Int>
    let area: Area
    /// Whether the text shows something for them.
    let isShown: Bool
  }

  /// Parts of a document, as the coverage distinguishes them.
  enum Area {
    case body
    case removed
    case metadata
    /// Links and diagnostics: they point at other places.
    case other
  }

  /// Whether it was made by a newer version, which may have members that this one does not know.
  let isNewer: Bool

  init(_ value: JSONValue, number: Int, version: String?, findings: Findings) {
    self.value = value
    let made = value["provenance"]?["generator"]?["version"]?.asString
    isNewer = version.map { ReleaseVersion(made ?? "") > ReleaseVersion($0) } ?? false
    name = value["id"]?.asString ?? "document \(number)"
    self.findings = findings
  }

  /// Adds a finding about the place of the check.
  mutating func report(
    _ code: Finding.Code, as severity: Severity = .error, _ message: @autoclosure () -> String
  ) {
    findings.add(code, as: severity, document: name, path: path.description, message())
  }

  /// Runs a check one member further down.
  mutating func at(_ name: String, _ check: (inout DocumentCheck) -> Void) {
    path.enter(name)
    check(&self)
    path.leave()
  }

  /// Runs a check for each element of a member that is a list.
  mutating func forEach(
    _ name: String, of value: JSONValue, _ check: (inout DocumentCheck, JSONValue) -> Void
  ) {
    guard let elements = value[name]?.asArray else { return }
    path.enter(name)
    for (index, element) in elements.enumerated() {
      path.enter(index)
      check(&self, element)
      path.leave()
    }
    path.leave()
  }
}
