import Glibc
import GongwenCatalog
import GongwenIngest
import GongwenJSON

/// A batch as a command: reported to a person or a machine, and ended with the status that scripts rely on.
enum BatchCommand {
  /// Runs a batch; gives what the program ends with. Where it is strict, documents with warnings or errors are faults.
  ///
  /// - Parameter place: the options that hints repeat.
  static func run(
    _ options: BatchOptions, format: ProgressFormat, _ verbosity: Verbosity, place: Place,
    isStrict: Bool = false
  ) throws(CommandFailure) -> ExitStatus {
    Interruption.note()
    let report: any RunReport =
      switch format {
      case .text: RunConsole(options, verbosity, place: place)
      case .json: RunLines(verbosity)
      }
    UnusedExclusions.foldersOfConfiguration(options).forEach(report.show)
    var unused = UnusedExclusions(options)
    let summary = try CommandFailure.lifting { () throws(RunError) in
      try BatchRun(options: options).run {
        unused.note($0)
        report.show(place.complete($0))
      }
    }
    if summary.interruption == nil { unused.warnings.forEach(report.show) }
    if summary.isEmpty, let warning = unmatched(options, summary) { report.show(warning) }
    report.finish(summary, outputs: options.outputs)
    if isStrict, format == .text, verbosity != .quiet, summary.severities.doubtful > 0 {
      StandardError.line(
        place.complete(
          "--strict: documents with warnings or errors are faults; gongwen diagnostics --severity warning lists them."
        ))
    }
    // The message is a warning, which --quiet leaves out, and the status needs a reason.
    if let heldBack = summary.heldBack, verbosity == .quiet {
      throw CommandFailure(.unable, heldBack.message)
    }
    return status(of: summary, isStrict: isStrict)
  }

  /// Prints on standard output what a batch would do: a reason and a path a line, or a JSON object. Warnings, and sources
  /// for which there is nothing to do, are reported on standard error.
  static func plan(
    _ options: BatchOptions, format: ProgressFormat, _ verbosity: Verbosity, place: Place
  ) throws(CommandFailure) {
    let report: any RunReport =
      switch format {
      case .text: PlanConsole(verbosity)
      case .json: RunLines(verbosity)
      }
    UnusedExclusions.foldersOfConfiguration(options).forEach(report.show)
    var unused = UnusedExclusions(options)
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
        },
        {
          unused.note($0)
          report.show($0)
        })
    }
    unused.warnings.forEach(report.show)
    if findings.isEmpty, let warning = unmatched(options, nil) { report.show(warning) }
    if let heldBack = findings.heldBack {
      report.show(place.complete(.warning(heldBack.message)))
    }
    try StandardOutput.write(lines)
  }

  /// The warning of a batch that met no source; nil where the outputs that are kept for that reason have one already.
  private static func unmatched(_ options: BatchOptions, _ summary: RunSummary?) -> RunEvent? {
    let patterns = options.scope.patterns
    if patterns.isEmpty == false {
      return .warning(
        "no source matches --only \(patterns.joined(separator: ", "))"
          + PatternHint.text(for: patterns, inputs: options.inputs))
    }
    // Sources in quarantine, or named ones, may be none without a fault.
    if summary?.heldBack != nil || options.scope.isQuarantineOnly || options.scope.paths != nil {
      return nil
    }
    let orphans = summary?.orphans ?? 0
    let advice =
      orphans == 0
      ? "" : ", and the outputs have \(Quantity.count(orphans, "source")): is a disk not mounted?"
    return .warning("\(options.inputs): no source is in this folder\(advice)")
  }

  private static func status(of summary: RunSummary, isStrict: Bool) -> ExitStatus {
    let hasFault = summary.quarantined > 0 || isStrict && summary.severities.doubtful > 0
    let outcome: ExitStatus = summary.heldBack != nil ? .unable : hasFault ? .fault : .success
    return outcome.merge(summary.interruption.map { .interrupted(signal: $0) } ?? .success)
  }
}
