import GongwenModel

/// Finds out what some bytes are, by their content: names and declared types lie.
public enum MediaTypeDetector {
  /// Detects. Damaged, cut off and tiny inputs count as what they start as; nothing at all is
  /// plain text.
  public static func detect(_ bytes: [UInt8]) -> DetectedContent {
    let letters = ASCIIProjection(bytes)
    // Before what an archive may hold: a PDF, or tags.
    if let wrapped = wrapped(bytes, letters) { return wrapped }
    if isPDF(bytes) { return .known(.pdf) }
    if let name = FileSignatures.name(of: bytes) { return .unsupported(name) }
    if let markup = MarkupSniffer.mediaType(letters.bytes) { return .known(markup) }
    return isText(bytes, letters) ? .known(.plainText) : .unsupported("binary data")
  }

  /// What is no source but holds some, or was made of one; nil for anything else. What it is does not
  /// depend on how the text in it looks, so that it holds against a media type that was asked for too.
  public static func wrapped(_ bytes: [UInt8]) -> DetectedContent? {
    wrapped(bytes, ASCIIProjection(bytes))
  }

  private static func wrapped(_ bytes: [UInt8], _ letters: ASCIIProjection) -> DetectedContent? {
    if let name = SavedArchive.name(of: bytes, letters: letters.bytes) {
      return .savedArchive(name)
    }
    return OwnOutput.schema(letters.bytes).map(DetectedContent.ownOutput)
  }

  /// The bytes among which a PDF starts (ISO 32000-1, annex H, note 13), and ends.
  private static let headerSpan = 1024

  /// Whether a PDF starts at the first byte, or a little later and has objects behind, since a text
  /// may mention the sign; or has lost its sign, but has objects at its start and the key word of
  /// its end.
  private static func isPDF(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(headerSpan)
    let object = Array(" obj".utf8)
    guard let start = ByteSearch.first(Array("%PDF-".utf8), in: head) else {
      return ByteSearch.first(object, in: head) != nil
        && ByteSearch.first(Array("startxref".utf8), in: bytes.suffix(headerSpan)) != nil
    }
    let blanks: Set<UInt8> = [0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0xEF, 0xBB, 0xBF]
    return bytes[..<start].allSatisfy(blanks.contains)
      || ByteSearch.first(object, in: bytes[start...]) != nil
  }

  /// Characters of a text for one control character, at least.
  private static let charactersForOneControl = 32
  /// Characters of a text for one malformed sequence, at least.
  private static let charactersForOneError = 3
  /// Characters from which malformed sequences are counted: a word or two may be in any charset.
  private static let errorsCountFrom = 64

  /// Whether the bytes are a text under the charset that suits them best.
  private static func isText(_ bytes: [UInt8], _ letters: ASCIIProjection) -> Bool {
    if letters.isWide {
      let controls = letters.bytes.count(where: TextPlausibility.isOddControl)
      return controls * charactersForOneControl <= letters.bytes.count
    }
    let hasControls = TextPlausibility.hasOddControl(bytes)
    if !hasControls, UTF8Decoder.isValid(bytes) { return true }
    let sample = CharsetSample(bytes)
    let charset =
      CharsetDetector.byteOrderMark(bytes) ?? CharsetDetector.mostPlausible(sample).charset
    let text = TextDecoder.decode(sample.bytes, as: charset)
    let count = text.scalars.count
    let controls = text.scalars.count {
      $0.value < 0x20 && TextPlausibility.isOddControl(UInt8($0.value))
    }
    if controls * charactersForOneControl > count { return false }
    return count < errorsCountFrom || text.replacements.count * charactersForOneError <= count
  }
}
