/// The last steps of a line of decisions, the last one in the lowest bits, and how many there were.
struct HierarchySteps: Hashable {
  /// How many steps are kept: ways that differ before them only are not distinguished.
  private static let kept = 4
  private static let bits = UInt64(UInt64.bitWidth / kept)
  /// The deepest level that is distinguished.
  private static let deepest = 255

  private var steps: UInt64 = 0
  private(set) var count: Int32 = 0

  /// The steps with one more: a candidate at a depth.
  func adding(candidate: Int, depth: Int) -> HierarchySteps {
    adding((UInt64(candidate + 1) & 0xFF) << 8 | UInt64(min(depth, Self.deepest)))
  }

  /// The steps with one more: prose.
  func addingProse() -> HierarchySteps { adding(0) }

  private func adding(_ step: UInt64) -> HierarchySteps {
    var next = self
    next.steps = next.steps << Self.bits | step
    next.count += 1
    return next
  }

  /// How many steps ago two ways parted, as far as they are kept; the last step is 0. Nil where the kept ones agree.
  func parting(from other: HierarchySteps) -> Int? {
    let difference = steps ^ other.steps
    guard difference != 0 else { return nil }
    return (UInt64.bitWidth - 1 - difference.leadingZeroBitCount) / Int(Self.bits)
  }

  /// The candidate and the depth of a step, counted from the last; nil for prose.
  func step(_ back: Int) -> (candidate: Int, depth: Int)? {
    let step = steps >> (UInt64(back) * Self.bits) & (1 << Self.bits - 1)
    return step >> 8 == 0 ? nil : (Int(step >> 8) - 1, Int(step & 0xFF))
  }
}
