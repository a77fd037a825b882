extension Document {
  /// The nodes with their ids assigned, and the ids by handle.
  ///
  /// An id is the path of 1-based positions through `body` and `children`; entries of a toc
  /// continue it.
  public static func numbered(_ body: [Node]) -> (body: [Node], ids: [Int: String]) {
    var nodes = body
    var numbering = Numbering()
    Node.rewrite(&nodes, with: &numbering)
    var targets = TargetResolution(ids: numbering.ids)
    Node.rewrite(&nodes, with: &targets)
    return (nodes, numbering.ids)
  }
}

/// Assigns the ids.
private struct Numbering: NodeRewriter {
  /// The ids by handle.
  var ids: [Int: String] = [:]

  mutating func enter(_ node: inout Node, at path: NodePath) {
    let id = path.id
    node.id = id
    if node.handle != 0 { ids[node.handle] = id }
    node.updateEntries { entry, position in
      entry.id = id + "." + String(position)
      if entry.handle != 0 { ids[entry.handle] = entry.id }
    }
  }
}

/// Replaces the handles of targets by ids.
private struct TargetResolution: NodeRewriter {
  let ids: [Int: String]

  mutating func enter(_ node: inout Node, at path: NodePath) {
    node.updateEntries { entry, _ in
      if entry.targetHandle != 0 { entry.target = ids[entry.targetHandle] }
    }
    for index in node.annotations.indices {
      let handle = node.annotations[index].targetHandle
      if handle != 0 { node.annotations[index].target = ids[handle] }
    }
  }
}
