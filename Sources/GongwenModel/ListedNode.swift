/// A node in its list: its members are read where they are.
///
/// A copy of a node counts five references, and a pass over all nodes reads one or two of their members.
public struct ListedNode {
  @usableFromInline let nodes: [Node]
  @usableFromInline let place: Int

  /// The node at a place of a list.
  @inlinable
  public init(_ nodes: [Node], _ place: Int) {
    self.nodes = nodes
    self.place = place
  }

  /// The node itself.
  @inlinable
  public var node: Node { nodes[place] }

  /// The path of the node (``Node/id``).
  @inlinable
  public var id: String { nodes[place].id }

  /// The stable id of the node (``Node/sid``).
  @inlinable
  public var sid: String? { nodes[place].sid }

  /// The content of the node.
  @inlinable
  public var content: Node.Content { nodes[place].content }

  /// The nodes below it.
  @inlinable
  public var children: [Node] { nodes[place].children }

  /// The citations of the text.
  @inlinable
  public var annotations: [Annotation] { nodes[place].annotations }

  /// The number by which diagnostics name the node.
  @inlinable
  public var handle: Int { nodes[place].handle }

  /// Calls `body` with the node's own texts (``Node/forEachText(_:)``).
  @inlinable
  public func forEachText(_ body: (TracedText, _ part: StaticString) -> Void) {
    nodes[place].content.forEachText(body)
  }
}
