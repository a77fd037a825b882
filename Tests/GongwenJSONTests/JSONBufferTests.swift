import GongwenJSON
import Testing

struct JSONBufferTests {
  private func written(_ write: (inout JSONBuffer) -> Void) -> String {
    var buffer = JSONBuffer()
    write(&buffer)
    return String(decoding: buffer.takeBytes(), as: UTF8.self)
  }

  @Test(arguments: [0, 9, 10, -1, -9, -10, 1_234_567, .max, .min])
  func `An integer has its digits and its sign`(value: Int) {
    #expect(written { $0.integer(value) } == String(value))
  }

  /// One more and one less digit, up to the most that an integer has.
  @Test func `An array of integers has their digits`() {
    var power = 1
    while true {
      let values: InlineArray<4, Int> = [power, power - 1, -power, 0]
      let text = written { buffer in
        buffer.openArray(values)
        buffer.element()
        buffer.string("a" as String)
        buffer.closeArray()
      }
      #expect(text == "[\(power),\(power - 1),\(-power),0,\"a\"]")
      let (next, isOver) = power.multipliedReportingOverflow(by: 10)
      if isOver { break }
      power = next
    }
    #expect(
      written {
        $0.openArray([.max, .min])
        $0.closeArray()
      } == "[\(Int.max),\(Int.min)]")
  }

  /// A character of each length in UTF-8 as the last one of what is written at a time.
  @Test(arguments: ["a", "é", "国", "\u{20BB7}"])
  func `Characters of all lengths are whole`(character: String) {
    let text = String(repeating: character, count: 1_024)
    #expect(written { $0.string(Array(text.unicodeScalars)) } == "\"\(text)\"")
  }

  /// Strings are written a stretch of 1,024 at a time.
  @Test(arguments: [1, 1_023, 1_024, 1_025, 2_048, 5_000])
  func `A string is the same however long it is`(count: Int) {
    let plain = String(repeating: "国a", count: count)
    let odd = String(repeating: "\u{1F}", count: count)
    for text in [plain, odd, plain + "\"\\\n" + odd] {
      let expected =
        text.unicodeScalars.map { scalar in
          switch scalar {
          case "\u{1F}": "\\u001f"
          case "\"": "\\\""
          case "\\": "\\\\"
          case "\n": "\\n"
          default: String(scalar)
          }
        }.joined()
      #expect(written { $0.string(text) } == "\"\(expected)\"")
      #expect(written { $0.string(Array(text.unicodeScalars)) } == "\"\(expected)\"")
    }
  }

  @Test func `Commas part members and elements`() {
    let text = written { buffer in
      buffer.openObject()
      buffer.name("a")
      buffer.openArray()
      for value in 1...3 {
        buffer.element()
        buffer.integer(value)
      }
      buffer.closeArray()
      buffer.name("b")
      buffer.raw("true")
      buffer.name("c\n" as String)
      buffer.digits(Array("1.5".utf8))
      buffer.closeObject()
    }
    #expect(text == #"{"a":[1,2,3],"b":true,"c\n":1.5}"#)
  }

  @Test func `Bytes that were taken are gone`() {
    var buffer = JSONBuffer(reserving: 100)
    buffer.string("a")
    #expect(buffer.bytes == buffer.takeBytes())
    #expect(buffer.count == 0 && buffer.bytes.isEmpty)
    buffer.integer(7)
    #expect(buffer.takeBytes() == [0x37])
  }
}
