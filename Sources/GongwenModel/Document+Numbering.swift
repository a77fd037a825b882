extension Document {
  /// The nodes with their ids and sids assigned, the ids by handle, and the sids of the units by the handles of the
  /// nodes in them.
  ///
  /// An id is the path of 1-based positions through `body` and `children`; entries of a toc
  /// continue it.
  public static func numbered(_ body: [Node]) -> (
    body: [Node], ids: [Int: String], sids: [Int: String]
  ) {
    var nodes = body
    var numbering = Numbering()
    Node.rewrite(&nodes, with: &numbering)
    var stable = StableIDs()
    Node.rewrite(&nodes, with: &stable)
    var targets = TargetResolution(ids: numbering.ids, sids: stable.byHandle)
    Node.rewrite(&nodes, with: &targets)
    return (nodes, numbering.ids, stable.byHandle)
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
  let sids: [Int: String]

  mutating func enter(_ node: inout Node, at path: NodePath) {
    node.updateEntries { entry, _ in
      guard entry.targetHandle != 0 else { return }
      entry.target = ids[entry.targetHandle]
      entry.targetSID = sids[entry.targetHandle]
    }
    for index in node.annotations.indices {
      let handle = node.annotations[index].targetHandle
      guard handle != 0 else { continue }
      node.annotations[index].target = ids[handle]
      node.annotations[index].targetSID = sids[handle]
    }
  }
}
