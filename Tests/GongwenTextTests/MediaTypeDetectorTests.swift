import GongwenModel
import GongwenTestSupport
import GongwenText
import Testing

struct MediaTypeDetectorTests {
  static let text = CharsetDetectorTests.simplified
  static let page = CharsetDetectorTests.page

  private static let table =
    "<table>" + String(repeating: "<tr><td>甲</td><td>乙</td></tr>", count: 8) + "</table>\n"

  private static func lines(_ count: Int) -> String {
    String(repeating: "某某县人民政府。\n", count: count)
  }

  private static func headings(_ count: Int) -> String {
    String(repeating: "## 某某县\n\n", count: count)
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let bytes: [UInt8]
    var testDescription: String { "\(name), \(bytes.count) bytes" }
  }

  static let known: [(String, [UInt8], MediaType)] = [
    ("nothing", [], .plainText),
    ("one byte", [0x41], .plainText),
    ("one byte of GBK", [0xB9], .plainText),
    ("UTF-8", Array(text.utf8), .plainText),
    ("GBK", Encoder.encode(text, as: .gb18030), .plainText),
    ("Big5", Encoder.encode(CharsetDetectorTests.traditional, as: .big5HKSCS), .plainText),
    ("UTF-16LE", Encoder.encode(text, as: .utf16LE), .plainText),
    ("UTF-16BE", Encoder.encode(text, as: .utf16BE), .plainText),
    ("UTF-16LE, mark", [0xFF, 0xFE] + Encoder.encode(text, as: .utf16LE), .plainText),
    ("text with NULs", Array((text + "\0\0" + text).utf8), .plainText),
    ("text on HTML", Array("页面应以 <html> 开头，以 </html> 结尾。\(text)".utf8), .plainText),
    ("text with marks", Array("<u>国务院</u>\(text)<sup>1</sup>".utf8), .plainText),
    ("text on PDF", Array("附件格式：%PDF-1.7 文件。\(text)".utf8), .plainText),
    ("lines with a table", Array((lines(3) + table).utf8), .plainText),
    ("too few lines with a table", Array((lines(2) + table).utf8), .html),
    (
      "lines with a table and a tag that breaks them", Array((lines(3) + "<br>" + table).utf8),
      .html
    ),
    ("Markdown with tags", Array((headings(3) + "<p>甲</p>" + table).utf8), .plainText),
    ("Markdown that begins with a table", Array((table + headings(2)).utf8), .plainText),
    ("too few headings of Markdown", Array((table + headings(1)).utf8), .html),
    ("a page with signs of headings", Array(("<html><head></head>" + headings(3)).utf8), .html),
    ("brackets", Array("<<中华人民共和国>>".utf8), .plainText),
    ("JSON", Array("{\"a\": 1}".utf8), .plainText),
    ("BM", Array("BM 25 规划".utf8), .plainText),
    ("MZ", Array("MZ 规划".utf8), .plainText),
    ("page", Array(page.utf8), .html),
    ("page, GBK", Encoder.encode(page, as: .gb18030), .html),
    ("page, UTF-16LE", Encoder.encode(page, as: .utf16LE), .html),
    ("page, UTF-16BE, mark", [0xFE, 0xFF] + Encoder.encode(page, as: .utf16BE), .html),
    ("page, UTF-8 mark", [0xEF, 0xBB, 0xBF] + Array(page.utf8), .html),
    ("page, blanks and comments", Array("\r\n <!-- a --> <!-- b -->\n\(page)".utf8), .html),
    ("page, upper case", Array("<!DOCTYPE HTML PUBLIC \"…\"><HTML>".utf8), .html),
    ("page, cut off", Array("<html><bo".utf8), .html),
    ("fragment", Array("<p>国务院</p>".utf8), .html),
    ("fragment, div", Array("<div class=a>国务院".utf8), .html),
    ("words first", Array((text + String(repeating: "<p>国务院</p>", count: 20)).utf8), .html),
    ("words before a page", Array(("缓存 " + page).utf8), .html),
    (
      "XHTML",
      Array("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">".utf8), .xhtml
    ),
    (
      "XHTML that is HTML", Array("<html xmlns=\"http://www.w3.org/1999/xhtml\"><p>".utf8), .html
    ),
    ("a feed", Array("<?xml version=\"1.0\"?><rss><channel>".utf8), .html),
    ("PDF", Array("%PDF-1.7\n%âãÏÓ\n1 0 obj".utf8), .pdf),
    ("PDF, cut off", Array("%PDF-".utf8), .pdf),
    ("PDF, blanks first", Array("\r\n\r\n%PDF-1.4".utf8), .pdf),
    ("PDF, junk first", Array("HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n1 0 obj".utf8), .pdf),
    ("PDF, sign lost", Array("%âã\n1 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF".utf8), .pdf),
  ]

  @Test(arguments: known.map { (Case(name: $0, bytes: $1), $2) })
  func isKnown(sample: Case, type: MediaType) {
    #expect(MediaTypeDetector.detect(sample.bytes) == .known(type))
  }

  static let unsupported: [(bytes: [UInt8], name: String)] = [
    ([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], "a ZIP archive (docx, xlsx, ofd, …)"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an Office document (doc, xls, ppt, wps)"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG image"),
    ([0xFF, 0xD8, 0xFF, 0xE0], "a JPEG image"),
    ([0x28, 0xB5, 0x2F, 0xFD, 0x04], "a Zstandard archive (zst, warc.zst)"),
    ([0x1F, 0x8B, 0x08], "a gzip archive (gz, tgz, warc.gz)"),
    (Array("{\\rtf1\\ansi".utf8), "an RTF document"),
    (Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBPVP8 ".utf8), "a WebP image"),
    ([0x00], "binary data"),
    ([0x00, 0x01, 0x02, 0x03, 0x04, 0x05], "binary data"),
  ]

  @Test(arguments: unsupported.map { Case(name: $0.name, bytes: $0.bytes) })
  func isNamed(sample: Case) {
    #expect(MediaTypeDetector.detect(sample.bytes) == .unsupported(sample.name))
    #expect(MediaTypeDetector.detect(sample.bytes).mediaType == nil)
  }

  @Test func noiseIsBinary() {
    for seed in 0..<50 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let bytes = (0..<2_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
      #expect(MediaTypeDetector.detect(bytes).mediaType == nil, "seed \(seed)")
    }
  }

  @Test func anyBytesGiveAnAnswer() {
    for seed in 0..<500 as Range<UInt64> {
      let bytes = TextDecoderPropertyTests.bytes(seed: seed)
      _ = MediaTypeDetector.detect(bytes)
      let decision = CharsetDetector.decide(bytes, hints: CharsetHints(meta: "gb2312"))
      #expect(decision.text.map.rawCount == decision.text.scalars.count, "seed \(seed)")
    }
  }
}
