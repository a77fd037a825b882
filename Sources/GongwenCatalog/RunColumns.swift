internal import GRDB

/// The columns of the table `run`, in the order in which rows are read and written.
enum RunColumns {
  static let names = [
    "command", "started", "finished", "jobs", "documents", "quarantined", "skipped", "removed",
    "orphans", "bytes", "seconds", "interruption", "fingerprint", "sandbox",
  ]

  static func values(of run: RunRecord) -> StatementArguments {
    [
      run.command, run.started, run.finished, run.jobs, run.documents, run.quarantined,
      run.skipped, run.removed, run.orphans, run.bytes, run.seconds,
      run.interruption, run.fingerprint, run.sandbox,
    ]
  }

  /// The run of a row of `id` and ``names``.
  static func run(_ row: Row) -> RunRecord {
    RunRecord(
      id: row[0] ?? 0, started: row[2] ?? 0, finished: row[3], command: row[1] ?? "",
      jobs: row[4] ?? 0, documents: row[5] ?? 0, quarantined: row[6] ?? 0, skipped: row[7] ?? 0,
      removed: row[8] ?? 0, orphans: row[9] ?? 0, bytes: row[10] ?? 0, seconds: row[11] ?? 0,
      interruption: row[12], fingerprint: row[13] ?? "", sandbox: row[14])
  }
}
