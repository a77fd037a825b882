import GongwenModel

extension Node.Content {
  /// All texts of a node, without those of its children.
  var texts: [TracedText] {
    let all: [TracedText?] =
      switch self {
      case .component(_, let marker): [marker?.text]
      case .section(_, let marker, let heading), .box(_, let marker, let heading):
        [marker?.text, heading]
      case .element(_, let text): [text]
      case .item(let marker, let text): [marker.text, text]
      case .table(let table):
        [table.caption] + table.rows.joined().map(\.text) + table.notes
      case .figure(let captions, let labels): captions + labels
      case .toc(let heading, let entries):
        [heading] + entries.flatMap { [$0.marker?.text, $0.text] }
      }
    return all.compactMap { $0 }
  }
}
