import GongwenJSON
import GongwenPress

extension Outline {
  /// The outline of a document.
  init(document: JSONValue) {
    self.init()
    read(document["body"]?.asArray ?? [], depth: 0)
    for (name, value) in document["metadata"]?.asObject ?? [] {
      let values = value.asArray?.compactMap(\.asString) ?? [value.asString].compactMap { $0 }
      metadata.append(Element.Said(field: name, values: values))
    }
    for entry in document["removed"]?.asArray ?? [] {
      removed += Fold.text(entry["text"]?.asString ?? "")
    }
  }

  private mutating func read(_ nodes: [JSONValue], depth: Int) {
    for node in nodes {
      let type = node["type"]?.asString ?? ""
      let text = node["text"]?.asString ?? ""
      let marker = node["marker"]
      let sign = marker?["text"]?.asString ?? ""
      let children = node["children"]?.asArray ?? []
      switch type {
      case "component":
        add(role: node["role"]?.asString ?? "", sign: marker?["text"]?.asString)
        read(children, depth: 0)
      case "section", "box":
        add(
          sign: sign, scheme: marker?["scheme"]?.asString ?? "", number: marker?["ordinal"]?.asInt,
          insert: marker?["insert"]?.asInt, heading: node["heading"]?["text"]?.asString,
          depth: depth + 1)
        read(children, depth: depth + 1)
      case "paragraph": add(text: text, type: type, depth: depth)
      case "item": add(text: sign + text, type: type, depth: depth)
      case "table":
        if let caption = node["caption"]?["text"]?.asString {
          add(element: "caption", text: caption)
        }
        let rows = (node["rows"]?.asArray ?? []).map { row in
          (row["cells"]?.asArray ?? []).map { cell in
            Self.cell(
              cell["text"]?.asString ?? "", down: cell["rowspan"]?.asInt ?? 1,
              across: cell["colspan"]?.asInt ?? 1)
          }
        }
        add(rows: rows, depth: depth)
        for note in node["notes"]?.asArray ?? [] {
          add(element: "table note", text: note["text"]?.asString ?? "")
        }
      case "toc", "figure": break
      default: add(element: type, text: text)
      }
    }
  }
}
