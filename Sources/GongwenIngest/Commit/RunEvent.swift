/// Something a person may follow a run by.
public enum RunEvent: Hashable, Sendable {
  /// A source's documents are in place.
  case committed(path: String, bytes: Int)
  /// A source is in quarantine.
  case quarantined(path: String, stage: String, code: String, message: String)
  /// A source was deleted. Its outputs are kept, or have been removed.
  case gone(path: String, isKept: Bool)
  /// There was nothing to do for a source.
  case skipped(path: String)
  /// Something that does not change the outcome.
  case warning(String)
}
