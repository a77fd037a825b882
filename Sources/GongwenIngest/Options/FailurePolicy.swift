/// What becomes of the earlier document of a source that now fails (`onFailure`).
public enum FailurePolicy: String, CaseIterable, Hashable, Sendable {
  /// It is removed: what stands in `documents` is what the sources say now.
  case remove
  /// It is kept until the source succeeds again.
  case keep
}
