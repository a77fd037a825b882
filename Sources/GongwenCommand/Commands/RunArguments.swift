internal import ArgumentParser
import GongwenIngest

/// The options of commands that process sources by workers, before they are resolved.
struct RunArguments: ParsableArguments {
  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: "Worker processes; 0 is one for each core (default: 0).")
  var jobs: Int?

  @Option(
    help: "Keep or remove the earlier document of a source that now fails (default: remove).")
  var onFailure: FailurePolicy?

  @Option(
    help:
      "Keep or remove (prune) the outputs of a source that was deleted or is excluded (default: keep)."
  )
  var onRemoved: RemovalPolicy?

  @Flag(help: "The same as --on-removed prune.")
  var prune = false

  @Option(
    help: "The loss in a power cut: nothing (full), or the latest outputs (none) (default: full).")
  var durability: Durability?

  @OptionGroup var limits: LimitArguments

  @Option(
    help:
      "Workers confine themselves: as far as the kernel allows, entirely, or not at all (default: auto)."
  )
  var sandbox: SandboxMode?

  @OptionGroup var report: VerbosityArguments

  @Option(help: "The form of the report on standard error: for people, or a JSON object a line.")
  var format: ProgressFormat = .text

  func validate() throws {
    if let jobs, ConfigurationKey.jobsRange.contains(jobs) == false {
      throw ValidationError(
        "--jobs must be a whole number from 0 to \(ConfigurationKey.jobsRange.upperBound)")
    }
  }

  /// The batch that these and the other options ask for.
  func options(_ batch: BatchArguments) throws(CommandFailure) -> BatchOptions {
    try configuration(batch).batchOfMachine
  }

  /// The configuration that these and the other options ask for.
  func configuration(_ batch: BatchArguments) throws(CommandFailure) -> Configuration {
    var configuration = try batch.resolve()
    if let jobs { configuration.jobs = jobs }
    if let onFailure { configuration.onFailure = onFailure }
    if let onRemoved { configuration.onRemoved = onRemoved }
    if prune { configuration.onRemoved = .prune }
    if let durability { configuration.durability = durability }
    if let sandbox { configuration.sandbox = sandbox }
    limits.apply(to: &configuration)
    return configuration
  }
}
