import GongwenIngest

extension RunEvent {
  /// Whether it is reported: errors always, what stays as it is only if everything is.
  func isReported(_ verbosity: Verbosity) -> Bool {
    switch self {
    case .quarantined: true
    case .committed, .gone, .warning, .notice, .watching: verbosity != .quiet
    case .skipped, .excluded: verbosity == .verbose
    }
  }
}

/// The report of a run.
protocol RunReport: AnyObject {
  /// Reports an event.
  func show(_ event: RunEvent)
  /// Reports the result.
  func finish(_ summary: RunSummary, outputs: String)
}

/// The reader of a report.
enum ProgressFormat: String, CaseIterable, Sendable {
  /// People.
  case text
  /// Machines.
  case json
}
