import GongwenJSON
import GongwenModel

/// A canonical document as a line.
enum DocumentLine {
  /// The bytes of a document and a line feed. Without origins the line is still canonical JSON, and its digests are
  /// still those of the document: they leave origins out.
  static func bytes(of document: Document, hasOrigins: Bool) -> [UInt8] {
    let bytes = DocumentWriter.bytes(of: document)
    let lineFeed = [UInt8(ascii: "\n")]
    // The writer's own bytes are valid.
    guard hasOrigins == false, let value = try? JSONReader.parse(bytes) else {
      return bytes + lineFeed
    }
    return CanonicalJSON.bytes(of: withoutOrigins(value)) + lineFeed
  }

  private static func withoutOrigins(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let elements): .array(elements.map(withoutOrigins))
    case .object(let members):
      .object(
        members.filter { $0.name != "origin" }.map { name, value in
          // The names of counts are free.
          (name, name == "provenance" ? value : withoutOrigins(value))
        })
    default: value
    }
  }
}
