/// A document that a worker made.
struct RenderedDocument: Hashable, Sendable {
  /// Its size in bytes.
  var bytes: Int
  /// The file in the run's folder of temporary files that holds it; nil where the outputs hold the
  /// same bytes already, or the bytes follow in a frame.
  var file: String?
  /// The sizes of its other forms in bytes, by their names.
  var forms: [String: Int] = [:]
  /// Its row in a table, where its bytes are not in a file.
  var row: DocumentRow?

  /// The name of the file for a document of a request: a worker has no choice.
  static func file(of request: Int, _ number: Int) -> String { "\(request)-\(number)" }
}
