import GongwenIngest

/// Tells a person at standard error how a run goes.
final class RunConsole {
  private var committed = 0
  private var quarantined = 0
  private let isTerminal = StandardError.isTerminal
  private let hasColour = StandardError.hasColour

  func show(_ event: RunEvent) {
    switch event {
    case .committed:
      committed += 1
    case .quarantined(let path, let stage, let code, let message):
      quarantined += 1
      line(paint("31", "\(path): \(stage): \(code)") + ": \(message)")
    case .warning(let text):
      line(paint("33", "warning") + ": \(text)")
    }
    showProgress()
  }

  /// Says at the end what was done and what to do next.
  func finish(_ summary: RunSummary, outputs: String) {
    if isTerminal { StandardError.write(Self.startOfLine) }
    line(Self.counts(summary))
    for (code, count) in summary.failures.sorted(by: { $0.key < $1.key }) {
      line("  \(count) × \(code)")
    }
    if summary.quarantined > 0 {
      line("The records in \(outputs)/quarantine name the cause and the command that shows it.")
    }
    if summary.interruption != nil {
      line("Interrupted: what was in hand is finished; run again for the rest.")
    }
  }

  private static let startOfLine = "\r\u{1B}[K"

  private static func counts(_ summary: RunSummary) -> String {
    var text = count(summary.documents, "document")
    if summary.members > 0 { text += " with \(count(summary.members, "member"))" }
    text += ", \(summary.quarantined) in quarantine"
    if summary.removed > 0 { text += ", \(count(summary.removed, "stale output")) removed" }
    return text
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }

  private func line(_ text: String) {
    StandardError.write((isTerminal ? Self.startOfLine : "") + text + "\n")
  }

  private func paint(_ colour: String, _ text: String) -> String {
    hasColour ? "\u{1B}[\(colour)m\(text)\u{1B}[0m" : text
  }

  private func showProgress() {
    guard isTerminal else { return }
    StandardError.write(
      "\(Self.startOfLine)\(committed) committed, \(quarantined) in quarantine")
  }
}
