/// Finds out what some bytes are, by their content: names and declared types are often wrong.
public enum MediaTypeDetector {
  /// Detects. Damaged, cut off and tiny inputs count as what they start as; nothing at all is
  /// plain text.
  public static func detect(_ bytes: [UInt8]) -> DetectedContent {
    let content = FileContent(bytes)
    // Before the formats that an archive may contain: a PDF, or tags.
    if let wrapped = wrapped(content) { return wrapped }
    let formats = FileFormat.all
    guard let place = formats.indices.first(where: { formats[$0].matches(content) }) else {
      return .unsupported("binary data")
    }
    let format = formats[place]
    return format.mediaType.map(DetectedContent.known) ?? .unsupported(format.name)
  }

  /// The media types that can be detected.
  public static var mediaTypes: Set<MediaType> { Set(FileFormat.all.compactMap(\.mediaType)) }

  /// A file that is no source but contains some, or was made of one; nil for any other. The result does not
  /// depend on the text in it, so that it overrides a media type that was asked for too.
  public static func wrapped(_ bytes: [UInt8]) -> DetectedContent? {
    wrapped(FileContent(bytes))
  }

  private static func wrapped(_ content: FileContent) -> DetectedContent? {
    if let name = SavedArchive.name(of: content.bytes, letters: content.letters.bytes) {
      return .savedArchive(name)
    }
    return OwnOutput.schema(content.letters.bytes).map(DetectedContent.ownOutput)
  }
}
