import GongwenModel

extension Outline {
  /// The outline of a truth.
  package init(of release: Release) {
    self.init()
    read(release.body, depth: 0)
    for case .element(let element) in release.all {
      for said in element.says {
        guard let place = metadata.firstIndex(where: { $0.field == said.field }) else {
          metadata.append(said)
          continue
        }
        // The mark of a joint document may name the first body alone (GB/T 9704-2012, 7.2.4).
        let isLonger = said.values.count > metadata[place].values.count
        if said.field == "issuers", isLonger { metadata[place] = said }
      }
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
      case .element(let element) where element.footnote != nil:
        footnotes.append(Fold.text(String(element.text.dropFirst(2))))
        words += footnotes[footnotes.count - 1]
      case .element(let element) where element.kind == .paragraph:
        add(text: element.text, type: "paragraph", depth: depth)
      case .element(let element): add(element: element.kind.rawValue, text: element.text)
      case .item(let item): add(text: item.sign + item.text, type: "item", depth: depth)
      case .table(let grid):
        if let caption = grid.caption { add(element: "caption", text: caption) }
        let rows = grid.rows.map { cells in
          cells.map { Self.cell($0.text, down: $0.down, across: $0.across) }
        }
        add(rows: rows, depth: depth)
        for note in grid.notes { add(element: "table note", text: note) }
      case .contents: break
      }
    }
  }
}
