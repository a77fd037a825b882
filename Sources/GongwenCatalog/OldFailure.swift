/// A quarantined source, and since when it fails.
public struct OldFailure: Hashable, Sendable {
  /// When the run began in which it failed first, in milliseconds since 1970; nil where that is not
  /// known, as in a catalog that was rebuilt.
  public var since: Int64?
  /// The source.
  public var source: CatalogSource
}
