extension Document {
  /// The nodes with their ids assigned, and the ids by handle.
  ///
  /// An id is the path of 1-based positions through `body` and `children`; entries of a toc
  /// continue it.
  public static func numbered(_ body: [Node]) -> (body: [Node], ids: [Int: String]) {
    var ids: [Int: String] = [:]
    var nodes = number(body, below: "", &ids)
    resolveTargets(&nodes, ids)
    return (nodes, ids)
  }

  private static func resolveTargets(_ nodes: inout [Node], _ ids: [Int: String]) {
    for index in nodes.indices {
      if case .toc(let heading, var entries) = nodes[index].content {
        for entry in entries.indices where entries[entry].targetHandle != 0 {
          entries[entry].target = ids[entries[entry].targetHandle]
        }
        nodes[index].content = .toc(heading: heading, entries: entries)
      }
      for annotation in nodes[index].annotations.indices {
        let handle = nodes[index].annotations[annotation].targetHandle
        if handle != 0 { nodes[index].annotations[annotation].target = ids[handle] }
      }
      resolveTargets(&nodes[index].children, ids)
    }
  }

  private static func number(
    _ nodes: [Node], below prefix: String, _ ids: inout [Int: String]
  ) -> [Node] {
    var result = nodes
    for index in result.indices {
      let id = prefix + String(index + 1)
      result[index].id = id
      if result[index].handle != 0 { ids[result[index].handle] = id }
      if case .toc(let heading, var entries) = result[index].content {
        for entry in entries.indices {
          entries[entry].id = id + "." + String(entry + 1)
          if entries[entry].handle != 0 { ids[entries[entry].handle] = entries[entry].id }
        }
        result[index].content = .toc(heading: heading, entries: entries)
      }
      if !result[index].children.isEmpty {
        result[index].children = number(result[index].children, below: id + ".", &ids)
      }
    }
    return result
  }
}
