import GongwenJSON

/// A document as a tree of lines: what each node says, and how its characters came about.
///
/// A text stands in square brackets, followed by the rules that had a part in it, with how often;
/// the exact places are in the document itself.
enum DocumentOutline {
  static func text(of document: JSONValue) -> String {
    var lines = metadata(document["metadata"])
    lines += nodes(document["body"], indent: 0)
    for removed in document["removed"]?.asArray ?? [] {
      lines.append(
        "removed \(removed["reason"]?.asString ?? "?"): "
          + words(removed["text"], removed["origin"]))
    }
    for finding in document["diagnostics"]?.asArray ?? [] {
      let place = finding["node"]?.asString.map { " at \($0)" } ?? ""
      let severity = finding["severity"]?.asString ?? "?"
      lines.append(
        "\(severity) \(finding["code"]?.asString ?? "?")\(place): "
          + (finding["message"]?.asString ?? "?"))
    }
    if let source = document["source"], let charset = source["charset"] {
      lines.append(
        "charset \(charset["name"]?.asString ?? "?") by \(charset["evidence"]?.asString ?? "?")")
    }
    lines.append("coverage " + coverage(document["provenance"]?["coverage"]))
    return lines.joined(separator: "\n") + "\n"
  }

  private static func metadata(_ value: JSONValue?) -> [String] {
    (value?.asObject ?? []).filter { $0.name != "evidence" }.map { member in
      let words =
        member.value.asString
        ?? (member.value.asArray ?? [])
        .compactMap(\.asString).map { "[\($0)]" }.joined(separator: " ")
      return "\(member.name): \(words)"
    }
  }

  private static func coverage(_ value: JSONValue?) -> String {
    (value?.asObject ?? []).map { "\($0.name) \($0.value.asInt ?? -1)" }.joined(separator: ", ")
  }

  private static func nodes(_ value: JSONValue?, indent: Int) -> [String] {
    (value?.asArray ?? []).flatMap { node in
      [String(repeating: "  ", count: indent) + line(of: node)]
        + extras(node, indent: indent + 1) + nodes(node["children"], indent: indent + 1)
    }
  }

  private static func line(of node: JSONValue) -> String {
    var parts = [node["id"]?.asString ?? "?", node["type"]?.asString ?? "?"]
    if let role = node["role"]?.asString { parts.append(role) }
    if let depth = node["depth"]?.asInt { parts.append("@\(depth)") }
    if let marker = node["marker"] { parts.append(self.marker(marker)) }
    if let heading = node["heading"] {
      parts.append("heading " + words(heading["text"], heading["origin"]))
    }
    if let caption = node["caption"] {
      parts.append("caption " + words(caption["text"], caption["origin"]))
    }
    if node["text"] != nil { parts.append(words(node["text"], node["origin"])) }
    return parts.joined(separator: " ")
  }

  /// The rows of a table, the entries of a toc, each on a line of its own.
  private static func extras(_ node: JSONValue, indent: Int) -> [String] {
    let space = String(repeating: "  ", count: indent)
    let rows = (node["rows"]?.asArray ?? []).map { row in
      space + "row "
        + (row["cells"]?.asArray ?? []).map { words($0["text"], $0["origin"]) }
        .joined(separator: " | ")
    }
    let entries = (node["entries"]?.asArray ?? []).map { entry in
      let parts = [
        "entry @\(entry["depth"]?.asInt ?? 0)", entry["marker"].map(marker) ?? "",
        words(entry["text"], entry["origin"]), entry["page"]?.asString ?? "",
        entry["target"]?.asString ?? "",
      ]
      return space + parts.filter { !$0.isEmpty }.joined(separator: " ")
    }
    let notes = (node["notes"]?.asArray ?? []).map { note in
      space + "note " + words(note["text"], note["origin"])
    }
    let citations = (node["annotations"]?.asArray ?? []).map { citation in
      let target = citation["target"]?.asString.map { " → \($0)" } ?? ""
      return space + "cites \(citation["kind"]?.asString ?? "?") "
        + "\(citation["start"]?.asInt ?? -1)..<\(citation["end"]?.asInt ?? -1) "
        + "[\(citation["value"]?.asString ?? "")]\(target)"
    }
    return rows + entries + notes + citations
  }

  private static func marker(_ marker: JSONValue) -> String {
    let number = marker["ordinal"]?.asInt.map { "=\($0)" } ?? ""
    let insert = marker["insert"]?.asInt.map { "+\($0)" } ?? ""
    return "\(marker["scheme"]?.asString ?? "?")\(number)\(insert) "
      + words(marker["text"], marker["origin"])
  }

  /// A text in brackets, with the rules that had a part in it and how often.
  private static func words(_ text: JSONValue?, _ origin: JSONValue?) -> String {
    var rules: [String: Int] = [:]
    for run in origin?["runs"]?.asArray ?? [] {
      if let rule = run.asArray?.dropFirst(4).first?.asString { rules[rule, default: 0] += 1 }
    }
    let edits = rules.sorted { $0.key < $1.key }
      .map { $0.value > 1 ? "\($0.key)×\($0.value)" : $0.key }
    return "[\(text?.asString ?? "")]"
      + (edits.isEmpty ? "" : " {\(edits.joined(separator: ", "))}")
  }
}
