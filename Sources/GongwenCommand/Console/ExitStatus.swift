/// The status with which the program ends. Scripts rely on these numbers.
enum ExitStatus: Hashable, Sendable {
  /// All well.
  case success
  /// A source is in quarantine or gives no document, `verify` found a fault, or `run --strict` a document with
  /// warnings or errors.
  case fault
  /// The command line or the configuration is wrong.
  case usage
  /// The run could not be made: locked, not writable, disk full.
  case unable
  /// Ended early by a signal.
  case interrupted(signal: Int32)

  /// The number the system sees.
  var code: Int32 {
    switch self {
    case .success: 0
    case .fault: 1
    case .usage: 2
    case .unable: 3
    case .interrupted(let signal): 128 + signal
    }
  }

  /// The one that matters more.
  func merge(_ other: ExitStatus) -> ExitStatus { other.code > code ? other : self }
}
