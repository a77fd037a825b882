/// Sources whose documents are equal.
public struct DuplicateGroup: Hashable, Sendable {
  /// The digest they share.
  public var digest: String
  /// Their paths, in byte order: two or more.
  public var paths: [String]
  /// Those of them whose sources were deleted or excluded, and whose documents were kept, in the same order.
  public var orphans: [String]

  /// Makes a group.
  public init(digest: String, paths: [String], orphans: [String] = []) {
    self.digest = digest
    self.paths = paths
    self.orphans = orphans
  }
}
