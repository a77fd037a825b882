import GongwenModel

extension DocumentWriter {
  private static let siteFields = sorted { siteKey(of: $0) != nil }
  private static let plainFields = sorted { siteKey(of: $0) == nil }

  /// Writes the member `metadata`. The members `evidence` and `site` are between the fields
  /// where the order of names puts them.
  mutating func write(_ metadata: Metadata) {
    buffer.openObject()
    var pending: [(name: String, write: (inout DocumentWriter) -> Void)] = [
      ("evidence", { $0.writeEvidence(metadata) }), ("site", { $0.writeSite(metadata) }),
    ]
    for field in Self.plainFields {
      while let next = pending.first, JSONText.precedes(next.name, field.rawValue) {
        next.write(&self)
        pending.removeFirst()
      }
      switch field {
      case .history: writeHistory(metadata.history)
      case .effectiveFrom: write(metadata.effectiveFrom)
      default: write(field, metadata.values[field] ?? [], named: field.rawValue)
      }
    }
    for rest in pending { rest.write(&self) }
    buffer.closeObject()
  }

  private mutating func write(_ field: MetadataField, _ values: [String], named name: String) {
    guard let first = values.first else { return }
    buffer.name(name)
    if field.isList {
      writeList(values) { $0.buffer.string($1) }
    } else {
      buffer.string(first)
    }
  }

  private mutating func writeHistory(_ history: [HistoryEvent]) {
    guard !history.isEmpty else { return }
    buffer.name(MetadataField.history.rawValue)
    writeList(history) { writer, event in
      writer.buffer.openObject()
      writer.buffer.name("act")
      writer.buffer.string(event.act.rawValue)
      writer.writeOptional("by", event.by)
      writer.writeOptional("date", event.date)
      writer.writeOptional("number", event.number)
      writer.writeOptional("title", event.title)
      writer.buffer.closeObject()
    }
  }

  private mutating func write(_ day: EffectiveFrom?) {
    guard let day else { return }
    buffer.name(MetadataField.effectiveFrom.rawValue)
    buffer.openObject()
    writeOptional("after", day.after)
    buffer.name("relative")
    buffer.string(day.relative.rawValue)
    buffer.closeObject()
  }

  private mutating func writeSite(_ metadata: Metadata) {
    let fields = Self.siteFields.filter { metadata[$0] != nil }
    guard !fields.isEmpty else { return }
    buffer.name("site")
    buffer.openObject()
    for field in fields {
      write(field, metadata.values[field] ?? [], named: Self.siteKey(of: field) ?? "")
    }
    buffer.closeObject()
  }

  private mutating func writeEvidence(_ metadata: Metadata) {
    guard !metadata.evidence.isEmpty else { return }
    aside { $0.writeEvidenceMember(metadata) }
  }

  private mutating func writeEvidenceMember(_ metadata: Metadata) {
    buffer.name("evidence")
    buffer.openObject()
    let site = Self.siteFields.filter { metadata.evidence[$0] != nil }
    var sitePending = !site.isEmpty
    for field in Self.plainFields {
      if sitePending, JSONText.precedes("site", field.rawValue) {
        writeSiteEvidence(metadata, site)
        sitePending = false
      }
      guard let words = metadata.evidence[field] else { continue }
      buffer.name(field.rawValue)
      writeList(words) { $0.write($1) }
    }
    if sitePending { writeSiteEvidence(metadata, site) }
    buffer.closeObject()
  }

  private mutating func writeSiteEvidence(_ metadata: Metadata, _ fields: [MetadataField]) {
    buffer.name("site")
    buffer.openObject()
    for field in fields {
      buffer.name(Self.siteKey(of: field) ?? "")
      writeList(metadata.evidence[field] ?? []) { $0.write($1) }
    }
    buffer.closeObject()
  }

  /// The key below `site` of a field that is there.
  private static func siteKey(of field: MetadataField) -> String? {
    let name = field.rawValue
    return name.hasPrefix("site.") ? String(name.dropFirst("site.".count)) : nil
  }

  private static func sorted(_ isIncluded: (MetadataField) -> Bool) -> [MetadataField] {
    MetadataField.allCases.filter(isIncluded)
      .sorted { JSONText.precedes($0.rawValue, $1.rawValue) }
  }
}
