import GongwenModel

extension JSONCursor {
  /// Reads the member `metadata`.
  func metadata() throws(Fault) -> Metadata {
    let names = MetadataField.allCases.map { ($0, Self.names(of: $0)) }
    let object = try object(names.compactMap { $1.site ? nil : $1.name } + ["evidence", "site"])
    let evidence = try object.optional("evidence")?.object(
      names.compactMap { $1.site ? nil : $1.name } + ["site"])
    let siteNames = names.compactMap { $1.site ? $1.name : nil }
    let site = try object.optional("site")?.object(siteNames)
    let siteEvidence = try evidence?.optional("site")?.object(siteNames)
    var metadata = Metadata()
    for (field, place) in names {
      let value = (place.site ? site : object)?.optional(place.name)
      let words = (place.site ? siteEvidence : evidence)?.optional(place.name)
      guard value != nil || words != nil else { continue }
      let evidence = try words?.list { (value) throws(Fault) in try value.text() } ?? []
      switch field {
      case .history:
        let events = try value?.list { (value) throws(Fault) in try value.event() } ?? []
        metadata.setHistory(events, evidence: evidence)
      case .effectiveFrom:
        if let day = try value?.effectiveFrom() {
          metadata.setEffectiveFrom(day, evidence: evidence)
        }
      default:
        metadata.set(field, try value?.values(of: field) ?? [], evidence: evidence)
      }
    }
    return metadata
  }

  private func event() throws(Fault) -> HistoryEvent {
    let object = try object(["act", "by", "date", "number", "title"])
    return HistoryEvent(
      act: try object.required("act")?.word() ?? .adopted,
      date: try object.optional("date")?.string(), by: try object.optional("by")?.string(),
      title: try object.optional("title")?.string(),
      number: try object.optional("number")?.string())
  }

  private func effectiveFrom() throws(Fault) -> EffectiveFrom {
    let object = try object(["after", "relative"])
    return EffectiveFrom(
      relative: try object.required("relative")?.word() ?? .published,
      after: try object.optional("after")?.string())
  }

  private func values(of field: MetadataField) throws(Fault) -> [String] {
    guard field.isList else { return [try string()] }
    return try list { (value) throws(Fault) in try value.string() }
  }

  /// The name of a field's member, and whether that is a member of `site`.
  private static func names(of field: MetadataField) -> (name: String, site: Bool) {
    let name = field.rawValue
    let prefix = "site."
    return name.hasPrefix(prefix) ? (String(name.dropFirst(prefix.count)), true) : (name, false)
  }
}
