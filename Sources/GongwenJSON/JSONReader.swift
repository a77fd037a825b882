/// A strict reader of JSON: RFC 8259 with the rules of I-JSON (RFC 7493), so that what is read has
/// exactly one meaning. No comments, no trailing commas, no byte order mark, no second member of
/// the same name, no lone surrogates.
public enum JSONReader {
  /// The deepest nesting of arrays and objects that is read. A document nests far less; the limit
  /// keeps a hostile text from exhausting the stack.
  public static let maximumDepth = 512

  /// The value that a JSON text holds.
  ///
  /// - Throws: ``JSONError`` with the place of the first fault.
  public static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    var parser = JSONParser(bytes)
    return try parser.parse()
  }

  /// The bytes of a file that a person wrote, without the byte order mark that some editors put before them (RFC 8259, 8.1,
  /// leaves it to the reader).
  public static func withoutByteOrderMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  /// The value that a JSON text holds, and the place of each of its keys.
  ///
  /// - Throws: ``JSONError`` with the place of the first fault.
  public static func parseWithPositions(
    _ bytes: [UInt8]
  ) throws(JSONError) -> (JSONValue, JSONPositions) {
    var parser = JSONParser(bytes)
    parser.offsets = [:]
    let value = try parser.parse()
    return (value, JSONPositions(bytes: bytes, offsets: parser.offsets ?? [:]))
  }
}
