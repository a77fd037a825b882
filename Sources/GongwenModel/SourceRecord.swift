/// The facts about a source and its reading: the member `source` of a document.
public struct SourceRecord: Hashable, Sendable {
  /// Its path below the inputs folder, `/` separators, percent-encoded where needed.
  public var path: String
  /// SHA-256 of its bytes, in hex.
  public var sha256: String
  /// Its size in bytes.
  public var bytes: Int
  /// IANA media type.
  public var mediaType: String
  /// How its bytes became characters; nil for PDF.
  public var charset: CharsetRecord?
  /// The number of pages; nil for a format without pages.
  public var pages: Int?
  /// The sizes of the pages, one a page; nil for a format without pages, and in documents that were written without them.
  public var pageSizes: [PrintedPageSize]?
  /// Where it was retrieved from, if it or a sidecar names it.
  public var url: String?
  /// When it was retrieved (ISO 8601), if a sidecar names it.
  public var retrieved: String?
  /// SHA-256 of the sidecar, in hex.
  public var sidecarSHA256: String?

  /// Makes a record.
  public init(path: String, sha256: String, bytes: Int, mediaType: String) {
    self.path = path
    self.sha256 = sha256
    self.bytes = bytes
    self.mediaType = mediaType
  }
}
