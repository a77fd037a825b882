import GongwenIngest

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
