import GongwenModel
import GongwenNormalisation
import GongwenText

/// Any bytes: detection, decoding and normalisation give an answer, and every byte has its place.
enum DecoderHarness {
  static func check(_ bytes: [UInt8]) {
    _ = MediaTypeDetector.detect(bytes)
    for charset in Charset.allCases { checkPlaces(bytes, charset) }
    let label = String(decoding: bytes.prefix(16), as: UTF8.self)
    let decision = CharsetDetector.decide(bytes, hints: CharsetHints(transport: label))
    let normal = UnicodeNormaliser.nfc(decision.text.scalars)
    precondition(UnicodeNormaliser.nfc(normal) == normal, "NFC twice is not NFC once")
    _ = UnicodeNormaliser.nfkc(normal)
  }

  /// The pieces of the map follow on each other from the byte order mark to the end.
  private static func checkPlaces(_ bytes: [UInt8], _ charset: Charset) {
    let text = TextDecoder.decode(bytes, as: charset)
    precondition(text.map.rawCount == text.scalars.count, "the map is not total")
    var next = text.map.runs.first?.sourceStart ?? min(bytes.count, 3)
    precondition(next <= 3, "bytes are missing at the start")
    text.map.forEachPiece(of: 0..<text.scalars.count) { _, source, _, _ in
      precondition(source.lowerBound == next, "a gap or an overlap")
      next = source.upperBound
    }
    precondition(next == bytes.count, "bytes are missing at the end")
  }
}
