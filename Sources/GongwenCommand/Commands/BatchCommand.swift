import Glibc
import GongwenCatalog
import GongwenIngest
import GongwenJSON

/// A batch as a command: told to a person or a machine, and ended with the status scripts rely on.
enum BatchCommand {
  /// Runs a batch; gives what the program ends with. Where it is strict, documents with warnings or errors are faults.
  ///
  /// - Parameter place: the options by which another command finds the same outputs.
  static func run(
    _ options: BatchOptions, format: ProgressFormat, _ verbosity: Verbosity, place: String,
    isStrict: Bool = false
  ) throws(CommandFailure) -> ExitStatus {
    Interruption.note()
    let report: any RunReport =
      switch format {
      case .text: RunConsole(options, verbosity, place: place)
      case .json: RunLines(verbosity)
      }
    do throws(RunError) {
      let summary = try BatchRun(options: options).run(report.show)
      if summary.isEmpty, options.scope.patterns.isEmpty == false {
        report.show(
          .warning("no source matches --only \(options.scope.patterns.joined(separator: ", "))"))
      }
      report.finish(summary, outputs: options.outputs)
      if isStrict, format == .text, verbosity != .quiet, summary.severities.doubtful > 0 {
        StandardError.line(
          "--strict: documents with warnings or errors are faults; gongwen status --uncertain\(place) lists them."
        )
      }
      return status(of: summary, isStrict: isStrict)
    } catch {
      throw CommandFailure(.unable, error.message)
    }
  }

  /// Prints on standard output what a batch would do: a reason and a path a line, or a JSON object.
  static func plan(_ options: BatchOptions, format: ProgressFormat) throws(CommandFailure) {
    var lines: [UInt8] = []
    do throws(RunError) {
      let heldBack = try BatchPlan(options: options).tell { path, reason in
        let object = JSONValue.object([
          ("path", .string(path)), ("reason", .string(reason.rawValue)),
        ])
        let text = Array("\(reason.rawValue)\t\(Printable.text(path))".utf8)
        lines +=
          (format == .json ? Printable.json(CanonicalJSON.bytes(of: object)) : text) + [0x0A]
      }
      if let heldBack { StandardError.line("warning: \(heldBack.message)") }
    } catch {
      throw CommandFailure(.unable, error.message)
    }
    try StandardOutput.write(lines)
  }

  private static func status(of summary: RunSummary, isStrict: Bool) -> ExitStatus {
    let hasFault = summary.quarantined > 0 || isStrict && summary.severities.doubtful > 0
    let outcome: ExitStatus = summary.heldBack != nil ? .unable : hasFault ? .fault : .success
    return outcome.merge(summary.interruption.map { .interrupted(signal: $0) } ?? .success)
  }
}
