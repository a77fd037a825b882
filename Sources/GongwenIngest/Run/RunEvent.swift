/// Something a person may follow a run by.
public enum RunEvent: Hashable, Sendable {
  /// A source's documents are in place.
  case committed(path: String)
  /// A source is in quarantine.
  case quarantined(path: String, stage: String, code: String, message: String)
  /// Something that does not change the outcome.
  case warning(String)
}
