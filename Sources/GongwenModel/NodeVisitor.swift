/// A pass that reads a tree of nodes: ``Node/walk(_:with:)`` calls it for every node in reading order.
///
/// Both methods do nothing by default. A visitor that needs more of the nodes above than their positions keeps a stack:
/// it pushes in `enter` and pops in `leave`.
public protocol NodeVisitor {
  /// Visits a node before its children.
  mutating func enter(_ node: Node, at path: NodePath)
  /// Visits a node after its children.
  mutating func leave(_ node: Node, at path: NodePath)
}

extension NodeVisitor {
  /// Does nothing.
  @inlinable
  public mutating func enter(_ node: Node, at path: NodePath) {}
  /// Does nothing.
  @inlinable
  public mutating func leave(_ node: Node, at path: NodePath) {}
}

// Inlinable, so that a pass of another target is specialised and costs as much as a loop written by hand.
extension Node {
  /// Visits nodes and all nodes below them in reading order.
  @inlinable
  public static func walk(_ nodes: [Node], with visitor: inout some NodeVisitor) {
    var path = NodePath()
    visit(nodes, &visitor, &path)
  }

  /// Calls `body` with nodes and all nodes below them in reading order, each before its children.
  @inlinable
  public static func forEach(in nodes: [Node], _ body: (ListedNode) -> Void) {
    for place in nodes.indices {
      body(ListedNode(nodes, place))
      if !nodes[place].children.isEmpty { forEach(in: nodes[place].children, body) }
    }
  }

  @inlinable
  static func visit(_ nodes: [Node], _ visitor: inout some NodeVisitor, _ path: inout NodePath) {
    path.descend()
    for node in nodes {
      path.advance()
      visitor.enter(node, at: path)
      if !node.children.isEmpty { visit(node.children, &visitor, &path) }
      visitor.leave(node, at: path)
    }
    path.ascend()
  }
}
