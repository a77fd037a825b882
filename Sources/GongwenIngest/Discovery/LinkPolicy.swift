/// Which symbolic links below the inputs folder are followed (`symlinks`).
public enum LinkPolicy: String, CaseIterable, Hashable, Sendable {
  /// Those that lead to something inside the inputs folder.
  case inside
  /// None.
  case refuse
  /// All.
  case follow
}
