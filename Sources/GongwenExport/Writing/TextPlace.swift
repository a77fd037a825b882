/// The place of a text in the body of a document.
struct TextPlace: Hashable, Sendable {
  /// The id of its node, or of the entry of a table of contents.
  var node: String
  /// The sid of the nearest unit; nil above the first.
  var sid: String?
  /// The member that has it: `text`, `marker`, `heading`, `cell` …
  var part: String
}
