internal import GongwenCatalog

/// The catalog's record of a run; made with the first change, so that a run that changes nothing
/// writes nothing.
final class RunLog {
  private let catalog: Catalog
  /// Whether sources are met more than once, so that those in quarantine are counted in the catalog.
  let isLive: Bool
  private var record: RunRecord

  init(
    catalog: Catalog, command: String, jobs: Int, fingerprint: String, sandbox: String,
    isLive: Bool = false
  ) {
    self.catalog = catalog
    self.isLive = isLive
    record = RunRecord(
      started: SystemClock.calendar / 1_000_000, command: command, jobs: jobs,
      fingerprint: fingerprint, sandbox: sandbox)
  }

  /// Records that something will change.
  func begin() throws(RunError) {
    guard record.id == 0 else { return }
    record.id = try RunError.catalog { () throws(CatalogError) in try catalog.begin(record) }
  }

  /// Records the sandbox of workers where it is not what the kernel promised. Returns a warning about it.
  func note(_ sandbox: Sandbox?) -> String? {
    guard let sandbox, record.sandbox != sandbox.name else { return nil }
    record.sandbox = sandbox.name
    return sandbox.warning
  }

  /// Records the results of the run.
  func finish(_ summary: RunSummary) throws(RunError) {
    record.finished = SystemClock.calendar / 1_000_000
    try store(summary, seconds: summary.seconds)
  }

  /// Records the results so far, so that `status` shows a run that continues.
  func progress(_ summary: RunSummary) throws(RunError) {
    try store(summary, seconds: Double(SystemClock.calendar / 1_000_000 - record.started) / 1000)
  }

  private func store(_ summary: RunSummary, seconds: Double) throws(RunError) {
    guard record.id != 0 else { return }
    record.documents = summary.documents
    record.quarantined =
      isLive ? try RunError.catalog(catalog.quarantinedCount) : summary.quarantined
    record.skipped = summary.skipped
    record.removed = summary.removed
    record.orphans = isLive ? try RunError.catalog(catalog.orphanedCount) : summary.orphans
    record.bytes = Int64(summary.bytes)
    record.seconds = max(0, seconds)
    record.interruption = summary.interruption
    let record = record
    try RunError.catalog { () throws(CatalogError) in try catalog.finish(record) }
  }
}
