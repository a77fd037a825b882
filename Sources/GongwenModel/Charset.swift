/// A character encoding that can be decoded, by its IANA name. Decoding follows WHATWG's Encoding
/// Standard.
public enum Charset: String, CaseIterable, Hashable, Sendable {
  /// UTF-8.
  case utf8 = "UTF-8"
  /// UTF-16, little endian.
  case utf16LE = "UTF-16LE"
  /// UTF-16, big endian.
  case utf16BE = "UTF-16BE"
  /// GB 18030; serves gb2312 and gbk too.
  case gb18030 = "GB18030"
  /// Big5 with the Hong Kong supplement.
  case big5HKSCS = "Big5-HKSCS"
}
