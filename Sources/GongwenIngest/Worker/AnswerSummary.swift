internal import GongwenCatalog
internal import GongwenJSON
internal import GongwenModel

/// The part of documents that the catalog stores: metadata of the first one, and the doubts about all.
struct AnswerSummary: Hashable, Sendable {
  var isCollection = false
  var digest: String?
  var textDigest: String?
  var title: String?
  var mediaType: String?
  var facts = DocumentFacts()
}

extension AnswerSummary {
  /// The summary of a document.
  init(of document: Document) {
    self.init(
      isCollection: document.kind == .collection, digest: document.digest,
      textDigest: document.textDigest, title: document.metadata[.title],
      mediaType: document.source.mediaType, facts: DocumentFacts(of: document))
  }

  /// Adds a member of the collection.
  mutating func add(_ member: Document) { facts.add(doubtsOf: DocumentFacts(of: member)) }

  /// The members of a frame.
  var members: [(name: String, value: JSONValue)] {
    let texts = [("digest", digest), ("textDigest", textDigest), ("title", title)]
    return briefMembers + [("facts", facts.frame)]
      + texts.compactMap { name, text in text.map { (name, .string($0)) } }
  }

  /// The members of a frame that also has a row for each document.
  var briefMembers: [(name: String, value: JSONValue)] {
    [("outcome", .string(isCollection ? "collection" : "document"))]
      + [mediaType].compactMap { $0.map { ("mediaType", .string($0)) } }
  }

  /// Reads members of a frame; what has not the form that it must have is left out.
  static func read(_ value: JSONValue) -> AnswerSummary {
    AnswerSummary(
      isCollection: value["outcome"]?.asString == "collection",
      digest: WorkerWords.digest(value["digest"]),
      textDigest: WorkerWords.digest(value["textDigest"]),
      title: WorkerWords.text(value["title"]),
      mediaType: WorkerWords.mediaType(value["mediaType"]),
      facts: value["facts"].map(DocumentFacts.init(frame:)) ?? DocumentFacts())
  }
}
