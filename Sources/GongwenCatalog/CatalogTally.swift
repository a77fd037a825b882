/// The sources that are not missing, by their last results, and the number of those that are.
public struct CatalogTally: Hashable, Sendable {
  /// Those in quarantine, by code.
  public var failures: [String: Int] = [:]
  /// Those in quarantine that were there before a moment.
  public var standing = 0
  /// Those with documents, by their worst diagnostic.
  public var severities = SeverityCounts()
  /// Sources that were deleted or are excluded and whose outputs are kept.
  public var orphans = 0
}
