extension JSONParser {
  /// Up to this many members, names are compared with each other; beyond, a set is faster.
  private static let fewMembers = 16

  mutating func parseArray() throws(JSONError) -> JSONValue {
    try descend()
    index += 1
    var elements: [JSONValue] = []
    skipBlanks()
    if !take(UInt8(ascii: "]")) {
      repeat {
        skipBlanks()
        if elements.isEmpty == false, isHere(UInt8(ascii: "]")) { throw trailingComma() }
        elements.append(try parseMember(named: nil, number: elements.count, at: index))
        skipBlanks()
      } while take(UInt8(ascii: ","))
      guard take(UInt8(ascii: "]")) else { throw missing("\",\" or \"]\"") }
    }
    depth -= 1
    return .array(elements)
  }

  mutating func parseObject() throws(JSONError) -> JSONValue {
    try descend()
    index += 1
    var members: [(name: String, value: JSONValue)] = []
    var names: Set<[UInt8]> = []
    skipBlanks()
    if !take(UInt8(ascii: "}")) {
      repeat {
        skipBlanks()
        let start = index
        if members.isEmpty == false, isHere(UInt8(ascii: "}")) { throw trailingComma() }
        guard start < bytes.count, bytes[start] == UInt8(ascii: "\"") else {
          throw missing("a name in quotation marks")
        }
        let name = try parseString()
        if Self.isDuplicate(name, members, &names) {
          throw fault(.duplicateName, "the name \"\(name)\" is there twice", at: start)
        }
        skipBlanks()
        guard take(UInt8(ascii: ":")) else { throw missing("\":\"") }
        skipBlanks()
        members.append((name, try parseMember(named: name, number: 0, at: start)))
        skipBlanks()
      } while take(UInt8(ascii: ","))
      guard take(UInt8(ascii: "}")) else { throw missing("\",\" or \"}\"") }
    }
    depth -= 1
    return .object(members)
  }

  private func isHere(_ byte: UInt8) -> Bool { index < bytes.count && bytes[index] == byte }

  private func trailingComma() -> JSONError {
    fault(.unexpectedCharacter, "a comma must not be behind the last value")
  }

  private mutating func parseMember(
    named name: String?, number: Int, at offset: Int
  ) throws(JSONError) -> JSONValue {
    guard offsets != nil else { return try parseValue() }
    let outer = pointer
    pointer += "/" + (name.map(JSONPositions.escaped) ?? String(number))
    offsets?[pointer] = offset
    let value = try parseValue()
    pointer = outer
    return value
  }

  private static func isDuplicate(
    _ name: String, _ members: [(name: String, value: JSONValue)], _ names: inout Set<[UInt8]>
  ) -> Bool {
    if members.count < fewMembers {
      return members.contains { JSONText.same($0.name, name) }
    }
    if names.isEmpty { names = Set(members.map { [UInt8]($0.name.utf8) }) }
    return !names.insert([UInt8](name.utf8)).inserted
  }
}
