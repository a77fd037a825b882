import GongwenModel

/// Collects the units of a body.
struct ComparedUnits: NodeVisitor {
  private var units: [ComparedUnit] = []
  /// The indices of the open units.
  private var open: [Int] = []

  /// The units of a body in reading order. Tables of contents are no part of it: they repeat headings.
  static func units(of body: [Node]) -> [ComparedUnit] {
    var walk = ComparedUnits()
    Node.walk(body, with: &walk)
    return walk.units
  }

  mutating func enter(_ node: Node, at path: NodePath) {
    switch node.content {
    case .component(let role, let marker):
      begin(node, "\(role.rawValue) \(marker?.text?.string ?? "")", isComponent: true)
    case .section(_, let marker, let heading), .box(_, let marker, let heading):
      begin(node, UnitTrail.sign(of: marker), heading, isArticle: marker?.scheme == .article)
    case .element(let kind, let text): add([text], node, kind.rawValue)
    case .item(let marker, let text):
      add([marker.text, text].compactMap { $0 }, node, "item")
    case .table(let table):
      let cells = table.rows.flatMap { $0.map(\.text) }
      add((table.caption.map { [$0] } ?? []) + cells + table.notes, node, "table")
    case .figure(let captions, let labels): add(captions + labels, node, "figure")
    case .toc: break
    }
  }

  mutating func leave(_ node: Node, at path: NodePath) {
    switch node.content {
    case .component, .section, .box: open.removeLast()
    default: break
    }
  }

  private mutating func begin(
    _ node: Node, _ label: String, _ heading: TracedText? = nil, isComponent: Bool = false,
    isArticle: Bool = false
  ) {
    let parent = open.last
    var above = ""
    // The number of an article is unique without the units above it.
    if !isArticle, let parent, !units[parent].isComponent {
      above = units[parent].above + units[parent].label
    }
    open.append(units.count)
    units.append(
      ComparedUnit(
        sid: node.sid, node: node.id, label: label, above: above, parent: parent,
        text: heading?.scalars ?? [], isComponent: isComponent))
  }

  private mutating func add(_ texts: [TracedText], _ node: Node, _ type: String) {
    var lines: [Unicode.Scalar] = []
    for text in texts {
      if !lines.isEmpty { lines.append("\n") }
      lines += text.scalars
    }
    if let unit = open.last, units[unit].isComponent == false {
      if !units[unit].text.isEmpty { units[unit].text.append("\n") }
      units[unit].text += lines
    } else {
      units.append(
        ComparedUnit(sid: nil, node: node.id, label: type, parent: open.last, text: lines))
    }
  }
}
