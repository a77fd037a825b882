public import GongwenCatalog

/// The results of a run.
public struct RunSummary: Hashable, Sendable {
  /// Sources that were processed and gave their document.
  public internal(set) var documents = 0
  /// Members of collections among them.
  public internal(set) var members = 0
  /// Sources with documents by their worst diagnostic: those processed, and those skipped; of a watch those there are at
  /// its end.
  public internal(set) var severities = SeverityCounts()
  /// Files and folders that are excluded from the sources; a watch does not count them.
  public internal(set) var excluded = 0
  /// Sources there was nothing to do for; of a watch those of its first scan.
  public internal(set) var skipped = 0
  /// Sources in quarantine, by code: those processed, and those skipped; of a watch those there are at its end.
  public internal(set) var failures: [String: Int] = [:]
  /// Sources in quarantine that were skipped, since nothing has changed.
  public internal(set) var standing = 0
  /// Files removed because no source names them any more.
  public internal(set) var removed = 0
  /// Outputs that were to be removed and were not, since they are most of what there is.
  public internal(set) var heldBack: HeldBackRemoval?
  /// Sources that were deleted and whose outputs are kept; of a watch those there are at its end.
  public internal(set) var orphans = 0
  /// The first of them, by row.
  public internal(set) var firstOrphans: [String] = []
  /// Bytes of the sources that were processed.
  public internal(set) var bytes = 0
  /// Seconds it took.
  public internal(set) var seconds = 0.0
  /// The signal that ended the run early.
  public internal(set) var interruption: Int32?

  /// Sources in quarantine.
  public var quarantined: Int { failures.values.reduce(0, +) }

  /// Whether the run met no source at all, and was not ended before it could.
  public var isEmpty: Bool { documents + skipped + quarantined == 0 && interruption == nil }

  /// Adds what a watch did before its configuration was read again. Quarantine, severities, orphans and removals that are refused are
  /// those there are now.
  mutating func add(_ earlier: RunSummary) {
    documents += earlier.documents
    members += earlier.members
    skipped = earlier.skipped
    removed += earlier.removed
    bytes += earlier.bytes
    seconds += earlier.seconds
  }

  /// Takes the sources there are, each with its last result.
  mutating func take(_ tally: CatalogTally) {
    failures = tally.failures
    standing = tally.standing
    severities = tally.severities
    orphans = tally.orphans
  }

  /// Makes a summary of nothing.
  public init() {}
}
