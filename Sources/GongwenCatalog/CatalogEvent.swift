/// A change of the outputs that was committed, for those who follow them.
public struct CatalogEvent: Hashable, Sendable {
  /// The kind of change.
  public enum Outcome: String, CaseIterable, Sendable {
    /// A document is new or has changed.
    case document
    /// A collection, or one of its members, is new or has changed.
    case collection
    /// The source is in quarantine.
    case quarantined
    /// The outputs were removed.
    case removed
    /// The source was deleted; its outputs are kept.
    case orphaned
  }

  /// Its number: one more than that of the change before; 0 before it is stored.
  public var seq: Int64 = 0
  /// The source's path, encoded.
  public var path: String
  /// The kind of change.
  public var outcome: Outcome
  /// SHA-256 of the source's bytes, in hex: the document's `id`.
  public var sha256: String?
  /// The document's `digest`.
  public var digest: String?

  /// Makes an event.
  public init(path: String, outcome: Outcome, sha256: String? = nil, digest: String? = nil) {
    self.path = path
    self.outcome = outcome
    self.sha256 = sha256
    self.digest = digest
  }
}
