public import GongwenModel

/// What became of a source.
public enum SourceOutcome: Sendable {
  /// The bytes of its document, or of a collection followed by its members.
  case documents([[UInt8]])
  /// Why it gives no document, and what is known of its bytes.
  case failure(StageFailure, Evidence?)

  /// What identifies the bytes a failure speaks of.
  public struct Evidence: Hashable, Sendable {
    /// SHA-256 of the source's bytes, in hex.
    public var sha256: String
    /// Its size in bytes.
    public var bytes: Int

    /// Makes evidence of a source's bytes.
    public init(_ bytes: [UInt8]) {
      sha256 = ContentDigest.hex(of: bytes)
      self.bytes = bytes.count
    }
  }
}
