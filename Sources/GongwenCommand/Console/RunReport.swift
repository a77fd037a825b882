import GongwenIngest

extension RunEvent {
  /// Whether it is reported: errors always, what stays as it is only if everything is.
  func isReported(_ verbosity: Verbosity) -> Bool {
    switch self {
    case .quarantined: true
    case .committed, .gone, .warning: verbosity != .quiet
    case .skipped, .excluded: verbosity == .verbose
    }
  }
}

/// How a run is told while it goes on.
protocol RunReport: AnyObject {
  /// Tells an event.
  func show(_ event: RunEvent)
  /// Tells what was done.
  func finish(_ summary: RunSummary, outputs: String)
}

/// Who a run is told to.
enum ProgressFormat: String, CaseIterable, Sendable {
  /// People.
  case text
  /// Machines.
  case json
}
