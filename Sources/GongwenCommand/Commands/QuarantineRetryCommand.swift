internal import ArgumentParser
import GongwenIngest

/// `gongwen quarantine retry`.
struct QuarantineRetryCommand: ParsableCommand, PlacedCommand {
  static let configuration = CommandConfiguration(
    commandName: "retry",
    abstract: "Works once more on sources in quarantine, and on nothing else.",
    discussion: """
      On all of them, or on those that are named. The exit status is 1 if one of
      them is in quarantine still.

      Limits that are given here hold for this run alone. Set them in pipeline.json
      as well: verify and later runs judge the sources by the limits there.

      EXAMPLES
        gongwen quarantine retry --max-seconds 600
        gongwen quarantine retry 2017/35.html 2017/36.html
      """)

  @OptionGroup var batch: BatchArguments
  @OptionGroup var work: RunArguments

  @Argument(help: "Paths of sources, as gongwen quarantine list names them.")
  var paths: [String] = []

  var place: Place { batch.place }

  func run() throws {
    var options = try work.options(batch)
    let quarantine = QuarantineFolder(outputs: options.outputs)
    if let path = paths.first(where: { quarantine.record(of: $0) == nil }) {
      throw try QuarantineShowCommand.refusal(path, options.outputs)
    }
    options.scope.retriesQuarantined = true
    options.scope.paths = paths.isEmpty ? nil : Set(paths)
    options.scope.isQuarantineOnly = true
    throw CommandFailure(
      try BatchCommand.run(
        options, format: work.format, work.report.verbosity, place: place))
  }
}
