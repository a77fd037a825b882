/// Quarantined sources that failed for the same reason.
public struct FailureGroup: Hashable, Sendable {
  /// Where they stopped.
  public var stage: String
  /// The stable code of the failure.
  public var code: String
  /// How many they are.
  public var sources: Int
  /// The first of them in byte order of paths.
  public var example: String
}
