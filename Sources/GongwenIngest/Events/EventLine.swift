internal import GongwenCatalog
internal import GongwenJSON

/// A line of `events.jsonl`.
enum EventLine {
  /// The line of an event, with its line feed.
  static func bytes(of event: CatalogEvent) -> [UInt8] {
    var members: [(name: String, value: JSONValue)] = [
      ("seq", .int(Int(event.seq))), ("path", .string(event.path)),
      ("outcome", .string(event.outcome.rawValue)),
    ]
    if let id = event.sha256 { members.append(("id", .string(id))) }
    if let digest = event.digest { members.append(("digest", .string(digest))) }
    return CanonicalJSON.bytes(of: .object(members)) + [0x0A]
  }

  /// The number of the event in a line; nil if the line has none.
  static func seq(_ line: ArraySlice<UInt8>) -> Int64? {
    (try? JSONReader.parse(Array(line)))?["seq"]?.asInt.map(Int64.init)
  }

  /// The event of a line, with its line feed or without; nil for any other line.
  static func event(_ line: [UInt8]) -> CatalogEvent? {
    guard let value = try? JSONReader.parse(line), let seq = value["seq"]?.asInt,
      let path = value["path"]?.asString,
      let outcome = value["outcome"]?.asString.flatMap(CatalogEvent.Outcome.init)
    else { return nil }
    var event = CatalogEvent(
      path: path, outcome: outcome, sha256: value["id"]?.asString,
      digest: value["digest"]?.asString)
    event.seq = Int64(seq)
    return event
  }
}
