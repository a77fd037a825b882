import Glibc
import GongwenIngest

/// Reports a watch to a person on standard error, or to a journal: a line with its time for each event.
final class WatchLog: RunReport {
  private let verbosity: Verbosity

  init(_ verbosity: Verbosity) { self.verbosity = verbosity }

  func show(_ event: RunEvent) {
    guard event.isReported(verbosity) else { return }
    // A warning of a watch may only report what the watch does, as that the configuration was read again.
    if case .warning(let text) = event { line(text) } else { line(event.words) }
  }

  func finish(_ summary: RunSummary, outputs: String) {
    if verbosity == .quiet { return }
    let kept =
      summary.orphans == 0
      ? "" : ", outputs of \(Quantity.count(summary.orphans, "deleted or excluded source")) kept"
    line(
      "ended: \(Quantity.count(summary.documents, "document")), \(summary.quarantined) in quarantine"
        + kept)
  }

  private func line(_ text: String) {
    StandardError.line("\(Self.now()) \(text)")
  }

  /// The time of day, UTC, ISO 8601.
  private static func now() -> String {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    var text = [CChar](repeating: 0, count: 32)
    let count = strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: text[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
