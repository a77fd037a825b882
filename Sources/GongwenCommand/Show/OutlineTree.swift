import GongwenJSON

/// A document's nodes as a person would list them: components, sections, boxes and tables.
struct OutlineTree {
  /// One line of the outline and what stands below it.
  struct Branch {
    var label: String
    var branches: [Branch]
  }

  let branches: [Branch]

  /// The outline of a document's body.
  init(body: JSONValue?) { branches = Self.branches(of: body?.asArray ?? []) }

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

  private static func branches(of nodes: [JSONValue]) -> [Branch] {
    nodes.compactMap { node in
      label(of: node).map {
        Branch(label: $0, branches: branches(of: node["children"]?.asArray ?? []))
      }
    }
  }

  private static func label(of node: JSONValue) -> String? {
    switch node["type"]?.asString {
    case "component":
      [node["role"]?.asString, node["marker"]?["text"]?.asString].compactMap { $0 }
        .joined(separator: " ")
    case "section", "box": heading(of: node)
    case "table": "[table] " + (node["caption"]?["text"]?.asString ?? size(of: node))
    case "figure": "[figure] " + (node["captions"]?.asArray?.first?["text"]?.asString ?? "")
    case "toc": "[toc] \(node["entries"]?.asArray?.count ?? 0) entries"
    default: nil
    }
  }

  /// A section without a heading is known by how its prose begins.
  private static func heading(of node: JSONValue) -> String {
    let prose = node["children"]?.asArray?.lazy.compactMap { $0["text"]?.asString }.first
    let text = node["heading"]?["text"]?.asString ?? prose ?? ""
    guard let marker = node["marker"]?["text"]?.asString else { return text }
    let isWide = marker.unicodeScalars.last.map { DisplayWidth.columns(of: String($0)) == 2 }
    return isWide == true && "、）".contains(marker.suffix(1)) ? marker + text : "\(marker) \(text)"
  }

  private static func size(of table: JSONValue) -> String {
    "\(table["rows"]?.asArray?.count ?? 0) rows"
  }
}
