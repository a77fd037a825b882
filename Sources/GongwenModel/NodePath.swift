/// The path of a node during a walk: its 1-based positions through `body` and `children`.
public struct NodePath: Hashable, Sendable {
  @usableFromInline var steps: [Int] = []

  @inlinable
  init() {}

  /// The positions, that in `body` first.
  @inlinable
  public var positions: [Int] { steps }

  /// The id of the node: its positions joined by full stops (`2.1.3`).
  public var id: String {
    guard !steps.isEmpty else { return "" }
    let length = steps.reduce(steps.count - 1) { $0 + Self.digits(of: $1) }
    return String(unsafeUninitializedCapacity: length) { bytes in
      // From the last digit to the first.
      var start = length
      for (place, step) in steps.enumerated().reversed() {
        var rest = step
        repeat {
          start -= 1
          bytes[start] = UInt8(ascii: "0") + UInt8(rest % 10)
          rest /= 10
        } while rest > 0
        guard place > 0 else { break }
        start -= 1
        bytes[start] = UInt8(ascii: ".")
      }
      return length
    }
  }

  /// How many digits a position has.
  private static func digits(of step: Int) -> Int {
    var count = 1
    var rest = step / 10
    while rest > 0 {
      count += 1
      rest /= 10
    }
    return count
  }

  /// The nodes above the node in the body that is walked, the outermost first.
  public func parents(in body: [Node]) -> [Node] {
    var nodes = body
    return steps.dropLast().map { step in
      let parent = nodes[step - 1]
      nodes = parent.children
      return parent
    }
  }

  /// Moves to the place before the first child.
  @inlinable
  mutating func descend() { steps.append(0) }

  /// Moves to the next sibling.
  @inlinable
  mutating func advance() { steps[steps.count - 1] += 1 }

  /// Moves back to the parent.
  @inlinable
  mutating func ascend() { steps.removeLast() }
}
