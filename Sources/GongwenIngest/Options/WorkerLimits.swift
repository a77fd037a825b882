/// The limits of one worker (`limits.seconds`, `limits.clock`, `limits.memory`).
public struct WorkerLimits: Hashable, Sendable {
  /// Seconds of CPU time a source may take.
  public var seconds: Int
  /// Seconds a source may take by the clock, if they were chosen.
  public var chosenClock: Int?
  /// Bytes of address space. ICU, poppler and Foundation alone take several hundred million.
  public var memory: Int

  /// How many times its CPU time a source may take by the clock by default: a machine with ten
  /// times more to do than it has cores still ends no source that works.
  static let clockFactor = 10
  /// Bytes an output may have: as many as a file that `verify` reads back.
  static let fileSize = 1 << 31

  /// Makes limits; the defaults are those of a missing `pipeline.json`.
  public init(seconds: Int = 120, clock: Int? = nil, memory: Int = 4 << 30) {
    self.seconds = seconds
    chosenClock = clock
    self.memory = memory
  }

  /// Seconds a source may take by the clock: for a worker that waits and uses no CPU time.
  public var clock: Int { chosenClock ?? seconds * Self.clockFactor }
}
