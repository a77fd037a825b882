import Glibc

/// The two clocks of the system, in nanoseconds.
enum SystemClock {
  /// Since an unknown moment; never set back. For durations and deadlines.
  static var monotonic: Int64 { read(CLOCK_MONOTONIC) }
  /// Since 1970; may be set back. For comparing with the times of files.
  static var calendar: Int64 { read(CLOCK_REALTIME) }

  private static func read(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
