/// What a run did.
public struct RunSummary: Hashable, Sendable {
  /// Sources that gave their document.
  public internal(set) var documents = 0
  /// Members of collections among them.
  public internal(set) var members = 0
  /// Sources in quarantine, by code.
  public internal(set) var failures: [String: Int] = [:]
  /// Outputs removed because no source names them any more.
  public internal(set) var removed = 0
  /// The signal that ended the run early.
  public internal(set) var interruption: Int32?

  /// Sources in quarantine.
  public var quarantined: Int { failures.values.reduce(0, +) }

  /// Makes a summary of nothing.
  public init() {}
}
