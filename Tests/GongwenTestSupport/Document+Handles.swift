package import GongwenModel

extension Document {
  /// The document with all handles 0: they are not written.
  package var withoutHandles: Document {
    var result = self
    var rewriter = HandleRemoval()
    Node.rewrite(&result.body, with: &rewriter)
    for index in result.members.indices { result.members[index].entryHandle = 0 }
    for index in result.diagnostics.indices { result.diagnostics[index].handle = 0 }
    return result
  }
}

private struct HandleRemoval: NodeRewriter {
  mutating func enter(_ node: inout Node, at path: NodePath) {
    node.handle = 0
    for index in node.annotations.indices { node.annotations[index].targetHandle = 0 }
    node.updateEntries { entry, _ in
      entry.handle = 0
      entry.targetHandle = 0
    }
  }
}
