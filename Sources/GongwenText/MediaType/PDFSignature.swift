/// The signature of PDF files.
enum PDFSignature {
  /// The bytes among which a PDF starts (ISO 32000-1, annex H, note 13), and ends.
  private static let headerSpan = 1024

  private static let sign = Array("%PDF-".utf8)
  private static let object = Array(" obj".utf8)
  private static let end = Array("startxref".utf8)

  /// Whether a PDF starts at the first byte, or a little later and has objects behind, since a text may mention the
  /// sign; or has lost its sign, but has objects at its start and the key word of its end.
  static func matches(_ content: FileContent) -> Bool {
    let bytes = content.bytes
    let head = bytes.prefix(headerSpan)
    guard let start = ByteSearch.first(sign, in: head) else {
      return ByteSearch.first(object, in: head) != nil
        && ByteSearch.first(end, in: bytes.suffix(headerSpan)) != nil
    }
    let blanks: Set<UInt8> = [0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0xEF, 0xBB, 0xBF]
    return bytes[..<start].allSatisfy(blanks.contains)
      || ByteSearch.first(object, in: bytes[start...]) != nil
  }
}
