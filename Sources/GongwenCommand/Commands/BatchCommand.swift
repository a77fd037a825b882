import Glibc
import GongwenIngest
import GongwenJSON

/// A batch as a command: told to a person or a machine, and ended with the status scripts rely on.
enum BatchCommand {
  /// Runs a batch; gives what the program ends with.
  static func run(_ options: BatchOptions, format: ProgressFormat) throws(CommandFailure)
    -> ExitStatus
  {
    Interruption.note()
    let report: any RunReport =
      switch format {
      case .text: RunConsole(options)
      case .json: RunLines()
      }
    do throws(RunError) {
      let summary = try BatchRun(options: options).run(report.show)
      report.finish(summary, outputs: options.outputs)
      return status(of: summary)
    } catch {
      throw CommandFailure(.unable, error.message)
    }
  }

  /// Tells on standard output what a batch would do: a reason and a path a line, or a JSON object.
  static func plan(_ options: BatchOptions, format: ProgressFormat) throws(CommandFailure) {
    var lines: [UInt8] = []
    do throws(RunError) {
      let heldBack = try BatchPlan(options: options).tell { path, reason in
        let object = JSONValue.object([
          ("path", .string(path)), ("reason", .string(reason.rawValue)),
        ])
        let text = Array("\(reason.rawValue)\t\(path)".utf8)
        lines += (format == .json ? CanonicalJSON.bytes(of: object) : text) + [0x0A]
      }
      if let heldBack { StandardError.write("warning: \(heldBack.message)\n") }
    } catch {
      throw CommandFailure(.unable, error.message)
    }
    try StandardOutput.write(lines)
  }

  private static func status(of summary: RunSummary) -> ExitStatus {
    let outcome: ExitStatus =
      summary.heldBack != nil ? .unable : summary.quarantined > 0 ? .fault : .success
    return outcome.merge(summary.interruption.map { .interrupted(signal: $0) } ?? .success)
  }
}
