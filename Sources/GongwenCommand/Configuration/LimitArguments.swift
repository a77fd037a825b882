internal import ArgumentParser
import GongwenIngest

/// The limits of a worker on the command line.
struct LimitArguments: ParsableArguments {
  @Option(help: ArgumentHelp("The most CPU time for a source.", valueName: "seconds"))
  var maxSeconds: Int?

  @Option(
    help: ArgumentHelp(
      "The most time for a source by the clock (default: ten times its CPU time).",
      valueName: "seconds"))
  var maxClock: Int?

  @Option(help: ArgumentHelp("The most memory of a worker.", valueName: "bytes"))
  var maxMemory: Int?

  /// Whether there is one.
  var isGiven: Bool { maxSeconds != nil || maxClock != nil || maxMemory != nil }

  func validate() throws {
    let values = [
      ("--max-seconds", maxSeconds, ConfigurationKey.secondsRange),
      ("--max-clock", maxClock, ConfigurationKey.clockRange),
      ("--max-memory", maxMemory, ConfigurationKey.memoryRange),
    ]
    for case (let name, let value?, let range) in values where range.contains(value) == false {
      throw ValidationError(
        "\(name) must be a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
  }

  /// Puts them where they belong.
  func apply(to configuration: inout Configuration) {
    if let maxSeconds { configuration.limits.seconds = maxSeconds }
    if let maxClock { configuration.limits.chosenClock = maxClock }
    if let maxMemory { configuration.limits.memory = maxMemory }
  }
}
