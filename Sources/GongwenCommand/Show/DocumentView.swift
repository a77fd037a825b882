import GongwenModel

/// A document as a person would want to see it at a glance.
struct DocumentView {
  let document: Document
  /// The widest line.
  let columns: Int

  /// Title, what is known of the source, metadata, outline, members, diagnostics.
  var lines: [String] {
    [title, source, ""] + section(metadata)
      + section(OutlineTree(body: document.body).lines(columns: columns))
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
    let title = document.metadata[.title] ?? "(no title)"
    let number = document.id.split(separator: "#").dropFirst().first
    return DisplayWidth.clip(number.map { "#\($0) \(title)" } ?? title, to: columns)
  }

  /// A document that is not complete has empty values; they are left out.
  private var source: String {
    let source = document.source
    let parts = [
      document.kind.rawValue, source.path, source.mediaType, source.charset?.name.rawValue,
      source.pages.map { Quantity.count($0, "page") },
      source.bytes > 0 ? "\(source.bytes) bytes" : nil,
    ]
    let known = parts.compactMap { $0 }.filter { !$0.isEmpty }
    return DisplayWidth.clip(known.joined(separator: " · "), to: columns)
  }

  private var members: [String] {
    document.members.map { DisplayWidth.clip("#\($0.number) \($0.title)", to: columns) }
  }

  private var diagnostics: [String] {
    let ids = Set(document.diagnostics.compactMap(\.node))
    let beginnings = NodeBeginnings(of: ids, in: document.body)
    return document.diagnostics.flatMap { diagnostic in
      let words = [diagnostic.severity.rawValue, diagnostic.code, diagnostic.message]
      let node = diagnostic.node.map { id in
        " (node \(id)\(beginnings[id].map { ": \($0)" } ?? ""))"
      }
      return DisplayWidth.wrap(words.joined(separator: ": ") + (node ?? ""), to: columns)
    }
  }

  private func section(_ lines: [String]) -> [String] { lines.isEmpty ? [] : lines + [""] }

  private func value(of field: MetadataField) -> String? {
    if field == .effectiveFrom, let day = document.metadata.effectiveFrom {
      return [day.relative.rawValue, day.after].compactMap { $0 }.joined(separator: " + ")
    }
    guard let values = document.metadata.values[field], !values.isEmpty else { return nil }
    return values.joined(separator: "；")
  }
}
