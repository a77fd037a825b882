internal import GongwenJSON
public import GongwenModel

/// The differences between two documents: of their metadata, and of their units by words and numbers.
public struct DocumentDifference: Sendable {
  /// The documents.
  public let old: Document
  /// The other one.
  public let new: Document
  /// Fields of the metadata with different values.
  public let fields: [FieldChange]
  /// Changes of units and texts, in the order of the new document.
  public let changes: [UnitChange]
  /// Whether the contents are equal: metadata and body without origins, as digests compare them.
  public let isEqual: Bool

  /// Compares two documents.
  public init(from old: Document, to new: Document) {
    self.old = old
    self.new = new
    isEqual = Self.content(of: old) == Self.content(of: new)
    fields = isEqual ? [] : FieldChange.changes(from: old.metadata, to: new.metadata)
    changes = isEqual ? [] : UnitChange.changes(from: old.body, to: new.body)
  }

  /// Whether the documents differ in nothing that ``fields`` and ``changes`` show: in the spans of a table, a table of
  /// contents, depths of units or types of texts.
  public var isOnlyForm: Bool { !isEqual && fields.isEmpty && changes.isEmpty }

  private static func content(of document: Document) -> [UInt8] {
    var bytes: [UInt8] = []
    DocumentWriter.draft(of: document).writeContent { bytes += $0 }
    return bytes
  }
}
