import GongwenCatalog

/// The report of `gongwen status`.
struct StatusReport: Hashable, Sendable {
  /// How many sources there are, by outcome and media type.
  var counts: CatalogCounts
  /// The last runs, the newest first.
  var runs: [RunRecord]
  /// The times of the stages.
  var stages: [StageTiming]
  /// The quarantined sources by reason.
  var failures: [FailureGroup]
  /// Those that fail for the longest time.
  var oldest: [OldFailure]
  /// The sources that took longest.
  var slowest: [CatalogSource]
  /// How many sources gave documents, by their worst diagnostic.
  var severities: SeverityCounts
  /// The least certain documents; nil if they were not asked for.
  var uncertain: [CatalogSource]?
  /// Sources with equal documents; nil if they were not asked for.
  var duplicates: [DuplicateGroup]?

  /// How many of the oldest failures and of the slowest sources are named.
  static let examples = 5

  /// Asks a catalog.
  init(
    _ catalog: Catalog, runs: Int, uncertain: Int? = nil, duplicates: Bool
  ) throws(CatalogError) {
    counts = try catalog.counts()
    severities = try catalog.severities()
    self.runs = try catalog.runs(last: runs)
    stages = try catalog.stageTimings()
    failures = try catalog.failures()
    oldest = try catalog.oldestFailures(Self.examples)
    slowest = try catalog.slowest(Self.examples)
    if let uncertain { self.uncertain = try catalog.uncertain(uncertain) }
    self.duplicates = duplicates ? try catalog.duplicates() : nil
  }
}
