public import GongwenModel

/// The declarations about the charset of some bytes, known before the bytes are read.
public struct CharsetHints: Hashable, Sendable {
  /// The charset that the configuration or the command line asks for. It is obeyed, unless there is a byte
  /// order mark.
  public var configured: Charset?
  /// The label of a content type that came with the bytes, as found.
  public var transport: String?
  /// The label the page itself declares, as found.
  public var meta: String?

  /// Makes hints.
  public init(configured: Charset? = nil, transport: String? = nil, meta: String? = nil) {
    self.configured = configured
    self.transport = transport
    self.meta = meta
  }

  /// The label that counts: that of the transport goes before that of the page (HTML, "encoding
  /// sniffing algorithm").
  var declared: String? { transport ?? meta }

  /// The charset of the label that counts. A page that declares UTF-16, in letters that could be
  /// read as ASCII, is not (HTML, "prescan a byte stream", step 15).
  var declaredCharset: Charset? {
    if let transport { return CharsetLabels.charset(transport) }
    guard let charset = meta.flatMap(CharsetLabels.charset) else { return nil }
    return charset == .utf16LE || charset == .utf16BE ? .utf8 : charset
  }

  /// The evidence a label is.
  var declaredEvidence: CharsetRecord.Evidence { transport == nil ? .meta : .transport }
}
