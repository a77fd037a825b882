/// A run as the catalog remembers it.
public struct RunRecord: Hashable, Sendable {
  /// Number of the row; 0 for a run that is not stored.
  public var id: Int64
  /// When it began, in milliseconds since 1970.
  public var started: Int64
  /// When it ended, in milliseconds since 1970; nil while it runs, or if it was killed.
  public var finished: Int64?
  /// Which command it was: `run`, `watch` or `rebuild`.
  public var command: String
  /// How many sources were in work at a time.
  public var jobs: Int
  /// Sources that gave a document or a collection in this run.
  public var documents: Int
  /// Sources that went to quarantine in this run.
  public var quarantined: Int
  /// Sources that were left for another run (`--limit`, `--only`).
  public var skipped: Int
  /// Outputs that were removed.
  public var removed: Int
  /// Outputs whose sources were deleted, and that were kept.
  public var orphans: Int
  /// Bytes of the sources that were processed.
  public var bytes: Int64
  /// How long it took by a steady clock, in seconds.
  public var seconds: Double
  /// The signal that ended it early.
  public var interruption: Int32?
  /// The fingerprint of its documents.
  public var fingerprint: String
  /// The sandbox of its workers: `full`, `landlock`, `seccomp`, `none` or `off`; nil for a run of an earlier version.
  public var sandbox: String?

  /// Makes a record.
  public init(
    id: Int64 = 0, started: Int64 = 0, finished: Int64? = nil, command: String = "run",
    jobs: Int = 0, documents: Int = 0, quarantined: Int = 0, skipped: Int = 0,
    removed: Int = 0, orphans: Int = 0, bytes: Int64 = 0,
    seconds: Double = 0, interruption: Int32? = nil, fingerprint: String = "",
    sandbox: String? = nil
  ) {
    self.id = id
    self.started = started
    self.finished = finished
    self.command = command
    self.jobs = jobs
    self.documents = documents
    self.quarantined = quarantined
    self.skipped = skipped
    self.removed = removed
    self.orphans = orphans
    self.bytes = bytes
    self.seconds = seconds
    self.interruption = interruption
    self.fingerprint = fingerprint
    self.sandbox = sandbox
  }
}
