/// A stage as the document records it.
public struct StageRecord: Hashable, Sendable {
  /// The stage.
  public var stage: Stage
  /// Version of its rules: raised when its output may change for the same input.
  public var version: Int
  /// Its counts, by name.
  public var counts: [String: Int]

  /// Makes a record.
  public init(_ stage: Stage, version: Int, counts: [String: Int]) {
    self.stage = stage
    self.version = version
    self.counts = counts
  }
}
