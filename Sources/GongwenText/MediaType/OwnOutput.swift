/// The output of this program: to read a document's JSON as a text would bury the document
/// in its own words.
enum OwnOutput {
  /// The start of the name of every schema of this program.
  private static let schemas = Array("gongwen/".utf8)
  private static let member = Array("schema".utf8)

  /// The schema that the first object of some JSON, or of lines of JSON, names, if it is one of this
  /// program's: `gongwen/document/1`. `bytes` have no byte order mark.
  ///
  /// Only members of the object itself count, and they are in any order: so the scan passes over all of the
  /// object once, without making anything of it.
  static func schema(_ bytes: [UInt8]) -> String? {
    var at = bytes.startIndex
    skipBlanks(bytes, &at)
    // A list of documents, as `jq -s` makes one.
    if at < bytes.count, bytes[at] == UInt8(ascii: "[") {
      at += 1
      skipBlanks(bytes, &at)
    }
    guard at < bytes.count, bytes[at] == UInt8(ascii: "{") else { return nil }
    var depth = 0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return nil }
      case UInt8(ascii: "\""):
        let word = string(bytes, &at)
        guard depth == 1, bytes[word].elementsEqual(member) else { continue }
        if let schema = value(bytes, from: at) { return schema }
        continue
      default: break
      }
      at += 1
    }
    return nil
  }

  /// The schema that a member names behind its name.
  private static func value(_ bytes: [UInt8], from start: Int) -> String? {
    var at = start
    skipBlanks(bytes, &at)
    guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else { return nil }
    at += 1
    skipBlanks(bytes, &at)
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { return nil }
    // Some writers of JSON put a backslash before each slash.
    let name = bytes[string(bytes, &at)].filter { $0 != UInt8(ascii: "\\") }
    return name.starts(with: schemas) ? String(decoding: name, as: UTF8.self) : nil
  }

  /// Passes over a string, and gives the bytes between its quotation marks.
  private static func string(_ bytes: [UInt8], _ at: inout Int) -> Range<Int> {
    let start = at + 1
    at = start
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    let end = min(at, bytes.count)
    at = min(end + 1, bytes.count)
    return start..<max(start, end)
  }

  private static func skipBlanks(_ bytes: [UInt8], _ at: inout Int) {
    while at < bytes.count, TextLines.isBlank(bytes[at]) { at += 1 }
  }
}
