internal import ArgumentParser
import GongwenIngest

/// The limits of a worker on the command line.
struct LimitArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The most CPU time for a source, as 90 (seconds) or 2m (default: \(Amount.seconds.text(Self.defaults.seconds))).",
      valueName: "time"),
    transform: Amount.seconds.parse(in: ConfigurationKey.secondsRange))
  var maxSeconds: Int?

  @Option(
    help: ArgumentHelp(
      "The most time for a source by the clock (default: ten times its CPU time).",
      valueName: "time"),
    transform: Amount.seconds.parse(in: ConfigurationKey.clockRange))
  var maxClock: Int?

  @Option(
    help: ArgumentHelp(
      "The most memory of a worker, as 2G (default: \(Amount.bytes.text(Self.defaults.memory))).",
      valueName: "size"),
    transform: Amount.bytes.parse(in: ConfigurationKey.memoryRange))
  var maxMemory: Int?

  private static let defaults = WorkerLimits()

  /// Whether there is one.
  var isGiven: Bool { maxSeconds != nil || maxClock != nil || maxMemory != nil }

  /// Puts them where they belong.
  func apply(to configuration: inout Configuration) {
    if let maxSeconds { configuration.limits.seconds = maxSeconds }
    if let maxClock { configuration.limits.chosenClock = maxClock }
    if let maxMemory { configuration.limits.memory = maxMemory }
  }
}
