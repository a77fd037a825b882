import GongwenModel

/// The beginnings of nodes, by which a person finds them in the outline or in the source: ids alone are in neither.
struct NodeBeginnings {
  /// The most columns of a beginning: ten Chinese characters or so, which find a unit among its neighbours.
  private static let widest = 24

  private var texts: [String: String] = [:]

  /// The beginnings of the nodes with these ids.
  init(of ids: Set<String>, in body: [Node]) {
    if ids.isEmpty { return }
    Node.forEach(in: body) { node in
      guard ids.contains(node.id) else { return }
      let text = Self.beginning(of: node.node)
      if !text.isEmpty { texts[node.id] = DisplayWidth.clip(text, to: Self.widest) }
    }
  }

  /// How a node begins; nil for one without words, and for an id that no node has.
  subscript(id: String) -> String? { texts[id] }

  /// The first words of a node: its number with its heading or text, or with the first words below it where it has neither.
  private static func beginning(of node: Node) -> String {
    var text = ""
    var place: Node? = node
    var hasWords = false
    while let current = place, !hasWords {
      current.forEachText { part, kind in
        if hasWords { return }
        text += part.string
        hasWords = kind.description != "marker"
      }
      place = current.children.first
    }
    return text
  }
}
