import GongwenJSON

/// Documents in a file: one as JSON, or one a line (JSON Lines).
enum DocumentFile {
  /// The bytes of each document, without the line feeds between them.
  static func split(_ bytes: [UInt8]) -> [[UInt8]] {
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map(Array.init)
    return lines.allSatisfy { parse($0) != nil } ? lines : [bytes]
  }

  /// The documents, or nil for anything else.
  static func documents(_ bytes: [UInt8]) -> [JSONValue]? {
    let values = split(bytes).map(parse)
    let documents = values.compactMap { $0 }.filter {
      $0["schema"]?.asString?.hasPrefix("gongwen/document/") == true
    }
    return documents.isEmpty || documents.count != values.count ? nil : documents
  }

  /// What is no JSON is no document: that is all the caller asks.
  private static func parse(_ bytes: [UInt8]) -> JSONValue? {
    do throws(JSONError) {
      return try JSONReader.parse(bytes)
    } catch {
      return nil
    }
  }
}
