/// How many sources there are, and what they gave.
public struct CatalogCounts: Hashable, Sendable {
  /// Sources of one media type and outcome.
  public struct Group: Hashable, Sendable {
    /// Their result.
    public var outcome: CatalogSource.Outcome
    /// Their media type; nil where none was found.
    public var mediaType: String?
    /// How many they are.
    public var sources: Int
    /// How many members their collections have.
    public var members: Int
    /// Bytes of the sources.
    public var bytes: Int64
    /// Bytes of their documents.
    public var outputBytes: Int64
  }

  /// By outcome and media type, in byte order of both.
  public var groups: [Group]

  /// Sources that were deleted and whose outputs are kept.
  public var orphans = 0

  /// How many sources gave this.
  public func sources(_ outcome: CatalogSource.Outcome) -> Int {
    groups.reduce(0) { $0 + ($1.outcome == outcome ? $1.sources : 0) }
  }

  /// How many sources there are.
  public var sources: Int { groups.reduce(0) { $0 + $1.sources } }
  /// How many members all collections have.
  public var members: Int { groups.reduce(0) { $0 + $1.members } }
  /// Bytes of all sources.
  public var bytes: Int64 { groups.reduce(0) { $0 + $1.bytes } }
  /// Bytes of the documents of all sources, without those of members.
  public var outputBytes: Int64 { groups.reduce(0) { $0 + $1.outputBytes } }
}
