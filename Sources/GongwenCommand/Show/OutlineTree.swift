import GongwenModel

/// A document's nodes as a person would list them: components, sections, boxes and tables.
struct OutlineTree {
  /// One line of the outline and the lines below it.
  struct Branch {
    var label: String
    var branches: [Branch] = []
  }

  let branches: [Branch]

  /// The outline of a document's body.
  init(body: [Node]) {
    var builder = Builder()
    Node.walk(body, with: &builder)
    branches = builder.levels[0]
  }

  /// The lines of the tree, none wider than `columns`.
  func lines(columns: Int) -> [String] { Self.lines(branches, indent: "", columns: columns) }

  private static func lines(_ branches: [Branch], indent: String, columns: Int) -> [String] {
    branches.enumerated().flatMap { index, branch in
      let isLast = index == branches.count - 1
      let line = indent + (isLast ? "└─ " : "├─ ") + branch.label
      let inner = indent + (isLast ? "   " : "│  ")
      return [DisplayWidth.clip(line, to: columns)]
        + lines(branch.branches, indent: inner, columns: columns)
    }
  }

  /// Collects the branches of each level, the outermost first.
  private struct Builder: NodeVisitor {
    var levels: [[Branch]] = [[]]

    mutating func enter(_ node: Node, at path: NodePath) { levels.append([]) }

    mutating func leave(_ node: Node, at path: NodePath) {
      let branches = levels.removeLast()
      guard let label = OutlineTree.label(of: node) else { return }
      levels[levels.count - 1].append(Branch(label: label, branches: branches))
    }
  }

  private static func label(of node: Node) -> String? {
    switch node.content {
    case .component(let role, let marker):
      [role.rawValue, marker?.text?.string, title(of: node)].compactMap { $0 }
        .joined(separator: " ")
    case .section(_, let marker, let heading), .box(_, let marker, let heading):
      self.heading(heading ?? prose(below: node), marker?.text)
    case .table(let table): "[table] " + (table.caption?.string ?? "\(table.rows.count) rows")
    case .figure(let captions, _): "[figure] " + (captions.first?.string ?? "")
    case .toc(_, let entries): "[toc] \(entries.count) entries"
    case .element, .item: nil
    }
  }

  /// The title of a component, which is not always the document's.
  private static func title(of node: Node) -> String? {
    node.children.lazy.compactMap { child in
      if case .element(.title, let text) = child.content { text.string } else { nil }
    }.first
  }

  /// A section without a heading is known by how its prose begins.
  private static func prose(below node: Node) -> TracedText? {
    node.children.lazy.compactMap { child in
      switch child.content {
      case .element(_, let text), .item(_, let text): text
      default: nil
      }
    }.first
  }

  private static func heading(_ words: TracedText?, _ marker: TracedText?) -> String {
    let text = words?.string ?? ""
    guard let marker = marker?.string else { return text }
    let isWide = marker.unicodeScalars.last.map { DisplayWidth.columns(of: String($0)) == 2 }
    return isWide == true && "、）".contains(marker.suffix(1)) ? marker + text : "\(marker) \(text)"
  }
}
