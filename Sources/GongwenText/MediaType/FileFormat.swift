/// A format of files: a row of the table next to ``MediaType``.
struct FileFormat: Sendable {
  /// The media type; nil for a format that cannot be read.
  let mediaType: MediaType?
  /// Its name, with the usual endings of such files, for messages.
  let name: String
  /// A file has the format if it has one of them.
  let signatures: [FileSignature]

  /// Makes a row.
  init(_ mediaType: MediaType?, _ name: String, _ signatures: FileSignature...) {
    self.mediaType = mediaType
    self.name = name
    self.signatures = signatures
  }

  /// Makes the row of a format that cannot be read.
  init(_ name: String, _ signatures: FileSignature...) {
    mediaType = nil
    self.name = name
    self.signatures = signatures
  }

  /// Whether a file has the format.
  func matches(_ content: FileContent) -> Bool {
    signatures.contains { $0.matches(content) }
  }
}
