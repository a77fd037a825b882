import GongwenJSON
import GongwenModel

/// A document as a person would want to see it at a glance.
struct DocumentView {
  let document: JSONValue
  /// The widest line.
  let columns: Int

  /// Title, what is known of the source, metadata, outline, members, diagnostics.
  var lines: [String] {
    [title, source, ""] + section(metadata)
      + section(OutlineTree(body: document["body"]).lines(columns: columns))
      + section(members) + section(diagnostics)
  }

  private var metadata: [String] {
    let fields = MetadataField.allCases.filter { $0 != .title }
    let known = fields.compactMap { field in
      value(of: field).map { (name: field.rawValue, value: $0) }
    }
    let width = known.map(\.name.utf8.count).max() ?? 0
    return known.map { name, value in
      DisplayWidth.clip("\(DisplayWidth.pad(name, to: width))  \(value)", to: columns)
    }
  }

  private var title: String {
    let title = document["metadata"]?["title"]?.asString ?? "(no title)"
    let number = document["id"]?.asString?.split(separator: "#").dropFirst().first
    return DisplayWidth.clip(number.map { "#\($0) \(title)" } ?? title, to: columns)
  }

  private var source: String {
    let source = document["source"]
    let parts = [
      document["kind"]?.asString, source?["path"]?.asString, source?["mediaType"]?.asString,
      source?["charset"]?["name"]?.asString, source?["pages"]?.asInt.map { "\($0) pages" },
      source?["bytes"]?.asInt.map { "\($0) bytes" },
    ]
    return DisplayWidth.clip(parts.compactMap { $0 }.joined(separator: " · "), to: columns)
  }

  private var members: [String] {
    (document["members"]?.asArray ?? []).map { member in
      let name = "\(member["id"]?.asString ?? "") \(member["title"]?.asString ?? "")"
      return DisplayWidth.clip(name, to: columns)
    }
  }

  private var diagnostics: [String] {
    (document["diagnostics"]?.asArray ?? []).map { diagnostic in
      let words = ["severity", "code", "message"].compactMap { diagnostic[$0]?.asString }
      let node = diagnostic["node"]?.asString.map { " (node \($0))" } ?? ""
      return DisplayWidth.clip(words.joined(separator: ": ") + node, to: columns)
    }
  }

  private func section(_ lines: [String]) -> [String] { lines.isEmpty ? [] : lines + [""] }

  private func value(of field: MetadataField) -> String? {
    let path = field.rawValue.split(separator: ".").map(String.init)
    let value = path.reduce(document["metadata"]) { $0?[$1] }
    return value?.asString ?? value?.asArray?.compactMap(\.asString).joined(separator: "；")
  }
}
