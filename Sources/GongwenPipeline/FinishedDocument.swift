public import GongwenModel

/// A document with the bytes of its file.
public struct FinishedDocument: Sendable {
  /// The document.
  public let document: Document
  /// Its RFC 8785 form.
  public let bytes: [UInt8]
}
