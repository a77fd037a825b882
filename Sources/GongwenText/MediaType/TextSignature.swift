import GongwenModel

/// Distinguishes text from binary data.
enum TextSignature {
  /// Characters of a text for one control character, at least.
  private static let charactersForOneControl = 32
  /// Characters of a text for one malformed sequence, at least.
  private static let charactersForOneError = 3
  /// Characters from which malformed sequences are counted: a word or two may be in any charset.
  private static let errorsCountFrom = 64

  /// Whether the bytes are a text under the charset that suits them best.
  static func matches(_ content: FileContent) -> Bool {
    let letters = content.letters
    if letters.isWide {
      let controls = letters.bytes.count(where: TextPlausibility.isOddControl)
      return controls * charactersForOneControl <= letters.bytes.count
    }
    let bytes = content.bytes
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
