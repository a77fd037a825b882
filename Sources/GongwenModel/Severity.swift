/// How much a diagnostic matters.
public enum Severity: String, Hashable, Sendable {
  /// Worth knowing.
  case info
  /// The source has a fault or a doubt that may matter.
  case warning
  /// Part of the source could not be read as it should be.
  case error
}
