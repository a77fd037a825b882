/// Attributes of a tag of HTML (13.1.2.3).
public enum MarkupAttributes {
  /// The attributes between a tag's name and its `>`; names in lower case.
  public static func read(_ bytes: ArraySlice<UInt8>) -> [(name: String, value: String)] {
    var result: [(String, String)] = []
    var rest = bytes
    while true {
      rest = rest.drop { isBlank($0) || $0 == UInt8(ascii: "/") }
      guard !rest.isEmpty else { return result }
      let name = rest.prefix { !isBlank($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "/") }
      rest = rest.dropFirst(max(1, name.count)).drop(while: isBlank)
      var value = ArraySlice<UInt8>()
      if rest.first == UInt8(ascii: "=") {
        rest = rest.dropFirst().drop(while: isBlank)
        value = takeValue(&rest)
      }
      result.append(
        (
          String(decoding: name, as: UTF8.self).lowercased(),
          String(decoding: value, as: UTF8.self)
        ))
    }
  }

  private static func takeValue(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let first = rest.first else { return rest }
    guard first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") else {
      let value = rest.prefix { !isBlank($0) }
      rest = rest.dropFirst(value.count)
      return value
    }
    let value = rest.dropFirst().prefix { $0 != first }
    rest = rest.dropFirst(value.count + 2)
    return value
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
