/// The stages, in the order of a document.
public enum Stage: String, CaseIterable, HashedByCase, Sendable {
  /// Bytes to a raw document.
  case read
  /// Furniture labelled.
  case strip
  /// Characters to their canonical form.
  case normalise
  /// Blocks to a tree.
  case structure
  /// The tree to bytes.
  case write

  /// The stage that follows; nil after the last.
  public var next: Stage? {
    switch self {
    case .read: .strip
    case .strip: .normalise
    case .normalise: .structure
    case .structure: .write
    case .write: nil
    }
  }
}
