internal import GongwenCatalog
internal import GongwenJSON

/// A line of `events.jsonl`.
struct EventLine {
  /// The event.
  let event: CatalogEvent
  /// Its mark; nil in a line of a program that wrote none.
  let mark: EventMark?

  /// The line of an event that follows one with the hash `before`.
  init(_ event: CatalogEvent, after before: String) {
    self.event = event
    mark = Self.mark(of: event, after: before)
  }

  /// The event of a line, with its line feed or without; nil for any other line.
  init?(_ line: [UInt8]) {
    guard let value = try? JSONReader.parse(line), let seq = value["seq"]?.asInt,
      let path = value["path"]?.asString,
      let outcome = value["outcome"]?.asString.flatMap(CatalogEvent.Outcome.init)
    else { return nil }
    var event = CatalogEvent(
      path: path, outcome: outcome, sha256: value["id"]?.asString,
      digest: value["digest"]?.asString)
    event.seq = Int64(seq)
    self.event = event
    mark = value["mark"]?.asString.flatMap(EventMark.init)
  }

  /// Its bytes, with a line feed.
  var bytes: [UInt8] { Self.bytes(of: event, mark) + [0x0A] }

  /// Whether it is the event right behind another one.
  func follows(_ other: EventMark) -> Bool {
    guard let hash = other.hash, event.seq == other.seq + 1 else { return false }
    return mark == Self.mark(of: event, after: hash)
  }

  private static func mark(of event: CatalogEvent, after before: String) -> EventMark {
    EventMark(event.seq, line: bytes(of: event, nil), after: before)
  }

  private static func bytes(of event: CatalogEvent, _ mark: EventMark?) -> [UInt8] {
    var members: [(name: String, value: JSONValue)] = [
      ("seq", .int(Int(event.seq))), ("path", .string(event.path)),
      ("outcome", .string(event.outcome.rawValue)),
    ]
    if let id = event.sha256 { members.append(("id", .string(id))) }
    if let digest = event.digest { members.append(("digest", .string(digest))) }
    if let mark { members.append(("mark", .string(mark.description))) }
    return CanonicalJSON.bytes(of: .object(members))
  }
}
