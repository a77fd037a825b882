internal import GongwenJSON
internal import GongwenModel

extension DocumentDifference {
  /// The differences as JSON.
  public var json: [UInt8] {
    var json = JSONBuffer()
    json.openObject()
    json.name("equal")
    json.raw(isEqual ? "true" : "false")
    json.member("old", old.id)
    json.member("new", new.id)
    json.list("metadata", fields) { json, change in
      json.openObject()
      json.member("field", change.field.rawValue)
      json.list("old", change.old)
      json.list("new", change.new)
      json.closeObject()
    }
    json.list("changes", changes) { $1.write(to: &$0) }
    json.closeObject()
    return json.takeBytes() + [UInt8(ascii: "\n")]
  }
}

extension UnitChange {
  fileprivate func write(to json: inout JSONBuffer) {
    json.openObject()
    json.member("change", kind.rawValue)
    for (name, side, range) in [("old", old, range?.old), ("new", new, range?.new)] {
      guard let side else { continue }
      json.name(name)
      json.openObject()
      json.member("sid", side.sid)
      json.member("node", side.node)
      json.member("label", side.label)
      json.member("text", side.text)
      if let range {
        json.name("differs")
        json.integers([range.lowerBound, range.upperBound])
      }
      json.closeObject()
    }
    json.closeObject()
  }
}
