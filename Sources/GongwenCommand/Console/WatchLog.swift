import Glibc
import GongwenIngest

/// Reports a watch to a person on standard error, or to a journal: a line with its time for each event.
final class WatchLog: RunReport {
  private let verbosity: Verbosity

  init(_ verbosity: Verbosity) { self.verbosity = verbosity }

  func show(_ event: RunEvent) {
    guard event.isReported(verbosity) else { return }
    switch event {
    case .committed(let path, _): line("committed \(path)")
    case .quarantined(let path, let stage, let code, let message):
      line("quarantined \(path): \(stage): \(code): \(message)")
    case .gone(let path, let isKept):
      line(
        isKept
          ? "orphaned \(path): deleted or excluded, outputs kept" : "gone \(path): outputs removed")
    case .watching(let inputs, let outputs): line("watching \(inputs), outputs go to \(outputs)")
    case .warning(let text): line(text)
    case .skipped(let path, let isQuarantined):
      line(isQuarantined ? "still in quarantine \(path)" : "up to date \(path)")
    case .excluded(let path, let reason): line("excluded \(path): \(reason.text)")
    }
  }

  func finish(_ summary: RunSummary, outputs: String) {
    if verbosity == .quiet { return }
    line("ended: \(summary.documents) documents, \(summary.quarantined) in quarantine")
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
