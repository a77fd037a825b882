/// Something a person may follow a run by.
public enum RunEvent: Hashable, Sendable {
  /// A source's documents are in place.
  case committed(path: String, bytes: Int)
  /// A source is in quarantine.
  case quarantined(path: String, stage: String, code: String, message: String)
  /// A source was deleted. Its outputs are kept, or have been removed.
  case gone(path: String, isKept: Bool)
  /// There was nothing to do for a source, whose documents are up to date or which is still in quarantine.
  case skipped(path: String, isQuarantined: Bool)
  /// A file or folder below the inputs is no source, for this reason.
  case excluded(path: String, Exclusion)
  /// A watch of a folder has begun.
  case watching(inputs: String, outputs: String)
  /// Something that does not change the outcome.
  case warning(String)
  /// An ordinary action of a watch, as that the configuration was read again.
  case notice(String)
}
