/// The part a component plays in a document.
public enum ComponentRole: String, Hashable, Sendable {
  /// The covering notice (关于印发…的通知).
  case notice
  /// The issued text.
  case main
  /// 附件.
  case attachment
}
