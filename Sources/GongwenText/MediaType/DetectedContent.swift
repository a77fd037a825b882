public import GongwenModel

/// What some bytes are, by their content.
public enum DetectedContent: Hashable, Sendable {
  /// Something that can be read.
  case known(MediaType)
  /// Something that cannot, in words that can stand in an error: `a ZIP archive (docx, xlsx, …)`.
  case unsupported(String)

  /// The media type, where it is one that can be read.
  public var mediaType: MediaType? {
    if case .known(let type) = self { return type }
    return nil
  }
}
