/// The treatment of the earlier document of a source that now fails (`onFailure`).
public enum FailurePolicy: String, CaseIterable, Hashable, Sendable {
  /// It is removed: `documents` contains only documents of the current sources.
  case remove
  /// It is kept until the source succeeds again.
  case keep
}
