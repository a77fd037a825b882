/// The state of one reading: recursive descent over bytes.
struct JSONParser {
  let bytes: [UInt8]
  var index = 0
  var depth = 0
  /// Byte offsets by JSON pointer; nil where they are not wanted.
  var offsets: [String: Int]?
  var pointer = ""

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func parse() throws(JSONError) -> JSONValue {
    skipBlanks()
    offsets?[""] = index
    let value = try parseValue()
    skipBlanks()
    guard index == bytes.count else {
      throw fault(.trailingCharacters, "something follows the value")
    }
    return value
  }

  mutating func parseValue() throws(JSONError) -> JSONValue {
    guard index < bytes.count else { throw fault(.unexpectedEnd, "a value is missing") }
    switch bytes[index] {
    case UInt8(ascii: "\""): return .string(try parseString())
    case UInt8(ascii: "["): return try parseArray()
    case UInt8(ascii: "{"): return try parseObject()
    case UInt8(ascii: "t"): return try parseWord("true", .bool(true))
    case UInt8(ascii: "f"): return try parseWord("false", .bool(false))
    case UInt8(ascii: "n"): return try parseWord("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try parseNumber()
    case UInt8(ascii: "/"), UInt8(ascii: "#"): throw missing("a value")
    default: throw fault(.unexpectedCharacter, "no value starts with this character")
    }
  }

  mutating func skipBlanks() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: return
      }
    }
  }

  /// Takes a byte if it is here.
  mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  mutating func descend() throws(JSONError) {
    guard depth < JSONReader.maximumDepth else {
      throw fault(.tooDeep, "arrays and objects nest deeper than \(JSONReader.maximumDepth)")
    }
    depth += 1
  }

  /// The error for the byte at an offset, here by default.
  func fault(_ code: JSONError.Code, _ message: String, at offset: Int? = nil) -> JSONError {
    let position = JSONPosition(of: offset ?? index, in: bytes)
    return JSONError(code, message, line: position.line, column: position.column)
  }

  /// The error for a missing sign: the text's end is distinguished from a wrong character.
  func missing(_ what: String) -> JSONError {
    if index < bytes.count, bytes[index] == UInt8(ascii: "/") || bytes[index] == UInt8(ascii: "#") {
      return fault(.unexpectedCharacter, "JSON has no comments")
    }
    return index < bytes.count
      ? fault(.unexpectedCharacter, "\(what) is missing")
      : fault(.unexpectedEnd, "the text ends where \(what) is missing")
  }

  private mutating func parseWord(
    _ word: StaticString, _ value: JSONValue
  ) throws(JSONError) -> JSONValue {
    for offset in 0..<word.utf8CodeUnitCount {
      guard take(word.utf8Start[offset]) else { throw missing("the rest of \(word)") }
    }
    return value
  }
}
