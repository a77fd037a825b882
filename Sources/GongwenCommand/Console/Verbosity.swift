/// How much a command reports on standard error.
enum Verbosity: Hashable, Sendable {
  /// Errors alone.
  case quiet
  /// Errors, warnings and a summary.
  case normal
  /// Also what is done with each source.
  case verbose
}
