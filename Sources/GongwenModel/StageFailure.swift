/// Why a source gives no document: the stage, a stable code, and what a person can do.
public struct StageFailure: Error, Hashable, Sendable {
  /// The stage that stopped.
  public var stage: Stage
  /// A stable code, lower-case with hyphens.
  public var code: String
  /// One line: what is wrong, and what to do.
  public var message: String
  /// The configuration key of the limit that was hit, where one was.
  public var limit: String?
  /// Whether the machine or the moment, and not the source, is at fault: another try may succeed.
  public var retry: Bool

  /// Makes a failure.
  public init(
    stage: Stage, code: String, message: String, limit: String? = nil, retry: Bool = false
  ) {
    self.stage = stage
    self.code = code
    self.message = message
    self.limit = limit
    self.retry = retry
  }
}
