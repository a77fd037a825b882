public import GongwenModel

/// The columns that decide whether a source must be processed again: the part of a row that is read for
/// every source of every run.
public struct CatalogEntry: Hashable, Sendable {
  /// Number of the row.
  public var id: Int64
  /// The last component of the source's path, encoded.
  public var name: String
  /// The stamp of the file when it was read; nil where it is to be hashed.
  public var stamp: FileStamp?
  /// The stamp of its sidecar then; nil where there was none, or it is to be hashed.
  public var sidecarStamp: FileStamp?
  /// SHA-256 of its bytes, in hex; nil where it could not be read.
  public var sha256: String?
  /// SHA-256 of its sidecar's bytes, in hex; nil without one.
  public var sidecarSHA256: String?
  /// Whether it was made with what sources are made with now.
  public var isCurrent: Bool
  /// Whether its outputs may have changed since the row was written: a run died at that.
  public var isOutdated: Bool
  /// Its result.
  public var outcome: CatalogSource.Outcome
  /// How many members its collection has.
  public var members: Int
  /// Size in bytes of its document.
  public var outputBytes: Int64
  /// The code of its failure.
  public var code: String?
  /// The digest of its document; of the earlier one where it is in quarantine.
  public var digest: String?
  /// Whether the source was missing when it was looked for last.
  public var isOrphaned: Bool
  /// The worst severity of its documents' diagnostics; nil without any.
  public var worst: Severity?
}
