import GongwenModel
import GongwenText
import Testing

struct CharsetDetectorTests {
  static let simplified = """
    国务院办公厅关于印发《政府网站集约化试点工作方案》的通知
    各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
    """
  static let traditional = """
    香港特別行政區政府公告：根據條例規定，現將有關事項通知如下，請各部門遵照辦理。
    一、本條例自公布之日起施行；二、由行政長官會同行政會議負責解釋。
    """
  static let page = "<html><head><title>通知</title></head><body><p>\(simplified)</p></body></html>"

  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var bytes: [UInt8]
    var hints = CharsetHints()
    var charset: Charset
    var evidence: CharsetRecord.Evidence
    var codes: [String] = []
    var testDescription: String { name }
  }

  static let plain: [Case] = [
    Case(name: "nothing", bytes: [], charset: .utf8, evidence: .utf8),
    Case(name: "ASCII", bytes: Array("Hello".utf8), charset: .utf8, evidence: .utf8),
    Case(name: "UTF-8", bytes: Array(simplified.utf8), charset: .utf8, evidence: .utf8),
    Case(
      name: "UTF-8 mark", bytes: [0xEF, 0xBB, 0xBF] + Array(simplified.utf8), charset: .utf8,
      evidence: .bom),
    Case(
      name: "UTF-16LE mark", bytes: [0xFF, 0xFE] + Encoder.encode("国", as: .utf16LE),
      charset: .utf16LE, evidence: .bom),
    Case(
      name: "UTF-16BE mark", bytes: [0xFE, 0xFF] + Encoder.encode("国", as: .utf16BE),
      charset: .utf16BE, evidence: .bom),
    Case(
      name: "GB18030 mark",
      bytes: [0x84, 0x31, 0x95, 0x33] + Encoder.encode("国", as: .gb18030), charset: .gb18030,
      evidence: .bom),
    Case(
      name: "a few NULs", bytes: Array(("\0" + simplified + "\0 end \0").utf8), charset: .utf8,
      evidence: .utf8),
    Case(
      name: "English with a NUL", bytes: Array("Hello\0world, this is text".utf8), charset: .utf8,
      evidence: .utf8),
  ]

  static let detected: [Case] = [
    Case(
      name: "GBK", bytes: Encoder.encode(simplified, as: .gb18030), charset: .gb18030,
      evidence: .detected),
    Case(
      name: "GBK, traditional", bytes: Encoder.encode(traditional, as: .gb18030),
      charset: .gb18030, evidence: .detected),
    Case(
      name: "GBK page", bytes: Encoder.encode(page, as: .gb18030), charset: .gb18030,
      evidence: .detected),
    Case(
      name: "GBK, four characters", bytes: Encoder.encode("总体要求", as: .gb18030),
      charset: .gb18030, evidence: .detected),
    Case(
      name: "Big5", bytes: Encoder.encode(traditional, as: .big5HKSCS), charset: .big5HKSCS,
      evidence: .detected),
    Case(
      name: "Big5, six characters", bytes: Encoder.encode("香港特別行政", as: .big5HKSCS),
      charset: .big5HKSCS, evidence: .detected),
    Case(
      name: "UTF-16LE", bytes: Encoder.encode(simplified, as: .utf16LE), charset: .utf16LE,
      evidence: .detected),
    Case(
      name: "UTF-16BE", bytes: Encoder.encode(simplified, as: .utf16BE), charset: .utf16BE,
      evidence: .detected),
    Case(
      name: "UTF-16LE page", bytes: Encoder.encode(page, as: .utf16LE), charset: .utf16LE,
      evidence: .detected),
    Case(
      name: "UTF-16BE, English", bytes: Encoder.encode("Hello, world", as: .utf16BE),
      charset: .utf16BE, evidence: .detected),
    // The 7-bit halves of these make 16-bit Han: "Bush hid the facts".
    Case(
      name: "ASCII in pairs", bytes: Array("Bush hid the facts".utf8), charset: .utf8,
      evidence: .utf8),
  ]

  static let damaged: [Case] = [
    Case(
      name: "UTF-8, cut off", bytes: Array(simplified.utf8.dropLast(1)), charset: .utf8,
      evidence: .detected, codes: ["malformed-bytes"]),
    Case(
      name: "UTF-8, short, cut off", bytes: Array("国务".utf8.dropLast(2)), charset: .utf8,
      evidence: .detected, codes: ["malformed-bytes"]),
    Case(
      name: "UTF-8, some bytes broken",
      bytes: Array("国务院".utf8) + [0xFF] + Array(simplified.utf8) + [0xC0, 0x80], charset: .utf8,
      evidence: .detected, codes: ["malformed-bytes"]),
    Case(
      name: "GBK, cut off", bytes: Encoder.encode("国务院办公厅", as: .gb18030).dropLast(1),
      charset: .gb18030, evidence: .detected, codes: ["malformed-bytes"]),
    Case(
      name: "GBK, a byte lost",
      bytes: Encoder.encode(simplified, as: .gb18030) + [0xFF]
        + Encoder.encode(simplified, as: .gb18030),
      charset: .gb18030, evidence: .detected, codes: ["malformed-bytes"]),
    Case(
      name: "Big5, cut off", bytes: Encoder.encode(traditional, as: .big5HKSCS) + [0xB0],
      charset: .big5HKSCS, evidence: .detected, codes: ["malformed-bytes"]),
    Case(
      name: "a stray byte", bytes: Array("na".utf8) + [0xEF] + Array("ve".utf8), charset: .utf8,
      evidence: .detected, codes: ["malformed-bytes"]),
    Case(
      name: "one byte", bytes: [0xB9], charset: .utf8, evidence: .detected,
      codes: ["malformed-bytes"]),
  ]

  static let labelled: [Case] = [
    Case(
      name: "gb2312, true", bytes: Encoder.encode(page, as: .gb18030),
      hints: CharsetHints(meta: "gb2312"), charset: .gb18030, evidence: .meta),
    Case(
      name: "gbk by transport", bytes: Encoder.encode(page, as: .gb18030),
      hints: CharsetHints(transport: "GBK", meta: "utf-8"), charset: .gb18030,
      evidence: .transport),
    Case(
      name: "utf-8, GBK in truth", bytes: Encoder.encode(page, as: .gb18030),
      hints: CharsetHints(meta: "utf-8"), charset: .gb18030, evidence: .detected,
      codes: ["charset-label-wrong"]),
    Case(
      name: "gb2312, UTF-8 in truth", bytes: Array(page.utf8),
      hints: CharsetHints(meta: "gb2312"), charset: .utf8, evidence: .utf8,
      codes: ["charset-label-wrong"]),
    Case(
      name: "gb2312, Big5 in truth", bytes: Encoder.encode(traditional, as: .big5HKSCS),
      hints: CharsetHints(meta: "gb2312"), charset: .big5HKSCS, evidence: .detected,
      codes: ["charset-label-wrong"]),
    Case(
      name: "gb2312, ASCII in truth", bytes: Array("<p>Hello</p>".utf8),
      hints: CharsetHints(meta: "gb2312"), charset: .utf8, evidence: .utf8),
    Case(
      name: "gb2312, accents in truth", bytes: Array("café · résumé".utf8),
      hints: CharsetHints(meta: "gb2312"), charset: .utf8, evidence: .utf8,
      codes: ["charset-label-wrong"]),
    Case(
      name: "unknown label", bytes: Array(page.utf8), hints: CharsetHints(meta: "x-mac"),
      charset: .utf8, evidence: .utf8, codes: ["charset-label-unknown"]),
    Case(
      name: "meta utf-16 means utf-8", bytes: Array(page.utf8),
      hints: CharsetHints(meta: "utf-16"), charset: .utf8, evidence: .utf8),
    Case(
      name: "mark against label", bytes: [0xEF, 0xBB, 0xBF] + Array(page.utf8),
      hints: CharsetHints(meta: "gbk"), charset: .utf8, evidence: .bom,
      codes: ["charset-label-wrong"]),
    Case(
      name: "configured", bytes: Array("国".utf8), hints: CharsetHints(configured: .big5HKSCS),
      charset: .big5HKSCS, evidence: .configured, codes: ["malformed-bytes"]),
  ]

  @Test(arguments: plain + detected + damaged + labelled)
  func decides(_ sample: Case) {
    let decision = CharsetDetector.decide(sample.bytes, hints: sample.hints)
    #expect(decision.record.name == sample.charset)
    #expect(decision.record.evidence == sample.evidence)
    #expect(decision.record.declared == sample.hints.transport ?? sample.hints.meta)
    #expect(decision.diagnostics.map(\.code) == sample.codes)
    #expect(decision.text == TextDecoder.decode(sample.bytes, as: sample.charset))
  }

  @Test(arguments: Charset.allCases)
  func aPieceOfAnyLengthIsEnough(_ charset: Charset) {
    let text = charset == .big5HKSCS ? Self.traditional : Self.simplified
    let scalars = Array(text.unicodeScalars)
    // UTF-16 of fewer than eight characters may be ASCII for all one can tell.
    let length = charset == .utf16LE || charset == .utf16BE ? 8 : 4
    for start in 0..<scalars.count - length {
      let piece = scalars[start..<start + length]
      guard piece.allSatisfy({ UnicodeClass.isHan($0) }) else { continue }
      let string = piece.map(String.init).joined()
      let bytes = Encoder.encode(string, as: charset)
      #expect(CharsetDetector.decide(bytes).record.name == charset, "\(string)")
    }
  }

  @Test func aWrongLabelIsAWarningWhereTheCharsetIsAJudgement() throws {
    let big5 = Encoder.encode(Self.traditional, as: .big5HKSCS)
    let judged = CharsetDetector.decide(big5, hints: CharsetHints(meta: "gb2312"))
    #expect(judged.diagnostics.first?.severity == .warning)
    let sure = CharsetDetector.decide(Array(Self.page.utf8), hints: CharsetHints(meta: "gb2312"))
    #expect(sure.diagnostics.first?.severity == .info)
  }

  @Test func malformedBytesAreNamedWithTheirPlaces() throws {
    let bytes = Array("国".utf8) + [0xFF] + Array("务院".utf8) + [0xE5, 0x8A]
    let diagnostic = try #require(CharsetDetector.decide(bytes).diagnostics.first)
    #expect(diagnostic.severity == .warning)
    #expect(
      diagnostic.message == "2 malformed sequences of UTF-8 shown as U+FFFD, at byte 3, 10")
    #expect(
      diagnostic.origin?.runs == [
        OriginRun(text: 0..<1, source: 3..<4, rule: .replacement),
        OriginRun(text: 1..<2, source: 10..<12, rule: .replacement),
      ])
  }

  @Test func hzIsReported() {
    let decision = CharsetDetector.decide(Array("~{<:Ky2;S{~} a ~{VPND~}\n~{VPND~}".utf8))
    #expect(decision.record.name == .utf8)
    #expect(decision.diagnostics.map(\.code) == ["charset-hz-unsupported"])
    #expect(CharsetDetector.decide(Array("a ~{b~} c".utf8)).diagnostics.isEmpty)
  }

  @Test func aLargeInputIsNotJudgedByItsHead() {
    let head = [UInt8](repeating: 0x20, count: 400_000)
    let bytes = head + Encoder.encode(Self.simplified, as: .gb18030)
    #expect(CharsetDetector.decide(bytes + head).record.name == .gb18030)
  }
}
