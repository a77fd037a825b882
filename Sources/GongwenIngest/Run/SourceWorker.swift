/// Turns one source into the bytes of its documents. The batch knows nothing else of how that is
/// done, or in which process.
public protocol SourceWorker: Sendable {
  /// Reads and processes a source; never throws: whatever goes wrong is the source's outcome.
  func process(_ source: DiscoveredSource) async -> SourceOutcome
}
