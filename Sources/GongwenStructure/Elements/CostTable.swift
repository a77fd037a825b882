/// The least cost of each state behind each line; most states are not reached there.
struct CostTable {
  /// The places of a line: its states and the start.
  static let width = 32

  private var costs: [Int32]
  private var reached: [UInt32]

  /// Starts with nothing reached.
  init(lines: Int) {
    costs = [Int32](repeating: 0, count: (lines + 1) * Self.width)
    reached = [UInt32](repeating: 0, count: lines + 1)
  }

  /// The cost of a state behind so many lines; nil where it is not reached.
  func cost(of state: Int, at line: Int) -> Int32? {
    reached[line] >> UInt32(state) & 1 == 0 ? nil : costs[line * Self.width + state]
  }

  /// Lowers the cost of a state to a value, if it is lower or the state not reached yet.
  @discardableResult
  mutating func lower(_ state: Int, at line: Int, to value: Int32) -> Bool {
    let place = line * Self.width + state
    let isReached = reached[line] >> UInt32(state) & 1 != 0
    guard !isReached || value < costs[place] else { return false }
    costs[place] = value
    reached[line] |= 1 << UInt32(state)
    return true
  }

  /// Calls a closure with each state that is reached behind so many lines, in order.
  @inline(__always)
  func forEachState(at line: Int, _ body: (_ state: Int, _ cost: Int32) -> Void) {
    var rest = reached[line]
    while rest != 0 {
      let state = rest.trailingZeroBitCount
      body(state, costs[line * Self.width + state])
      rest &= rest - 1
    }
  }
}
