import Glibc
import GongwenCatalog
import GongwenIngest
import GongwenJSON

/// A batch as a command: reported to a person or a machine, and ended with the status that scripts rely on.
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
    let summary = try CommandFailure.lifting { () throws(RunError) in
      try BatchRun(options: options).run(report.show)
    }
    if summary.isEmpty, let warning = unmatched(options) { report.show(warning) }
    report.finish(summary, outputs: options.outputs)
    if isStrict, format == .text, verbosity != .quiet, summary.severities.doubtful > 0 {
      StandardError.line(
        "--strict: documents with warnings or errors are faults; gongwen status --uncertain\(place) lists them."
      )
    }
    return status(of: summary, isStrict: isStrict)
  }

  /// Prints on standard output what a batch would do: a reason and a path a line, or a JSON object. Warnings, and sources
  /// for which there is nothing to do, are reported on standard error.
  static func plan(
    _ options: BatchOptions, format: ProgressFormat, _ verbosity: Verbosity
  ) throws(CommandFailure) {
    let report: any RunReport =
      switch format {
      case .text: PlanConsole(verbosity)
      case .json: RunLines(verbosity)
      }
    var lines: [UInt8] = []
    let findings = try CommandFailure.lifting { () throws(RunError) in
      try BatchPlan(options: options).tell(
        { path, reason in
          let object = JSONValue.object([
            ("path", .string(path)), ("reason", .string(reason.rawValue)),
          ])
          let text = Array("\(reason.rawValue)\t\(Printable.text(path))".utf8)
          lines +=
            (format == .json ? Printable.json(CanonicalJSON.bytes(of: object)) : text) + [0x0A]
        }, report.show)
    }
    if findings.isEmpty, let warning = unmatched(options) { report.show(warning) }
    if let heldBack = findings.heldBack { report.show(.warning(heldBack.message)) }
    try StandardOutput.write(lines)
  }

  /// The warning of a batch that met no source; nil where no pattern limits it.
  private static func unmatched(_ options: BatchOptions) -> RunEvent? {
    let patterns = options.scope.patterns
    return patterns.isEmpty
      ? nil : .warning("no source matches --only \(patterns.joined(separator: ", "))")
  }

  private static func status(of summary: RunSummary, isStrict: Bool) -> ExitStatus {
    let hasFault = summary.quarantined > 0 || isStrict && summary.severities.doubtful > 0
    let outcome: ExitStatus = summary.heldBack != nil ? .unable : hasFault ? .fault : .success
    return outcome.merge(summary.interruption.map { .interrupted(signal: $0) } ?? .success)
  }
}
