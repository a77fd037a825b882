/// Sources whose documents are equal.
public struct DuplicateGroup: Hashable, Sendable {
  /// The digest they share.
  public var digest: String
  /// Their paths, in byte order: two or more.
  public var paths: [String]

  /// Makes a group.
  public init(digest: String, paths: [String]) {
    self.digest = digest
    self.paths = paths
  }
}
