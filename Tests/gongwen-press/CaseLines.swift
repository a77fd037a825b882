import GongwenJSON
import GongwenModel
import GongwenPress

/// A truth, and a document, as lines in the form of `expected.txt` of a golden case: one node a line. Edits,
/// annotations, diagnostics and coverage are left out, since the truth does not know them.
enum CaseLines {
  /// The lines of a truth.
  static func of(_ release: Release) -> [String] {
    let said = Outline(of: release).metadata
    var fields: [String: String] = [:]
    for field in said where !field.values.isEmpty {
      let isList = lists.contains(field.field)
      fields[field.field] =
        isList ? field.values.map { "[\($0)]" }.joined(separator: " ") : field.values[0]
    }
    return fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
      + lines(of: release.body, below: "", depth: 1)
  }

  /// The lines of a document, without the metadata that the truth does not name.
  static func of(_ document: JSONValue?, fields: [String]) -> [String] {
    let metadata = (document?["metadata"]?.asObject ?? []).filter { fields.contains($0.name) }
    let lines = metadata.map { member -> String in
      let values = (member.value.asArray ?? []).compactMap(\.asString).map { "[\($0)]" }
      return "\(member.name): \(member.value.asString ?? values.joined(separator: " "))"
    }
    return lines + nodes(document?["body"], indent: 0)
  }

  private static let lists: Set<String> = [
    "addressees", "attachments", "copyTo", "issuers", "signatories",
  ]

  private static func lines(of pieces: [Piece], below path: String, depth: Int) -> [String] {
    pieces.enumerated().flatMap { index, piece -> [String] in
      let id = path + String(index + 1)
      let space = String(repeating: "  ", count: id.split(separator: ".").count - 1)
      func below(_ depth: Int) -> [String] {
        lines(of: piece.children, below: id + ".", depth: depth)
      }
      switch piece {
      case .component(let part):
        let sign = part.sign.map { " appendix [\($0)]" } ?? ""
        return ["\(space)\(id) component \(part.role.rawValue)\(sign)"] + below(1)
      case .unit(let unit):
        let insert = unit.insert.map { "+\($0)" } ?? ""
        let marker = unit.scheme.map { " \($0.rawValue)=\(unit.ordinal)\(insert) [\(unit.sign)]" }
        let heading = unit.heading.map { " heading [\($0)]" } ?? ""
        let type = unit.scheme == .box ? "box" : "section"
        return ["\(space)\(id) \(type) @\(depth)\(marker ?? "")\(heading)"] + below(depth + 1)
      case .element(let element):
        return ["\(space)\(id) \(element.kind.rawValue) [\(element.text)]"]
      case .item(let item): return ["\(space)\(id) item [\(item.sign)] [\(item.text)]"]
      case .table(let grid):
        let rows = grid.rows.map { cells in
          "\(space)  row " + cells.map { "[\($0.text)]" }.joined(separator: " | ")
        }
        let caption = grid.caption.map { " caption [\($0)]" } ?? ""
        return ["\(space)\(id) table\(caption)"] + rows
          + grid.notes.map { "\(space)  note [\($0)]" }
      case .contents: return ["\(space)\(id) toc"]
      }
    }
  }

  private static func nodes(_ value: JSONValue?, indent: Int) -> [String] {
    let space = String(repeating: "  ", count: indent)
    return (value?.asArray ?? []).flatMap { node -> [String] in
      var parts = [node["id"]?.asString ?? "?", node["type"]?.asString ?? "?"]
      if let role = node["role"]?.asString { parts.append(role) }
      if let depth = node["depth"]?.asInt { parts.append("@\(depth)") }
      if let marker = node["marker"] { parts.append(self.marker(marker)) }
      for name in ["heading", "caption"] {
        if let text = node[name]?["text"]?.asString { parts.append("\(name) [\(text)]") }
      }
      if let text = node["text"]?.asString { parts.append("[\(text)]") }
      let rows = (node["rows"]?.asArray ?? []).map { row in
        let cells = (row["cells"]?.asArray ?? []).map { "[\($0["text"]?.asString ?? "")]" }
        return space + "  row " + cells.joined(separator: " | ")
      }
      let notes = (node["notes"]?.asArray ?? []).map {
        "\(space)  note [\($0["text"]?.asString ?? "")]"
      }
      return [space + parts.joined(separator: " ")] + rows + notes
        + nodes(node["children"], indent: indent + 1)
    }
  }

  private static func marker(_ marker: JSONValue) -> String {
    let scheme = marker["scheme"]?.asString ?? "?"
    let text = "[\(marker["text"]?.asString ?? "")]"
    if scheme == "dash" || scheme == "bullet" { return text }
    if scheme == "appendix" { return "appendix \(text)" }
    let number = marker["ordinal"]?.asInt.map { "=\($0)" } ?? ""
    let insert = marker["insert"]?.asInt.map { "+\($0)" } ?? ""
    return "\(scheme)\(number)\(insert) \(text)"
  }
}
