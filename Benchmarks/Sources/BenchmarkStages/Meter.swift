import CAllocations
import Glibc

/// The cost of one stage for some documents.
public struct Reading: Sendable {
  /// CPU time of this thread, in seconds.
  public var seconds = 0.0
  /// Allocations.
  public var allocations = 0
  /// The most bytes a document had allocated at a time.
  public var peak = 0
}

/// Reads clock and allocations around the stages.
///
/// CPU time, not the clock's, so that what else the machine does disturbs less. Allocations are
/// counted in passes of their own, since counting takes time.
public final class Meter {
  /// The values that were read.
  public private(set) var readings: [MeasuredStage: Reading] = [:]
  private let countsAllocations: Bool
  private var begun = 0.0

  /// Makes a meter that counts allocations, or one that reads the clock.
  public init(countsAllocations: Bool) {
    self.countsAllocations = countsAllocations
  }

  /// A stage begins.
  func begin() {
    if countsAllocations { gw_allocations_begin() } else { begun = Self.now }
  }

  /// The stage that has begun is over.
  func end(_ stage: MeasuredStage) {
    if countsAllocations {
      let counted = gw_allocations_end()
      readings[stage, default: Reading()].allocations += Int(counted.count)
      readings[stage, default: Reading()].peak = max(
        readings[stage]?.peak ?? 0, Int(counted.peak))
    } else {
      readings[stage, default: Reading()].seconds += Self.now - begun
    }
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
