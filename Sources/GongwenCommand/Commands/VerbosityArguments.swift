internal import ArgumentParser

/// The options for how much a command reports on standard error.
struct VerbosityArguments: ParsableArguments {
  @Flag(name: [.short, .long], help: "Report errors only.")
  var quiet = false

  @Flag(name: [.short, .long], help: "Report what is done with each source.")
  var verbose = false

  func validate() throws {
    if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other") }
  }

  /// How much is reported.
  var verbosity: Verbosity { quiet ? .quiet : verbose ? .verbose : .normal }
}
