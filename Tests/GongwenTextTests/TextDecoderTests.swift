import GongwenModel
import GongwenText
import Testing

/// Decoding, by retyped cases of WHATWG's Encoding Standard.
struct TextDecoderTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var charset: Charset
    var bytes: [UInt8]
    var text: String
    var malformed: [Range<Int>] = []
    var testDescription: String { "\(charset.rawValue) \(bytes) \(text)" }
  }

  static let utf8: [Case] = [
    Case(charset: .utf8, bytes: [], text: ""),
    Case(charset: .utf8, bytes: [0xEF, 0xBB, 0xBF], text: ""),
    Case(charset: .utf8, bytes: [0xEF, 0xBB, 0xBF, 0x61], text: "a"),
    Case(charset: .utf8, bytes: [0xEF, 0xBB], text: "\u{FFFD}", malformed: [0..<2]),
    Case(charset: .utf8, bytes: Array("a é 国务院 𠀀".utf8), text: "a é 国务院 𠀀"),
    // Overlong forms, surrogates and values beyond U+10FFFF: each byte an error.
    Case(
      charset: .utf8, bytes: [0xC0, 0x80, 0x41], text: "\u{FFFD}\u{FFFD}A",
      malformed: [0..<1, 1..<2]),
    Case(
      charset: .utf8, bytes: [0xE0, 0x80, 0x80], text: "\u{FFFD}\u{FFFD}\u{FFFD}",
      malformed: [0..<1, 1..<2, 2..<3]),
    Case(
      charset: .utf8, bytes: [0xED, 0xA0, 0x80], text: "\u{FFFD}\u{FFFD}\u{FFFD}",
      malformed: [0..<1, 1..<2, 2..<3]),
    Case(
      charset: .utf8, bytes: [0xF4, 0x90, 0x80, 0x80], text: "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}",
      malformed: [0..<1, 1..<2, 2..<3, 3..<4]),
    Case(
      charset: .utf8, bytes: [0xF5, 0x80], text: "\u{FFFD}\u{FFFD}", malformed: [0..<1, 1..<2]),
    // A maximal subpart is one error (Unicode 15, table 3-8).
    Case(
      charset: .utf8,
      bytes: [0x61, 0xF1, 0x80, 0x80, 0xE1, 0x80, 0xC2, 0x62, 0x80, 0x63, 0x80, 0xBF, 0x64],
      text: "a\u{FFFD}\u{FFFD}\u{FFFD}b\u{FFFD}c\u{FFFD}\u{FFFD}d",
      malformed: [1..<4, 4..<6, 6..<7, 8..<9, 10..<11, 11..<12]),
    Case(
      charset: .utf8, bytes: [0xE5, 0x9B, 0xBD, 0xE5, 0x8A], text: "国\u{FFFD}",
      malformed: [3..<5]),
    // A byte order mark inside a text is a character.
    Case(charset: .utf8, bytes: [0x61, 0xEF, 0xBB, 0xBF], text: "a\u{FEFF}"),
  ]

  static let utf16: [Case] = [
    Case(charset: .utf16LE, bytes: [0xFF, 0xFE, 0xFD, 0x56], text: "国"),
    Case(charset: .utf16BE, bytes: [0xFE, 0xFF, 0x56, 0xFD], text: "国"),
    Case(charset: .utf16LE, bytes: [0x40, 0xD8, 0x00, 0xDC, 0x61, 0x00], text: "𠀀a"),
    Case(charset: .utf16BE, bytes: [0xD8, 0x40, 0xDC, 0x00, 0x00, 0x61], text: "𠀀a"),
    Case(
      charset: .utf16LE, bytes: [0x40, 0xD8, 0x61, 0x00], text: "\u{FFFD}a", malformed: [0..<2]),
    Case(
      charset: .utf16LE, bytes: [0x00, 0xDC, 0x61, 0x00], text: "\u{FFFD}a", malformed: [0..<2]),
    Case(charset: .utf16LE, bytes: [0x61, 0x00, 0x61], text: "a\u{FFFD}", malformed: [2..<3]),
    Case(
      charset: .utf16LE, bytes: [0x61, 0x00, 0x40, 0xD8], text: "a\u{FFFD}", malformed: [2..<4]),
    // A lead surrogate and an odd byte at the end are one error.
    Case(charset: .utf16LE, bytes: [0x40, 0xD8, 0x61], text: "\u{FFFD}", malformed: [0..<3]),
    Case(
      charset: .utf16BE, bytes: [0xD8, 0x40, 0xD8, 0x40, 0xDC, 0x00], text: "\u{FFFD}𠀀",
      malformed: [0..<2]),
  ]

  static let gb18030: [Case] = [
    Case(charset: .gb18030, bytes: [0xB9, 0xFA, 0x61, 0xCE, 0xF1], text: "国a务"),
    Case(charset: .gb18030, bytes: [0x80, 0xA2, 0xE3], text: "€€"),
    Case(charset: .gb18030, bytes: [0xA1, 0xAA, 0xA1, 0xA4], text: "—·"),
    Case(charset: .gb18030, bytes: [0xA3, 0xA0], text: "\u{3000}"),
    Case(charset: .gb18030, bytes: [0xA8, 0xBC], text: "\u{1E3F}"),
    Case(charset: .gb18030, bytes: [0xA6, 0xD9, 0xA6, 0xDA, 0xA6, 0xDB], text: "︐︒︑"),
    Case(charset: .gb18030, bytes: [0xFE, 0x59, 0xFE, 0xA0], text: "\u{9FB4}\u{9FBB}"),
    Case(charset: .gb18030, bytes: [0xAA, 0xA1, 0xFE, 0x50], text: "\u{E000}\u{2E81}"),
    Case(charset: .gb18030, bytes: [0x81, 0x30, 0x81, 0x30], text: "\u{80}"),
    Case(charset: .gb18030, bytes: [0x81, 0x35, 0xF4, 0x37], text: "\u{E7C7}"),
    Case(charset: .gb18030, bytes: [0x81, 0x36, 0xA5, 0x31], text: "\u{200F}"),
    Case(charset: .gb18030, bytes: [0x83, 0x36, 0xC7, 0x38], text: "\u{D7FF}"),
    Case(charset: .gb18030, bytes: [0x84, 0x31, 0x82, 0x36], text: "\u{FE10}"),
    Case(charset: .gb18030, bytes: [0x84, 0x31, 0xA4, 0x39], text: "\u{FFFF}"),
    Case(charset: .gb18030, bytes: [0x90, 0x30, 0x81, 0x30], text: "\u{10000}"),
    Case(charset: .gb18030, bytes: [0xE3, 0x32, 0x9A, 0x35], text: "\u{10FFFF}"),
    // Four bytes that stand for nothing are one error.
    Case(
      charset: .gb18030, bytes: [0xE3, 0x32, 0x9A, 0x36], text: "\u{FFFD}", malformed: [0..<4]),
    Case(
      charset: .gb18030, bytes: [0x84, 0x31, 0xA5, 0x30], text: "\u{FFFD}", malformed: [0..<4]),
    // An ASCII byte behind a lead byte is read again; another one is part of the error.
    Case(
      charset: .gb18030, bytes: [0xC8, 0x3C, 0x70], text: "\u{FFFD}<p", malformed: [0..<1]),
    Case(charset: .gb18030, bytes: [0xC8, 0x7F], text: "\u{FFFD}\u{7F}", malformed: [0..<1]),
    Case(charset: .gb18030, bytes: [0xC8, 0xFF, 0x61], text: "\u{FFFD}a", malformed: [0..<2]),
    Case(charset: .gb18030, bytes: [0xFF, 0x61], text: "\u{FFFD}a", malformed: [0..<1]),
    // Where four bytes fail, only the first is an error.
    Case(
      charset: .gb18030, bytes: [0x81, 0x30, 0x41], text: "\u{FFFD}0A", malformed: [0..<1]),
    Case(
      charset: .gb18030, bytes: [0x81, 0x30, 0xB9, 0xFA], text: "\u{FFFD}0国",
      malformed: [0..<1]),
    // What the end cuts off is one error.
    Case(charset: .gb18030, bytes: [0x61, 0xB9], text: "a\u{FFFD}", malformed: [1..<2]),
    Case(charset: .gb18030, bytes: [0x81, 0x30], text: "\u{FFFD}", malformed: [0..<2]),
    Case(charset: .gb18030, bytes: [0x81, 0x30, 0x81], text: "\u{FFFD}", malformed: [0..<3]),
  ]

  static let big5: [Case] = [
    Case(charset: .big5HKSCS, bytes: [0xB0, 0xEA, 0x61, 0xB0, 0xC8], text: "國a務"),
    Case(charset: .big5HKSCS, bytes: [0x88, 0x62], text: "\u{CA}\u{304}"),
    Case(charset: .big5HKSCS, bytes: [0x88, 0x64], text: "\u{CA}\u{30C}"),
    Case(charset: .big5HKSCS, bytes: [0x88, 0xA3, 0x88, 0xA5], text: "\u{EA}\u{304}\u{EA}\u{30C}"),
    Case(charset: .big5HKSCS, bytes: [0x87, 0x40], text: "\u{43F0}"),
    Case(charset: .big5HKSCS, bytes: [0x88, 0x40], text: "\u{31C0}"),
    Case(charset: .big5HKSCS, bytes: [0xA3, 0xC0, 0xA3, 0xE1], text: "\u{2400}\u{20AC}"),
    Case(charset: .big5HKSCS, bytes: [0xFE, 0xFE], text: "\u{79D4}"),
    // Pairs of the user-defined areas stand for nothing.
    Case(charset: .big5HKSCS, bytes: [0x81, 0x40], text: "\u{FFFD}@", malformed: [0..<1]),
    Case(charset: .big5HKSCS, bytes: [0x81, 0xA1], text: "\u{FFFD}", malformed: [0..<2]),
    Case(
      charset: .big5HKSCS, bytes: [0x80, 0xFF], text: "\u{FFFD}\u{FFFD}",
      malformed: [0..<1, 1..<2]),
    Case(charset: .big5HKSCS, bytes: [0xB0, 0x3C], text: "\u{FFFD}<", malformed: [0..<1]),
    Case(charset: .big5HKSCS, bytes: [0xB0, 0x80], text: "\u{FFFD}", malformed: [0..<2]),
    Case(charset: .big5HKSCS, bytes: [0x61, 0xB0], text: "a\u{FFFD}", malformed: [1..<2]),
  ]

  @Test(arguments: utf8 + utf16 + gb18030 + big5)
  func decodesAsTheStandardSays(_ sample: Case) {
    let found = TextDecoder.decode(sample.bytes, as: sample.charset)
    #expect(found.scalars == Array(sample.text.unicodeScalars))
    #expect(found.replacements == sample.malformed)
  }

  @Test func placesAreUniformRuns() {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF, 0x61, 0xE5, 0x9B, 0xBD, 0xE5, 0x8A, 0xA1, 0xFF, 0x62]
    let map = TextDecoder.decode(bytes, as: .utf8).map
    #expect(
      map.runs == [
        SourceMap.Run(rawStart: 0, sourceStart: 3, width: 1),
        SourceMap.Run(rawStart: 1, sourceStart: 4, width: 3),
        SourceMap.Run(rawStart: 3, sourceStart: 10, width: 1, rule: .replacement),
        SourceMap.Run(rawStart: 4, sourceStart: 11, width: 1),
      ])
  }

  @Test func twoScalarsOfOnePairTakeAByteEach() {
    let map = TextDecoder.decode([0xB0, 0xEA, 0x88, 0x62, 0xB0, 0xEA], as: .big5HKSCS).map
    #expect(
      map.runs == [
        SourceMap.Run(rawStart: 0, sourceStart: 0, width: 2),
        SourceMap.Run(rawStart: 1, sourceStart: 2, width: 1),
        SourceMap.Run(rawStart: 3, sourceStart: 4, width: 2),
      ])
  }

  @Test func aLongTextIsOneRun() {
    let bytes = [UInt8](repeating: 0xB0, count: 200_000)
    let text = TextDecoder.decode(bytes, as: .gb18030)
    #expect(text.scalars.count == 100_000)
    #expect(text.map.runs == [SourceMap.Run(rawStart: 0, sourceStart: 0, width: 2)])
  }
}
