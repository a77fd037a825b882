public import GongwenModel
public import GongwenText

/// A source as it enters the pipeline.
public struct SourceInput: Sendable {
  /// Its path below the inputs folder, in the encoded form.
  public var path: String
  /// Its bytes.
  public var bytes: [UInt8]
  /// The bytes of its sidecar, if there is one.
  public var sidecar: [UInt8]?
  /// A media type that overrides detection.
  public var mediaType: MediaType?
  /// A charset that overrides detection.
  public var charset: Charset?
  /// SHA-256 of the bytes in hex, if the caller has computed it already.
  public var sha256: String?
  /// SHA-256 of the sidecar in hex, if the caller has computed it already.
  public var sidecarSHA256: String?

  /// Makes an input.
  public init(
    path: String, bytes: [UInt8], sidecar: [UInt8]? = nil, mediaType: MediaType? = nil,
    charset: Charset? = nil
  ) {
    self.path = path
    self.bytes = bytes
    self.sidecar = sidecar
    self.mediaType = mediaType
    self.charset = charset
  }
}
