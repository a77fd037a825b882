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
    var result = ""
    for step in steps {
      if !result.isEmpty { result += "." }
      result += String(step)
    }
    return result
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
