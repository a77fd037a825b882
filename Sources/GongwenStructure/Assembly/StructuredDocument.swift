public import GongwenModel

/// A document that the stage `structure` makes of a canonical text, or of a stretch of it.
public struct StructuredDocument: Sendable {
  /// The nodes, without ids.
  public var body: [Node]
  /// The metadata that the text gives.
  public var metadata: Metadata
  /// The text that was set aside.
  public var removed: [Removed]
  /// The diagnostics; nodes are named by handles.
  public var diagnostics: [Diagnostic]
  /// The stage's counts, for the provenance.
  public var counts: [String: Int]
  /// How near other readings are.
  public var certainty = Certainty()
  /// The blocks it was made of: one range for a document or a member, what the members leave for a
  /// collection.
  public var blocks: [Range<Int>]
  /// Links in the text.
  public var links: [Link] = []
}

/// The documents that the stage `structure` makes of a source.
public enum StructuredSource: Sendable {
  /// One document.
  case document(StructuredDocument)
  /// A collection's own document, and its members with the handles of the entries that name them.
  case collection(StructuredDocument, members: [StructuredMember])
}

/// A document of a collection.
public struct StructuredMember: Sendable {
  /// The document.
  public var document: StructuredDocument
  /// Its title as the collection lists it.
  public var title: String
  /// The handle of the entry that names it; 0 where none does.
  public var entryHandle: Int
}
