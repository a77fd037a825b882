import GongwenIngest
import GongwenJSON

/// Reports a run to a program on standard error: a canonical JSON object a line.
final class RunLines: RunReport {
  private typealias Members = [(name: String, value: JSONValue)]
  private let verbosity: Verbosity

  init(_ verbosity: Verbosity) { self.verbosity = verbosity }

  func show(_ event: RunEvent) {
    guard event.isReported(verbosity) else { return }
    switch event {
    case .committed(let path, let bytes):
      line("committed", [("path", .string(path)), ("bytes", .int(bytes))])
    case .quarantined(let path, let stage, let code, let message):
      line(
        "quarantined",
        [
          ("path", .string(path)), ("stage", .string(stage)), ("code", .string(code)),
          ("message", .string(message)),
        ])
    case .gone(let path, let isKept):
      line(isKept ? "orphaned" : "removed", [("path", .string(path))])
    case .watching(let inputs, let outputs):
      line("watching", [("inputs", .string(inputs)), ("outputs", .string(outputs))])
    case .warning(let text):
      line("warning", [("message", .string(text))])
    case .notice(let text):
      line("notice", [("message", .string(text))])
    case .skipped(let path, let isQuarantined):
      line("skipped", [("path", .string(path)), ("quarantined", .bool(isQuarantined))])
    case .excluded(let path, let reason):
      line("excluded", [("path", .string(path)), ("reason", .string(reason.text))])
    }
  }

  func finish(_ summary: RunSummary, outputs: String) {
    if verbosity == .quiet { return }
    let codes = summary.failures.sorted { $0.key < $1.key }.map { code, count in
      (name: code, value: JSONValue.int(count))
    }
    var members: Members = [
      ("excluded", .int(summary.excluded)),
      ("documents", .int(summary.documents)), ("members", .int(summary.members)),
      ("skipped", .int(summary.skipped)), ("quarantined", .int(summary.quarantined)),
      ("standing", .int(summary.standing)),
      ("severities", summary.severities.json),
      ("failures", .object(codes)), ("removed", .int(summary.removed)),
      ("orphans", .int(summary.orphans)), ("bytes", .int(summary.bytes)),
      ("seconds", .number(summary.seconds)), ("outputs", .string(outputs)),
    ]
    if let heldBack = summary.heldBack { members.append(("heldBack", .int(heldBack.removed))) }
    if let signal = summary.interruption { members.append(("interruption", .int(Int(signal)))) }
    line("finished", members)
  }

  /// Reports the error that ends the program; gives the failure that is left, which has nothing more to report.
  static func report(_ failure: CommandFailure) -> CommandFailure {
    if failure.message.isEmpty { return failure }
    line(
      "error",
      [("message", .string(failure.message)), ("status", .int(Int(failure.status.code)))])
    return CommandFailure(failure.status)
  }

  /// Calls a command whose reader wants JSON: its error is an object, too.
  static func reporting<Result>(
    _ format: ProgressFormat, _ place: Place, _ call: () throws(CommandFailure) -> Result
  ) throws(CommandFailure) -> Result {
    do throws(CommandFailure) {
      return try call()
    } catch {
      throw format == .json ? report(place.complete(error)) : error
    }
  }

  private func line(_ event: String, _ members: Members) { Self.line(event, members) }

  private static func line(_ event: String, _ members: Members) {
    let time = JSONValue.string(Moment.now.iso)
    let value = JSONValue.object([("event", .string(event)), ("time", time)] + members)
    let text = String(decoding: Printable.json(CanonicalJSON.bytes(of: value)), as: UTF8.self)
    StandardError.write(text + "\n")
  }
}
