import GongwenCatalog
import GongwenJSON
import GongwenModel

extension SeverityCounts {
  /// The counts for programs, by the names of severities.
  var json: JSONValue {
    .object(Self.order.map { (Self.name(of: $0), .int(self[$0])) })
  }

  /// The counts that are not 0 for people, as `1 with errors, 2 with warnings`; nil where no document has a
  /// diagnostic.
  var words: String? {
    let parts = [(self[.error], "errors"), (self[.warning], "warnings"), (self[.info], "infos")]
    let words = parts.filter { $0.0 > 0 }.map { "\($0.0) with \($0.1)" }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }
}
