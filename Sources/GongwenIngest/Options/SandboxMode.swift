/// Whether processes that parse sources give up what they do not need (`sandbox`).
public enum SandboxMode: String, CaseIterable, Hashable, Sendable {
  /// As far as the kernel allows.
  case auto
  /// All of it, or nothing is processed.
  case require
  /// Not at all.
  case off
}
