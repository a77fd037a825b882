/// The limits of one worker (`limits.seconds`, `limits.memory`).
public struct WorkerLimits: Hashable, Sendable {
  /// Seconds a source may take, by the clock; as many of CPU time.
  public var seconds: Int
  /// Bytes of address space. ICU, poppler and Foundation alone take several hundred million.
  public var memory: Int

  /// Bytes an output may have: as many as a file that `verify` reads back.
  static let fileSize = 1 << 31

  /// Makes limits; the defaults are those of a missing `pipeline.json`.
  public init(seconds: Int = 120, memory: Int = 4 << 30) {
    self.seconds = seconds
    self.memory = memory
  }
}
