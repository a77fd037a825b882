internal import ArgumentParser
import GongwenIngest

/// `gongwen watch`.
struct WatchCommand: ParsableCommand, PlacedCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Does what run does, and continues as sources come, change and go.",
    discussion: """
      A file is taken when it has been left alone for watch.settle milliseconds.
      Hidden names and those of unfinished files (.part, .tmp and others) are left
      until they get their own. The whole folder is scanned at the start, when the
      kernel loses events, and every watch.rescan seconds; where the kernel reports
      no changes of a file system, every watch.poll seconds.

      SIGTERM, SIGINT  sources in progress are finished and committed (watch.stop)
      SIGHUP           pipeline.json is read again; a wrong one changes nothing

      EXAMPLES
        gongwen watch --inputs drop --outputs published
        gongwen watch --metrics 127.0.0.1:9464 --format json
      """)

  @OptionGroup var batch: BatchArguments
  @OptionGroup var work: RunArguments

  @Option(
    help: ArgumentHelp(
      "Answer /metrics (Prometheus), /healthz and /readyz there; without a host, on this machine alone.",
      valueName: "host:port"))
  var metrics: String?

  @Flag(help: "The inputs folder may be empty although the outputs are not.")
  var allowEmpty = false

  var place: Place { batch.place }

  func validate() throws {
    if let metrics, ListenAddress(metrics) == nil {
      throw ValidationError("--metrics must be HOST:PORT, [IPV6]:PORT or PORT")
    }
  }

  func run() throws {
    throw CommandFailure(
      try RunLines.reporting(work.format, place) { () throws(CommandFailure) in try status() })
  }

  private func status() throws(CommandFailure) -> ExitStatus {
    let configuration = try work.configuration(batch)
    Interruption.note()
    let report: any RunReport =
      switch work.format {
      case .text: WatchLog(work.report.verbosity)
      case .json: RunLines(work.report.verbosity)
      }
    let options = options(configuration)
    UnusedExclusions.foldersOfConfiguration(options).forEach(report.show)
    let summary: RunSummary
    do throws(RunError) {
      let watch = WatchRun(
        options: options, watch: configuration.watch, metrics: metrics.flatMap(ListenAddress.init),
        observe: { report.show(place.complete($0)) })
      summary = try watch.run { reload(report) }
    } catch {
      throw CommandFailure(error)
    }
    report.finish(summary, outputs: options.outputs)
    return summary.interruption.map { .interrupted(signal: $0) } ?? .success
  }

  private func options(_ configuration: Configuration) -> BatchOptions {
    var options = configuration.batchOfMachine
    options.allowsEmpty = allowEmpty
    return options
  }

  /// The options that `pipeline.json` and the command line ask for now.
  private func reload(_ report: any RunReport) -> (BatchOptions, WatchOptions)? {
    do throws(CommandFailure) {
      let configuration = try work.configuration(batch)
      report.show(.notice(batch.common.reading))
      let options = options(configuration)
      UnusedExclusions.foldersOfConfiguration(options).forEach(report.show)
      return (options, configuration.watch)
    } catch {
      report.show(.warning("the configuration stays what it was: \(error.message)"))
      return nil
    }
  }
}
