public import GongwenModel

/// The facts about the documents of a source that the catalog records in addition to digests: metadata of the first
/// one, and the doubts about all of them.
public struct DocumentFacts: Hashable, Sendable {
  /// 发文字号 of the document, or of the collection itself.
  public var number: String?
  /// 发文机关 of the same.
  public var issuers: [String] = []
  /// 成文日期 of the same, ISO 8601.
  public var issued: String?
  /// 发布日期 of the same, ISO 8601.
  public var published: String?
  /// The least certainty of all documents and kinds, from 0 to 100; nil where nothing was judged.
  public var certainty: Int?
  /// The kind of judgement that is the least certain one, a member of `provenance.certainty`; nil where nothing was judged.
  public var judgement: String?
  /// How many diagnostics all documents have.
  public var diagnostics = DiagnosticCounts()

  /// Makes empty facts.
  public init() {}

  /// The facts of a document.
  public init(of document: Document) {
    number = document.metadata[.documentNumber]
    issuers = document.metadata.values[.issuers] ?? []
    issued = document.metadata[.issued]
    published = document.metadata[.published]
    certainty = document.provenance.certainty.least
    judgement = document.provenance.certainty.leastName
    diagnostics = DiagnosticCounts(of: document.diagnostics)
  }

  /// Adds the doubts of another document of the same source.
  public mutating func add(doubtsOf other: DocumentFacts) {
    if let its = other.certainty, its < certainty ?? .max {
      certainty = its
      judgement = other.judgement
    }
    diagnostics.add(other.diagnostics)
  }
}
