/// What becomes of the outputs of a source that is gone (`onRemoved`).
public enum RemovalPolicy: String, CaseIterable, Hashable, Sendable {
  /// They stay, and are listed as orphans.
  case keep
  /// They are removed.
  case prune
}
