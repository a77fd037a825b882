/// The treatment of the outputs of a source that was deleted (`onRemoved`).
public enum RemovalPolicy: String, CaseIterable, Hashable, Sendable {
  /// They stay, and are listed as orphans.
  case keep
  /// They are removed.
  case prune
}
