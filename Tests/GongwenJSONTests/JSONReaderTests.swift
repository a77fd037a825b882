import GongwenJSON
import Testing

@Suite("JSONReader")
struct JSONReaderTests {
  struct Fault: Sendable {
    let text: String
    let code: JSONError.Code
    let line: Int
    let column: Int
  }

  static let faults = [
    Fault(text: "", code: .unexpectedEnd, line: 1, column: 1),
    Fault(text: " \n[1,", code: .unexpectedEnd, line: 2, column: 4),
    Fault(text: "[1,]", code: .unexpectedCharacter, line: 1, column: 4),
    Fault(text: "{\"中文\":x}", code: .unexpectedCharacter, line: 1, column: 7),
    Fault(text: "{\"a\":1\n\"b\":2}", code: .unexpectedCharacter, line: 2, column: 1),
    Fault(text: "{\"a\":1,\n \"a\":2}", code: .duplicateName, line: 2, column: 2),
    Fault(text: "{\"a\":1,\"\\u0061\":2}", code: .duplicateName, line: 1, column: 8),
    Fault(text: "[] []", code: .trailingCharacters, line: 1, column: 4),
    Fault(text: "\u{FEFF}[]", code: .unexpectedCharacter, line: 1, column: 1),
    Fault(text: "\"a\tb\"", code: .unexpectedCharacter, line: 1, column: 3),
    Fault(text: "\"\\x\"", code: .invalidEscape, line: 1, column: 2),
    Fault(text: "\"\\u12G4\"", code: .invalidEscape, line: 1, column: 6),
    Fault(text: "\"\\uD800\"", code: .loneSurrogate, line: 1, column: 2),
    Fault(text: "\"\\uD800\\u0041\"", code: .loneSurrogate, line: 1, column: 2),
    Fault(text: "\"\\uDC00\"", code: .loneSurrogate, line: 1, column: 2),
    Fault(text: "[01]", code: .unexpectedCharacter, line: 1, column: 3),
    Fault(text: "[-]", code: .invalidNumber, line: 1, column: 3),
    Fault(text: "[1.]", code: .invalidNumber, line: 1, column: 4),
    Fault(text: "[1e400]", code: .numberOutOfRange, line: 1, column: 2),
    Fault(text: "nul", code: .unexpectedEnd, line: 1, column: 4),
    Fault(text: "\"abc", code: .unexpectedEnd, line: 1, column: 5),
  ]

  @Test("names the first fault and its place", arguments: faults)
  func fault(_ fault: Fault) {
    let error = #expect(throws: JSONError.self) {
      try JSONReader.parse([UInt8](fault.text.utf8))
    }
    #expect(error?.code == fault.code)
    #expect(error?.line == fault.line)
    #expect(error?.column == fault.column)
  }

  @Test(
    "refuses bytes that are not UTF-8", arguments: [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80]])
  func notUTF8(_ content: [UInt8]) {
    let error = #expect(throws: JSONError.self) { try JSONReader.parse([0x22] + content + [0x22]) }
    #expect(error?.code == .invalidUTF8)
  }

  @Test("stops at the depth limit")
  func depth() throws {
    let nested = { (depth: Int) in
      [UInt8](repeating: 0x5B, count: depth) + [UInt8](repeating: 0x5D, count: depth)
    }
    _ = try JSONReader.parse(nested(JSONReader.maximumDepth))
    let error = #expect(throws: JSONError.self) {
      try JSONReader.parse(nested(JSONReader.maximumDepth + 1))
    }
    #expect(error?.code == .tooDeep)
  }

  @Test("finds duplicates among many members")
  func manyMembers() throws {
    let members = (0..<100).map { "\"\($0)\":\($0)" }
    let text = { (list: [String]) in [UInt8](("{" + list.joined(separator: ",") + "}").utf8) }
    #expect(try JSONReader.parse(text(members)).asObject?.count == 100)
    #expect(throws: JSONError.self) { try JSONReader.parse(text(members + ["\"7\":0"])) }
  }

  @Test("reads values")
  func values() throws {
    let text = #"{"a":[1,-2.5,1e3,9007199254740993,true,false,null],"é":"\ud83d\ude00\n中"}"#
    let value = try JSONReader.parse([UInt8](text.utf8))
    #expect(
      value["a"]
        == .array([
          .int(1), .number(-2.5), .int(1000), .number(9_007_199_254_740_992), .bool(true),
          .bool(false), .null,
        ]))
    #expect(value["é"]?.asString == "😀\n中")
    #expect(value["e\u{301}"] == nil, "names are compared by characters")
    #expect(value == value)
    #expect(JSONValue.string("é") != JSONValue.string("e\u{301}"))
    #expect(
      JSONValue.object([("a", .int(1)), ("b", .int(2))])
        == JSONValue.object([("b", .int(2)), ("a", .int(1))]))
  }

  @Test("gives the places of keys by JSON pointer")
  func positions() throws {
    let text = "{\n  \"limits\": {\"a/b~\": 1,\n    \"列\": [10, {\"x\": 2}]},\n  \"n\": 0}"
    let (value, positions) = try JSONReader.parseWithPositions([UInt8](text.utf8))
    #expect(value["n"] == .int(0))
    #expect(positions[""] == JSONPosition(line: 1, column: 1))
    #expect(positions["/limits"] == JSONPosition(line: 2, column: 3))
    #expect(
      positions["/limits/" + JSONPositions.escaped("a/b~")] == JSONPosition(line: 2, column: 14))
    #expect(positions["/limits/列"] == JSONPosition(line: 3, column: 5))
    #expect(positions["/limits/列/1"] == JSONPosition(line: 3, column: 15))
    #expect(positions["/limits/列/1/x"] == JSONPosition(line: 3, column: 16))
    #expect(positions["/n"] == JSONPosition(line: 4, column: 3))
    #expect(positions["/absent"] == nil)
  }
}
