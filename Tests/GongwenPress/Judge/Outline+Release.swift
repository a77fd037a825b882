import GongwenModel

extension Outline {
  /// The outline of a truth.
  package init(of release: Release) {
    self.init()
    read(release.body, depth: 0)
    var seen: Set<String> = []
    for case .element(let element) in release.all {
      for said in element.says where seen.insert(said.field).inserted { metadata.append(said) }
    }
  }

  private mutating func read(_ pieces: [Piece], depth: Int) {
    for piece in pieces {
      switch piece {
      case .component(let part):
        add(role: part.role.rawValue, sign: part.sign)
        read(part.children, depth: 0)
      case .unit(let unit):
        add(
          sign: unit.sign, scheme: unit.scheme?.rawValue ?? "", number: unit.number.last,
          insert: unit.insert, heading: unit.heading, depth: depth + 1)
        read(unit.children, depth: depth + 1)
      case .element(let element) where element.kind == .paragraph:
        add(text: element.text, type: "paragraph", depth: depth)
      case .element(let element): add(element: element.kind.rawValue, text: element.text)
      case .item(let item): add(text: item.sign + item.text, type: "item", depth: depth)
      case .table(let grid):
        if let caption = grid.caption { add(element: "caption", text: caption) }
        add(
          text: grid.rows.map { $0.joined(separator: "|") }.joined(separator: "/"), type: "table",
          depth: depth)
      case .contents: break
      }
    }
  }
}
