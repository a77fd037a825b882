/// A difference between an outputs folder and its seal.
public struct SealFault: Hashable, Sendable {
  /// The kinds of fault, by their stable codes.
  public enum Code: String, CaseIterable, Sendable {
    /// A line of the list, or the manifest, is not what a seal writes.
    case broken = "manifest-broken"
    /// A value of the manifest is not that of the list.
    case wrong = "manifest-wrong"
    /// A sealed file does not exist.
    case missing = "sealed-missing"
    /// A file exists that is not sealed.
    case extra = "sealed-extra"
    /// A sealed file has other bytes.
    case changed = "sealed-changed"
  }

  /// The kind.
  public var code: Code
  /// The path in the outputs folder.
  public var path: String
  /// One line, the specific first.
  public var message: String
}
