internal import ArgumentParser
import Glibc
import GongwenIngest

/// `gongwen run`.
struct RunCommand: ParsableCommand, PlacedCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Turns every source below the inputs folder into a document.",
    discussion: """
      Only what is new or has changed is processed: sources, their sidecars, the
      configuration, the program and its libraries. A source that gives no document
      gets a record below quarantine in the outputs folder; it never stops the
      others. Files are whole or not there at any moment, and one that would not
      change is not touched. After a crash or a power cut, run again.

      Ctrl-C once: sources in progress are finished and committed. Twice: ends at
      once; outputs are whole all the same.

      EXAMPLES
        gongwen run
        gongwen run --inputs releases --outputs published --jobs 4
        gongwen run --dry-run                     what would be done, and why
        gongwen run --only '2019/*.pdf' --force   these again
        gongwen run --retry-quarantined           after a limit was raised
        gongwen run --strict                      documents with warnings are faults
        gongwen run --prune                       no outputs of deleted sources
        gongwen run --prune-all                   the same, even if most of them go
      """)

  @OptionGroup var batch: BatchArguments
  @OptionGroup var work: RunArguments

  @Flag(help: "Works on every source, even if nothing has changed.")
  var force = false

  @Flag(help: "Works once more on the sources in quarantine.")
  var retryQuarantined = false

  @Flag(help: "The same as --prune, even if most of the outputs go.")
  var pruneAll = false

  @Flag(help: "The inputs folder may be empty although the outputs are not.")
  var allowEmpty = false

  @Option(
    help: ArgumentHelp(
      "Works only on sources whose path matches, or is the pattern; * matches slashes too. Repeatable.",
      valueName: "glob"))
  var only: [String] = []

  @Option(help: ArgumentHelp("Works on no more sources than that.", valueName: "count"))
  var limit: Int?

  @Flag(help: "Ends with status 1 where documents have warnings or errors, new or not.")
  var strict = false

  @Flag(help: "Print on standard output what would be done, and why, and do nothing.")
  var dryRun = false

  var place: Place { batch.place }

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit must not be negative") }
  }

  func run() throws {
    throw CommandFailure(
      try RunLines.reporting(work.format, place) { () throws(CommandFailure) in try status() })
  }

  private func status() throws(CommandFailure) -> ExitStatus {
    var options = try work.options(batch)
    if pruneAll {
      options.onRemoved = .prune
      options.prunesAll = true
    }
    options.allowsEmpty = allowEmpty
    options.scope.isForced = force
    options.scope.retriesQuarantined = retryQuarantined
    options.scope.patterns = only
    options.scope.limit = limit
    if dryRun {
      try BatchCommand.plan(options, format: work.format, work.report.verbosity, place: place)
      return .success
    }
    return try BatchCommand.run(
      options, format: work.format, work.report.verbosity, place: place, isStrict: strict)
  }
}
