/// Options of an export.
public struct ExportOptions: Hashable, Sendable {
  /// Whether the map of the texts is made, too.
  public var hasMap = false
  /// Whether documents keep their origins; for ``ExportFormat/jsonl``.
  public var hasOrigins = true
  /// The characters of a chunk: small units are united up to the lower bound, and none is longer than the upper one.
  public var chunkSize = Self.defaultChunkSize

  /// The form in which chunks have the places of their lines on pages.
  public var boxes = BoxForm.canonical

  /// Whether the source of the document was deleted or is excluded, and its outputs are kept; for rows of documents and chunks.
  public var isOrphaned = false

  /// The default of ``chunkSize``: a paragraph or two, and what models for embedding take without cutting it.
  public static let defaultChunkSize = 200...1000

  /// Makes the default options.
  public init() {}
}
