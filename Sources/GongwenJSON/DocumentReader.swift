public import GongwenModel

/// Reads documents in the contract's form: the inverse of ``DocumentWriter``.
///
/// Every fault is an error with line, column and path. Handles are not part of the form; they are 0.
public enum DocumentReader {
  /// How strictly and how much is read.
  public struct Options: Hashable, Sendable {
    /// Members that the contract does not define. It demands that readers ignore them.
    public var unknownMembers = UnknownMembers.ignored
    /// Members that are required and missing.
    public var missingMembers = MissingMembers.refused
    /// The members that are decoded.
    public var extent = Extent.all

    /// Treatments of members that the contract does not define.
    public enum UnknownMembers: Hashable, Sendable {
      /// They are ignored.
      case ignored
      /// The first one is an error.
      case refused
    }

    /// Treatments of required members that are missing. `schema` and the type of a node are always required.
    public enum MissingMembers: Hashable, Sendable {
      /// The first one is an error.
      case refused
      /// They have an empty value, or the first of the values that the contract lists.
      case empty
    }

    /// Parts of a document.
    public enum Extent: Hashable, Sendable {
      /// The whole document.
      case all
      /// All but `body`, `removed` and `links`, which are empty then: they must be arrays, and their elements are not
      /// decoded.
      case head
    }

    /// Makes the strict options of the contract.
    public init() {}
  }

  /// The value of the member `schema`.
  public static let schema = "gongwen/document/1"

  /// The document that a JSON text contains.
  ///
  /// - Throws: ``DocumentError`` with the first fault.
  public static func read(
    _ bytes: [UInt8], _ options: Options = Options()
  ) throws(DocumentError) -> Document {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONReader.parse(bytes)
    } catch {
      throw DocumentError(error)
    }
    do throws(JSONCursor.Fault) {
      return try JSONCursor(value, options: options).document(options.extent)
    } catch {
      throw DocumentError(error, in: bytes)
    }
  }

  /// Whether a text is JSON whose member `schema` is that of documents, of this or another version.
  public static func isDocument(_ bytes: [UInt8]) -> Bool {
    // A text that is not JSON is not a document; the caller needs no reason.
    let schema = (try? JSONReader.parse(bytes))?["schema"]?.asString
    return schema?.hasPrefix("gongwen/document/") == true
  }
}

extension JSONCursor {
  /// Reads a document.
  fileprivate func document(_ extent: DocumentReader.Options.Extent) throws(Fault) -> Document {
    let object = try object(Self.documentMembers)
    guard let schema = object.optional("schema") else {
      throw fault(.missingMember, "the member schema is missing")
    }
    try schema.expect(DocumentReader.schema)
    var document = Document(
      id: try object.required("id")?.string() ?? "",
      kind: try object.required("kind")?.word() ?? .document,
      source: try object.required("source")?.source() ?? .empty,
      metadata: try object.required("metadata")?.metadata() ?? Metadata(), body: [], removed: [],
      diagnostics: [],
      provenance: try object.required("provenance")?.provenance() ?? .empty)
    document.digest = try object.required("digest")?.string() ?? ""
    document.textDigest = try object.required("textDigest")?.string() ?? ""
    document.collection = try object.optional("collection")?.string()
    try object.readMembers(into: &document)
    switch extent {
    case .all: try object.readContent(into: &document)
    case .head:
      for name in ["body", "links", "removed"] { _ = try object.required(name)?.elements() }
      try object.readDiagnostics(into: &document)
    }
    return document
  }

  private static let documentMembers = [
    "body", "collection", "diagnostics", "digest", "id", "kind", "links", "members", "metadata",
    "provenance", "removed", "schema", "source", "textDigest",
  ]

  /// Reads the list of a collection; a document has none.
  private func readMembers(into document: inout Document) throws(Fault) {
    switch document.kind {
    case .collection:
      document.members =
        try required("members")?.list { (value) throws(Fault) in try value.member() } ?? []
    case .document:
      if let members = optional("members") {
        throw members.fault(.unknownMember, "only a collection has members")
      }
    }
  }

  /// Reads what a head leaves out.
  private func readContent(into document: inout Document) throws(Fault) {
    document.body = try required("body")?.list { (value) throws(Fault) in try value.node() } ?? []
    document.removed =
      try required("removed")?.list { (value) throws(Fault) in try value.removed() } ?? []
    document.links = try required("links")?.list { (value) throws(Fault) in try value.link() } ?? []
    try readDiagnostics(into: &document)
  }

  private func readDiagnostics(into document: inout Document) throws(Fault) {
    document.diagnostics =
      try required("diagnostics")?.list { (value) throws(Fault) in try value.diagnostic() } ?? []
  }
}

extension SourceRecord {
  fileprivate static var empty: SourceRecord {
    SourceRecord(path: "", sha256: "", bytes: 0, mediaType: "")
  }
}

extension Provenance {
  fileprivate static var empty: Provenance {
    Provenance(generatorVersion: "", libraries: [:], configuration: "")
  }
}
