/// A canonical document (version 1 of the contract).
public struct Document: Hashable, Sendable {
  /// `<source sha256>`, with `#<n>` for the n-th member of a collection.
  public var id: String
  /// SHA-256 of the content (body and metadata without origins), in hex.
  public var digest: String
  /// SHA-256 of the words, in hex.
  public var textDigest: String
  /// Whether the source binds several documents together.
  public var kind: Kind
  /// The source.
  public var source: SourceRecord
  /// The metadata of the document, from its source.
  public var metadata: Metadata
  /// The nodes, in reading order.
  public var body: [Node]
  /// The members of a collection; empty for a document.
  public var members: [Member]
  /// The id of the collection a member was split from.
  public var collection: String?
  /// The furniture of the source: text that is no text of the document.
  public var removed: [Removed]
  /// Links in the text.
  public var links: [Link]
  /// Faults and doubts of which the reader should be informed.
  public var diagnostics: [Diagnostic]
  /// How the document was made.
  public var provenance: Provenance

  /// Kinds of documents.
  public enum Kind: String, Hashable, Sendable {
    /// One document.
    case document
    /// A compilation or a gazette.
    case collection
  }

  /// Makes a document without digests.
  public init(
    id: String, kind: Kind, source: SourceRecord, metadata: Metadata, body: [Node],
    removed: [Removed], diagnostics: [Diagnostic], provenance: Provenance
  ) {
    self.id = id
    self.digest = ""
    self.textDigest = ""
    self.kind = kind
    self.source = source
    self.metadata = metadata
    self.body = body
    self.members = []
    self.collection = nil
    self.removed = removed
    self.links = []
    self.diagnostics = diagnostics
    self.provenance = provenance
  }
}
