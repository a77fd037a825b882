import GongwenIngest

/// Reports what a run would not touch to a person on standard error.
final class PlanConsole: RunReport {
  private let verbosity: Verbosity

  init(_ verbosity: Verbosity) { self.verbosity = verbosity }

  func show(_ event: RunEvent) {
    if event.isReported(verbosity) { StandardError.line(event.words) }
  }

  func finish(_ summary: RunSummary, outputs: String) {}
}
