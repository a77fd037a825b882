import GongwenJSON
import Testing

@Suite struct PrettyJSONTests {
  private func pretty(_ text: String) throws -> String {
    String(decoding: PrettyJSON.bytes(of: try JSONReader.parse(Array(text.utf8))), as: UTF8.self)
  }

  @Test func `A member is a line, and simple values of an array are on one`() throws {
    #expect(
      try pretty(#"{"b":[[0,"甲"],[]],"a":{},"c":{"d":null}}"#) == """
        {
          "b": [
            [0, "甲"],
            []
          ],
          "a": {},
          "c": {
            "d": null
          }
        }
        """)
    #expect(try pretty("[1,2]") == "[1, 2]")
    #expect(try pretty(#""a\n""#) == #""a\n""#)
  }
}
