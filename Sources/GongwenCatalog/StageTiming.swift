/// The time of a stage, over all sources that reached it in their last processing, in seconds.
public struct StageTiming: Hashable, Sendable {
  /// The stage's name.
  public var stage: String
  /// How many sources came to it.
  public var sources: Int
  /// All of them together.
  public var total: Double
  /// Half of them took no more.
  public var median: Double
  /// The slowest one.
  public var longest: Double

  /// The average.
  public var mean: Double { sources == 0 ? 0 : total / Double(sources) }
}
