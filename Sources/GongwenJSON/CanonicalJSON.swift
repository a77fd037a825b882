/// JSON in the one form of RFC 8785 (JCS): members sorted by UTF-16 code units, no white space,
/// numbers as ECMAScript writes them.
public enum CanonicalJSON {
  /// The RFC 8785 form of a value.
  ///
  /// - Precondition: numbers are finite. ``JSONReader`` gives no others.
  public static func bytes(of value: JSONValue) -> [UInt8] {
    var buffer = JSONBuffer()
    write(value, to: &buffer)
    return buffer.takeBytes()
  }

  private static func write(_ value: JSONValue, to buffer: inout JSONBuffer) {
    switch value {
    case .null: buffer.raw("null")
    case .bool(let value): buffer.raw(value ? "true" : "false")
    case .int(let value): write(value, to: &buffer)
    case .number(let value): CanonicalNumber.write(value, to: &buffer)
    case .string(let value): buffer.string(value)
    case .array(let elements):
      buffer.openArray()
      for element in elements {
        buffer.element()
        write(element, to: &buffer)
      }
      buffer.closeArray()
    case .object(let members):
      buffer.openObject()
      for place in order(of: members) {
        buffer.name(members[place].name)
        write(members[place].value, to: &buffer)
      }
      buffer.closeObject()
    }
  }

  /// An integer that a double does not hold exactly stands for the double next to it (3.2.2.3).
  private static func write(_ integer: Int, to buffer: inout JSONBuffer) {
    if integer.magnitude <= UInt(JSONParser.greatestExactInteger) {
      buffer.integer(integer)
    } else {
      CanonicalNumber.write(Double(integer), to: &buffer)
    }
  }

  private typealias Members = [(name: String, value: JSONValue)]

  /// The places of members in the order of their names. Places are sorted, and not members, which are copied dearly.
  private static func order(of members: Members) -> [Int] {
    var order = Array(members.indices)
    for place in members.indices.dropFirst()
    where !JSONText.precedes(members[place - 1].name, members[place].name) {
      order.sort { JSONText.precedes(members[$0].name, members[$1].name) }
      break
    }
    return order
  }
}
