/// JSON for people: a member or an element a line, arrays of simple values on one.
public enum PrettyJSON {
  /// The lines of a value, without a line feed at the end.
  public static func bytes(of value: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    write(value, indent: 0, to: &bytes)
    return bytes
  }

  private static func write(_ value: JSONValue, indent: Int, to bytes: inout [UInt8]) {
    switch value {
    case .array(let elements) where elements.contains(where: isCompound):
      lines(of: elements, "[", "]", indent, &bytes) { element, bytes in
        write(element, indent: indent + 1, to: &bytes)
      }
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes += Array(", ".utf8) }
        bytes += CanonicalJSON.bytes(of: element)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members) where !members.isEmpty:
      lines(of: members, "{", "}", indent, &bytes) { member, bytes in
        bytes += CanonicalJSON.bytes(of: .string(member.name)) + Array(": ".utf8)
        write(member.value, indent: indent + 1, to: &bytes)
      }
    default: bytes += CanonicalJSON.bytes(of: value)
    }
  }

  private static func lines<Item>(
    of items: [Item], _ start: String, _ end: String, _ indent: Int, _ bytes: inout [UInt8],
    _ write: (Item, inout [UInt8]) -> Void
  ) {
    bytes += Array(start.utf8)
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      line(indent + 1, &bytes)
      write(item, &bytes)
    }
    line(indent, &bytes)
    bytes += Array(end.utf8)
  }

  private static func line(_ indent: Int, _ bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\n"))
    bytes += [UInt8](repeating: UInt8(ascii: " "), count: 2 * indent)
  }

  private static func isCompound(_ value: JSONValue) -> Bool {
    switch value {
    case .array, .object: true
    case .null, .bool, .int, .number, .string: false
    }
  }
}
