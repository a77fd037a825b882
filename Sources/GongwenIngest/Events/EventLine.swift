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
}
