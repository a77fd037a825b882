import GongwenModel
import GongwenText

/// Encodes texts for tests, by looking up what the decoder makes of every pair of bytes.
enum Encoder {
  static func encode(_ text: String, as charset: Charset) -> [UInt8] {
    switch charset {
    case .utf8: Array(text.utf8)
    case .utf16LE: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BE: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .gb18030: text.unicodeScalars.flatMap { bytes($0, gb18030) }
    case .big5HKSCS: text.unicodeScalars.flatMap { bytes($0, big5) }
    }
  }

  private static let gb18030 = pairs(.gb18030)
  private static let big5 = pairs(.big5HKSCS)

  private static func bytes(
    _ scalar: Unicode.Scalar, _ table: [Unicode.Scalar: [UInt8]]
  ) -> [UInt8] {
    scalar.isASCII ? [UInt8(scalar.value)] : table[scalar] ?? [0x3F]
  }

  private static func pairs(_ charset: Charset) -> [Unicode.Scalar: [UInt8]] {
    var table: [Unicode.Scalar: [UInt8]] = [:]
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x40)...0xFE {
        let text = TextDecoder.decode([lead, trail], as: charset)
        if text.scalars.count == 1, text.replacements.isEmpty {
          table[text.scalars[0]] = [lead, trail]
        }
      }
    }
    return table
  }
}
