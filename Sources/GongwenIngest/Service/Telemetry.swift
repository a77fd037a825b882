internal import GongwenCatalog

/// Counters of a watch, for its operators.
final class Telemetry {
  /// Sources by what became of them.
  enum Outcome: String, CaseIterable {
    case document, collection, quarantined, skipped, removed, orphaned
  }

  var outcomes: [Outcome: Int] = [:]
  /// Documents and collections by their worst diagnostic.
  var severities = SeverityCounts()
  /// Seconds by stage.
  var stages: [String: Histogram] = [:]
  /// Seconds a commit took.
  var commits = Histogram()
  /// Bytes of the sources that were processed.
  var sourceBytes = 0
  /// When something was committed last, in seconds since 1970; nil if nothing was.
  var lastCommit: Double?
  /// The number of the last event.
  var lastEvent: Int64 = 0
  /// Sources that workers have.
  var inWork = 0
  /// Workers that died and were replaced.
  var workerRestarts = 0
  /// Names that wait until they have settled.
  var waiting = 0
  /// Seconds since the one that waits longest was first spoken of; 0 if there is none.
  var oldestWaiting = 0.0
  /// Folders that the kernel watches.
  var watchedFolders = 0
  /// Scans of all of the inputs folder.
  var walks = 0
  /// The number of times that the kernel lost events.
  var overflows = 0
  /// Whether changes are found by looking.
  var isPolling = false
  /// Whether all there was at the start has been found.
  var hasWalked = false
  /// Sources whose outputs were to be removed, or to become orphans, and were not, since they are most of what there is.
  var heldBack = 0
  /// Whether the inputs folder is not there, or cannot be read.
  var isLost = false
  /// Whether the outputs are what the inputs folder asks for.
  var isReady: Bool { hasWalked && heldBack == 0 && isLost == false }

  /// Counts a source.
  func count(_ outcome: Outcome) { outcomes[outcome, default: 0] += 1 }

  /// Counts what the stages of a source took.
  func record(stages times: [String: Double]) {
    for (stage, seconds) in times { stages[stage, default: Histogram()].record(seconds) }
  }
}
