/// How the bytes of a source became characters.
public struct CharsetRecord: Hashable, Sendable {
  /// The decoder that was used.
  public var name: Charset
  /// The label the source or its sidecar declares, as found.
  public var declared: String?
  /// Why this decoder.
  public var evidence: Evidence

  /// Why a decoder was taken.
  public enum Evidence: String, Hashable, Sendable {
    /// A byte order mark.
    case bom
    /// A sidecar's content type.
    case transport
    /// A `<meta>` of the page.
    case meta
    /// The bytes are valid UTF-8.
    case utf8 = "utf-8"
    /// Found by statistics.
    case detected
    /// Asked for by the configuration or the command line.
    case configured
  }

  /// Makes a record.
  public init(name: Charset, declared: String? = nil, evidence: Evidence) {
    self.name = name
    self.declared = declared
    self.evidence = evidence
  }
}
