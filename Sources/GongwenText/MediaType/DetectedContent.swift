/// The kind of some bytes, by their content.
public enum DetectedContent: Hashable, Sendable {
  /// Something that can be read.
  case known(MediaType)
  /// Something that cannot, in words for an error: `a ZIP archive (docx, xlsx, …)`.
  case unsupported(String)
  /// Pages or mails wrapped up, in the same kind of words: `a WARC file of a web crawl`.
  case savedArchive(String)
  /// Something that this program has written, with the schema that it names: `gongwen/document/1`.
  case ownOutput(String)

  /// The media type, where it is one that can be read.
  public var mediaType: MediaType? {
    if case .known(let type) = self { return type }
    return nil
  }
}
