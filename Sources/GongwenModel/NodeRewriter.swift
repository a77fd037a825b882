/// A pass that changes a tree of nodes in place: ``Node/rewrite(_:with:)`` calls it for every node in reading order.
///
/// Both methods do nothing by default. Children that `enter` adds are visited.
public protocol NodeRewriter {
  /// Changes a node before its children.
  mutating func enter(_ node: inout Node, at path: NodePath)
  /// Changes a node after its children.
  mutating func leave(_ node: inout Node, at path: NodePath)
}

extension NodeRewriter {
  /// Does nothing.
  @inlinable
  public mutating func enter(_ node: inout Node, at path: NodePath) {}
  /// Does nothing.
  @inlinable
  public mutating func leave(_ node: inout Node, at path: NodePath) {}
}

extension Node {
  /// Changes nodes and all nodes below them in reading order.
  @inlinable
  public static func rewrite(_ nodes: inout [Node], with rewriter: inout some NodeRewriter) {
    var path = NodePath()
    change(&nodes, &rewriter, &path)
  }

  @inlinable
  static func change(
    _ nodes: inout [Node], _ rewriter: inout some NodeRewriter, _ path: inout NodePath
  ) {
    path.descend()
    for index in nodes.indices {
      path.advance()
      rewriter.enter(&nodes[index], at: path)
      if !nodes[index].children.isEmpty { change(&nodes[index].children, &rewriter, &path) }
      rewriter.leave(&nodes[index], at: path)
    }
    path.ascend()
  }
}
