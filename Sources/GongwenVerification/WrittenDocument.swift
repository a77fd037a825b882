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

  /// The digest that its body and metadata give, whatever its member `digest` is; nil where the bytes are not JSON.
  public var contentDigest: String? { value.map(DocumentCheck.contentDigest) }

  /// How many members it names: those of a collection.
  public var memberCount: Int { value?["members"]?.asArray?.count ?? 0 }

  /// The member `source`; nil for any other text.
  public var source: JSONValue? {
    guard value?["schema"]?.asString?.hasPrefix("gongwen/document/") == true else { return nil }
    return value?["source"]
  }
}
