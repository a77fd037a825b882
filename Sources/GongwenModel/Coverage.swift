/// How the visible, non-blank characters of a source were spent, each counted once: in the body,
/// else in what was removed, else in the metadata.
public struct Coverage: Hashable, Sendable {
  /// All of them.
  public var characters: Int
  /// Those in the body.
  public var body: Int
  /// Those in `removed`.
  public var removed: Int
  /// Those only in the evidence of the metadata.
  public var metadata: Int
  /// Those nowhere: 0, always.
  public var unaccounted: Int

  /// Makes a coverage.
  public init(
    characters: Int = 0, body: Int = 0, removed: Int = 0, metadata: Int = 0, unaccounted: Int = 0
  ) {
    self.characters = characters
    self.body = body
    self.removed = removed
    self.metadata = metadata
    self.unaccounted = unaccounted
  }
}
