public import GongwenJSON

/// A document as its file has it: its bytes, parsed once for all checks.
public struct WrittenDocument: Sendable {
  /// The bytes of the file.
  public let bytes: [UInt8]
  /// The value of the bytes; nil where they are not JSON.
  public let value: JSONValue?
  /// The fault of bytes that are not JSON.
  let fault: JSONError?

  /// Parses the bytes of a file.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    do throws(JSONError) {
      value = try JSONReader.parse(bytes)
      fault = nil
    } catch {
      value = nil
      fault = error
    }
  }

  /// The member `digest`.
  public var digest: String? { value?["digest"]?.asString }

  /// The member `source`; nil for any other text.
  public var source: JSONValue? {
    guard value?["schema"]?.asString?.hasPrefix("gongwen/document/") == true else { return nil }
    return value?["source"]
  }
}
