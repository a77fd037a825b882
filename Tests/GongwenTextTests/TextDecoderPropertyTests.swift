import GongwenModel
import GongwenTestSupport
import GongwenText
import Testing

/// What holds for any bytes under any charset. A failure names its seed.
struct TextDecoderPropertyTests {
  /// Pieces that decoders trip over, between random bytes.
  static let pieces: [[UInt8]] = [
    [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0x00], [0x0D, 0x0A], [0x3C, 0x70, 0x3E],
    Array("关于印发《规划》的通知，一、".utf8), [0xB9, 0xFA, 0xCE, 0xF1, 0xD4, 0xBA],
    [0x81, 0x30, 0x81, 0x30], [0x84, 0x31], [0xE3, 0x32, 0x9A], [0x88, 0x62], [0x88, 0xA5],
    [0xA4, 0xA4, 0xA4, 0xE5], [0xF0, 0xA0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0x40, 0xD8],
    [0xD8, 0x40], [0x00, 0xDC], [0xFF], [0x80],
  ]

  static func bytes(seed: UInt64) -> [UInt8] {
    var generator = SeededGenerator(seed: seed)
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...60, using: &generator) {
      if Bool.random(using: &generator) {
        bytes += pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      } else {
        bytes.append(UInt8.random(in: 0...255, using: &generator))
      }
    }
    return bytes
  }

  @Test(arguments: Charset.allCases)
  func everyByteHasItsPlace(_ charset: Charset) {
    for seed in 0..<2_000 as Range<UInt64> {
      let bytes = Self.bytes(seed: seed)
      let text = TextDecoder.decode(bytes, as: charset)
      let fault = Self.fault(in: text, of: bytes, charset: charset)
      #expect(fault == nil, "seed \(seed): \(fault ?? "")")
    }
  }

  /// What is wrong with a decoded text, if anything is.
  static func fault(in text: DecodedText, of bytes: [UInt8], charset: Charset) -> String? {
    guard text.map.rawCount == text.scalars.count else { return "the map is not total" }
    let mark = markLength(bytes, charset)
    var next = mark
    var replaced: [Range<Int>] = []
    var fault: String?
    text.map.forEachPiece(of: 0..<text.scalars.count) { raw, source, _, rule in
      if source.lowerBound != next { fault = "a gap or an overlap at byte \(next)" }
      next = source.upperBound
      if rule == .replacement {
        replaced.append(source)
        if text.scalars[raw.lowerBound].value != 0xFFFD { fault = "a replacement not U+FFFD" }
      } else if decodedAlone(bytes[source], charset) != Array(text.scalars[raw]) {
        fault = "bytes \(source) decode otherwise alone"
      }
    }
    if next != bytes.count { fault = "the pieces end at \(next) of \(bytes.count)" }
    if replaced != text.replacements { fault = "replacements and runs differ" }
    return fault
  }

  /// The bytes of a piece, decoded. A mark that is text must not become one: a line feed goes first.
  private static func decodedAlone(
    _ bytes: ArraySlice<UInt8>, _ charset: Charset
  ) -> [Unicode.Scalar] {
    let first: [UInt8] =
      switch charset {
      case .utf16LE: [0x0A, 0x00]
      case .utf16BE: [0x00, 0x0A]
      default: [0x0A]
      }
    return Array(TextDecoder.decode(first + bytes, as: charset).scalars.dropFirst())
  }

  private static func markLength(_ bytes: [UInt8], _ charset: Charset) -> Int {
    switch charset {
    case .utf8: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    case .utf16LE: bytes.starts(with: [0xFF, 0xFE]) ? 2 : 0
    case .utf16BE: bytes.starts(with: [0xFE, 0xFF]) ? 2 : 0
    default: 0
    }
  }
}
