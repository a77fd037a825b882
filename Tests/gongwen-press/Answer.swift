import GongwenJSON
import GongwenPress

/// The program's answer: a document, several, or none.
struct Answer {
  /// Why there is no document: the code of the failure.
  var failure: String?
  /// How many documents there are.
  var count: Int
  /// The outline of the first.
  var outline: Outline
  /// The first document.
  var document: JSONValue?

  /// Reads documents as JSON.
  init(documents: [JSONValue], failure: String? = nil) {
    self.failure = failure
    count = documents.count
    document = documents.first
    outline = documents.first.map(Outline.init(document:)) ?? Outline()
  }

  /// What the program tells of its doubts about the first document.
  var doubts: Doubts { document.map(Doubts.init(of:)) ?? Doubts() }

  /// What differs from a truth.
  func differences(from truth: Outline, furniture: [String]) -> [Difference] {
    if let failure { return [Difference("failure \(failure)")] }
    if count != 1 { return [Difference("collection", wanted: "1", got: String(count))] }
    return Judge.differences(of: truth, from: outline, furniture: furniture)
  }
}
