internal import GongwenModel

/// A document in another format.
public struct ExportedDocument: Hashable, Sendable {
  /// The bytes.
  public var bytes: [UInt8]
  /// The map of its texts as JSON: where each of them is in the export, and where it came from. Nil without.
  public var map: [UInt8]?

  init(bytes: [UInt8]) {
    self.bytes = bytes
    map = nil
  }

  init(_ export: ExportBytes, _ document: Document) {
    bytes = export.bytes
    map = export.map.map { MappedText.bytes(of: $0, document: document) }
  }
}
