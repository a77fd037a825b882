extension JSONParser {
  /// The byte offset of the value with a path: of its name for a member of an object. Reads up to there, each byte
  /// once; a step that does not exist leaves the offset at the value above.
  mutating func offset(of path: JSONPath) throws(JSONError) -> Int {
    skipBlanks()
    var offset = index
    for step in path.steps {
      guard take(UInt8(ascii: "{")) || take(UInt8(ascii: "[")) else { break }
      guard let next = try find(step) else { break }
      offset = next
    }
    return offset
  }

  /// Moves to the value of a member or element of the container that was opened; gives the offset of its name, or of
  /// the value itself.
  private mutating func find(_ step: JSONPath.Step) throws(JSONError) -> Int? {
    var position = 0
    repeat {
      skipBlanks()
      let offset = index
      switch step {
      case .name(let wanted):
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return nil }
        let name = try parseString()
        skipBlanks()
        _ = take(UInt8(ascii: ":"))
        skipBlanks()
        if JSONText.same(name, wanted) { return offset }
      case .index(let wanted): if position == wanted { return offset }
      }
      _ = try parseValue()
      position += 1
      skipBlanks()
    } while take(UInt8(ascii: ","))
    return nil
  }
}
