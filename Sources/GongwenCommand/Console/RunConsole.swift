import Glibc
import GongwenIngest

/// Reports a run to a person on standard error.
final class RunConsole: RunReport {
  private var progress: ProgressLine
  private let isTerminal = StandardError.isTerminal
  private let hasProgress: Bool
  private let hasColour = StandardError.hasColour

  private let verbosity: Verbosity
  /// The options that hints repeat.
  private let place: Place
  /// Whether sources were chosen, so that others may be in quarantine.
  private let isScoped: Bool

  init(_ options: BatchOptions, _ verbosity: Verbosity, place: Place) {
    self.verbosity = verbosity
    self.place = place
    isScoped = options.scope.patterns.isEmpty == false || options.scope.paths != nil
    hasProgress = isTerminal && verbosity != .quiet
    progress = ProgressLine(expected: hasProgress ? SourceCount.count(below: options.inputs) : 0)
  }

  func show(_ event: RunEvent) {
    switch event {
    case .committed(_, let bytes):
      progress.committed += 1
      progress.bytes += bytes
      detail(event)
    case .skipped:
      progress.skipped += 1
      detail(event)
    case .excluded, .gone: detail(event)
    case .quarantined(let path, let stage, let code, let message):
      progress.quarantined += 1
      let place = Printable.text("\(path): \(stage): \(code)")
      line(paint("31", place) + ": " + Printable.text(message))
    case .watching, .notice: break
    case .warning(let text):
      if verbosity == .quiet { return }
      line(paint("33", "warning") + ": " + Printable.text(text))
    }
    if hasProgress, let text = progress.text() { StandardError.write(Self.startOfLine + text) }
  }

  func finish(_ summary: RunSummary, outputs: String) {
    if verbosity == .quiet { return }
    if hasProgress { StandardError.write(Self.startOfLine) }
    line(counts(summary))
    for (code, count) in summary.failures.sorted(by: { $0.key < $1.key }) {
      line("  \(count) × " + Printable.text(code))
    }
    if summary.quarantined > 0 {
      line(
        place.complete(
          "gongwen quarantine list names them; gongwen quarantine show PATH gives the cause and the command."
        ))
      if summary.standing > 0 {
        let isOne = summary.standing == 1
        line(
          place.complete(
            "\(summary.standing) of them \(isOne ? "was" : "were") there before and \(isOne ? "has" : "have") not changed: "
              + "gongwen quarantine retry tries \(isOne ? "it" : "them") again."))
      }
    }
    if summary.orphans > 0 {
      line(
        "\(Quantity.count(summary.orphans, "source")) deleted or excluded, outputs kept; --prune removes them:"
      )
      for path in summary.firstOrphans { line("  " + Printable.text(path)) }
      if summary.orphans > summary.firstOrphans.count { line("  …") }
    }
    if summary.interruption != nil {
      line("Interrupted: sources in progress are finished; run again for the rest.")
    }
  }

  private static let startOfLine = "\r\u{1B}[K"

  private func counts(_ summary: RunSummary) -> String {
    var text = Quantity.count(summary.documents, "document")
    if summary.members > 0 { text += " with \(Quantity.count(summary.members, "member"))" }
    let current = summary.skipped - summary.standing
    if current > 0 { text += ", \(current) up to date" }
    text += ", \(summary.quarantined)\(isScoped ? " of the chosen sources" : "") in quarantine"
    if summary.excluded > 0 { text += ", \(summary.excluded) excluded" }
    if summary.removed > 0 {
      text += ", \(Quantity.count(summary.removed, "stale output")) removed"
    }
    if let doubts = summary.severities.words { text += "; documents: \(doubts)" }
    return text
  }

  /// A line of a report on each source.
  private func detail(_ event: RunEvent) {
    if verbosity == .verbose { line(Printable.text(event.words)) }
  }

  private func line(_ text: String) {
    StandardError.write((hasProgress ? Self.startOfLine : "") + text + "\n")
  }

  private func paint(_ colour: String, _ text: String) -> String {
    hasColour ? "\u{1B}[\(colour)m\(text)\u{1B}[0m" : text
  }
}
