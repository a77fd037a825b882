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
      let text = Self.beginning(of: node)
      if !text.isEmpty { texts[node.id] = DisplayWidth.clip(text, to: Self.widest) }
    }
  }

  /// How a node begins; nil for one without words, and for an id that no node has.
  subscript(id: String) -> String? { texts[id] }

  /// The first words of a node: of its own texts, and below it where these are only a number.
  private static func beginning(of node: Node) -> String {
    var text = ""
    var place: Node? = node
    while let current = place, DisplayWidth.columns(of: text) < widest {
      current.forEachText { part, _ in
        if DisplayWidth.columns(of: text) < widest { text += part.string }
      }
      place = current.children.first
    }
    return text
  }
}
