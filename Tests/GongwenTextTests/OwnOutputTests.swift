import GongwenModel
import GongwenText
import Testing

struct OwnOutputTests {
  static let document =
    #"{"body":[{"text":"他说“\"schema\":{”","type":"paragraph"}],"schema":"gongwen/document/1"}"#
  static let failure = #"{"code":"damaged","schema":"gongwen/failure/1","stage":"read"}"#

  static let own: [(String, String, String)] = [
    ("a document", document, "gongwen/document/1"), ("a record", failure, "gongwen/failure/1"),
    ("a later version", #"{"schema":"gongwen/document/2"}"#, "gongwen/document/2"),
    ("lines", document + "\n" + failure + "\n", "gongwen/document/1"),
    ("a list", "[\n  \(document),\n\(failure)]", "gongwen/document/1"),
    (
      "laid out", document.replacing(":", with: " : ").replacing(",", with: ",\r\n\t"),
      "gongwen/document/1"
    ),
    ("byte order mark", "\u{FEFF}\n" + failure, "gongwen/failure/1"),
    ("slashes with backslashes", #"{"schema":"gongwen\/document\/1"}"#, "gongwen/document/1"),
    ("cut off behind it", String(failure.dropLast(9)), "gongwen/failure/1"),
  ]

  @Test(arguments: own)
  func isKnown(name: String, text: String, schema: String) {
    #expect(MediaTypeDetector.detect(Array(text.utf8)) == .ownOutput(schema), "\(name)")
  }

  static let others: [(String, String)] = [
    ("other JSON", #"{"schema":"other/document/1"}"#), ("no schema", #"{"a":{"b":[1,"}"]}}"#),
    ("an inner schema", #"{"a":{"schema":"gongwen/document/1"}}"#),
    ("a value", #"{"a":"schema","b":"gongwen/document/1"}"#),
    ("another type", #"{"schema":1,"b":["gongwen/document/1"]}"#),
    ("a text on it", #"输出文件以 {"schema":"gongwen/document/1"} 标明格式。"#),
    ("a text behind braces", #"{} "schema":"gongwen/document/1""#),
    ("an open string", #"{"schema"#), ("an open object", "{"), ("an open list", "["),
    ("a backslash at the end", #"{"a\"#),
  ]

  @Test(arguments: others)
  func isAText(name: String, text: String) {
    #expect(MediaTypeDetector.detect(Array(text.utf8)) == .known(.plainText), "\(name)")
  }
}
