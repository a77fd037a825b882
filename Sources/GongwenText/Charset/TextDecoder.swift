public import GongwenModel

/// Turns bytes into characters the way WHATWG's Encoding Standard does, keeping the place of each.
///
/// Every byte of the source belongs to exactly one run of the map, except those of a byte order
/// mark. A malformed sequence is one U+FFFD; which bytes it takes is the standard's choice.
public enum TextDecoder {
  /// Decodes bytes under a charset. Never fails: what is malformed becomes U+FFFD.
  ///
  /// A byte order mark of the same charset is taken off; that of another one is text. Two scalars
  /// that come from one sequence of Big5 (88 62, 88 64, 88 A3, 88 A5) take a byte each in the map,
  /// so that the run that holds both stands for exactly their bytes.
  public static func decode(_ bytes: [UInt8], as charset: Charset) -> DecodedText {
    bytes.withUnsafeBufferPointer { source in
      switch charset {
      case .utf8: UTF8Decoder.decode(source)
      case .utf16LE: UTF16Decoder.decode(source, order: .little)
      case .utf16BE: UTF16Decoder.decode(source, order: .big)
      case .gb18030: GB18030Decoder.decode(source)
      case .big5HKSCS: Big5Decoder.decode(source)
      }
    }
  }
}
