import GongwenModel
import GongwenText
import Testing

struct SavedArchiveTests {
  /// How Chrome, Internet Explorer, WPS and Word save a page, and how mails come.
  static let chrome =
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: http://www.example.gov.cn/a.html\r\n"
    + "Subject: =?utf-8?Q?=E9=80=9A=E7=9F=A5?=\r\nDate: Wed, 7 Aug 2024 03:12:45 -0000\r\n"
    + "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n"
    + "\tboundary=\"----MultipartBoundary--1----\"\r\n\r\n\r\n------MultipartBoundary--1----\r\n"
    + "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html>=E5=9B=BD"
  static let explorer =
    "From: =?gb2312?B?08kgSW50ZXJuZXQg?=\r\nSubject: \r\nDate: Tue, 5 Mar 2019 10:00:00 +0800\r\n"
    + "MIME-Version: 1.0\r\nContent-Type: text/html;\r\n\tcharset=\"gb2312\"\r\n"
    + "Content-Transfer-Encoding: base64\r\n\r\nPGh0bWw+\r\n"
  static let word =
    "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"----=_NextPart_01\"\r\n\r\n"
    + "此文档为“单个文件网页”，也称为“Web 档案”文件。\r\n\r\n------=_NextPart_01\r\n"
  static let received = (1...120).map {
    "Received: from mx\($0).example.cn (mx\($0).example.cn [10.0.0.\($0)])\n\tby mx.example.cn; 5 Mar 2019\n"
  }.joined()

  static let mails: [(String, String)] = [
    ("Chrome", chrome), ("Internet Explorer", explorer), ("Word, WPS", word),
    ("a mail", "From: a@example.cn\nTo: b@example.cn\nMIME-Version: 1.0\n\n各单位：\n"),
    ("lower case", chrome.lowercased()), ("upper case", chrome.uppercased()),
    ("line feeds", chrome.replacing("\r\n", with: "\n")),
    ("carriage returns", chrome.replacing("\r\n", with: "\r")),
    ("byte order mark", "\u{FEFF}" + chrome), ("blank lines first", "\r\n \r\n" + explorer),
    ("of a mail box", "From a@example.cn Tue Mar  5 10:00:00 2019\n" + explorer),
    ("a folded type", "Subject: a\nContent-Type:\n multipart/mixed; boundary=a\n\n--a\n"),
    ("without a version", "Subject: a\nContent-Transfer-Encoding: Base64\n\n5Zu9\n"),
    ("a forwarded mail", "Subject: a\nContent-Type: message/rfc822\n\nSubject: b\n"),
    ("many servers", received + "MIME-Version: 1.0\n\n各单位：\n"),
    ("a subject that is folded wrongly", "MIME-Version: 1.0\nSubject: 关于\n印发办法的通知\n\n正文"),
    ("a header of which the end is lost", "Subject: a\nMIME-Version: 1.0"),
    (
      "its header lost",
      "This is a multi-part message in MIME format.\n\n------=_NextPart_01\nContent-Type: text/html\n"
        + "Content-Transfer-Encoding: quoted-printable\n\n=E5=9B=BD\n"
    ),
  ]

  @Test(arguments: mails)
  func isAMail(name: String, text: String) {
    let expected = DetectedContent.savedArchive("a saved page or mail (mht, mhtml, eml)")
    #expect(MediaTypeDetector.detect(Array(text.utf8)) == expected, "\(name)")
    #expect(MediaTypeDetector.wrapped(Array(text.utf8)) == expected, "\(name)")
    let wide = [0xFF, 0xFE] + Encoder.encode(text, as: .utf16LE)
    if !text.hasPrefix("\u{FEFF}") {
      #expect(MediaTypeDetector.detect(wide) == expected, "\(name), UTF-16")
    }
  }

  static let record =
    "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://www.example.gov.cn/a.pdf\r\n"
    + "Content-Type: application/http;msgtype=response\r\nContent-Length: 40\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"
  static let others: [(String, String, String)] = [
    ("WARC 1.0", record + "<html><p>国务院", "a WARC file of a web crawl"),
    ("WARC 1.1", record.replacing("1.0", with: "1.1"), "a WARC file of a web crawl"),
    ("WARC 0.18", record.replacing("1.0", with: "0.18"), "a WARC file of a web crawl"),
    ("WARC, line feeds", record.replacing("\r\n", with: "\n"), "a WARC file of a web crawl"),
    ("WARC of a PDF", record + "%PDF-1.4\n1 0 obj", "a WARC file of a web crawl"),
    (
      "ARC", "filedesc://a.arc 0.0.0.0 20190305100000 text/plain 76\n1 0 InternetArchive\nURL\n",
      "an ARC file of a web crawl"
    ),
    (
      "Safari", "bplist00\u{1}\u{2}_\u{10}\u{F}WebMainResource<html><p>国务院</p>",
      "a Safari web archive"
    ),
    (
      "Safari, XML",
      "<?xml version=\"1.0\"?>\n<!DOCTYPE plist>\n<plist><dict><key>WebMainResource</key>",
      "a Safari web archive"
    ),
  ]

  @Test(arguments: others)
  func isAnArchive(name: String, text: String, described: String) {
    #expect(MediaTypeDetector.detect(Array(text.utf8)) == .savedArchive(described), "\(name)")
  }

  static let none: [(String, String)] = [
    ("a text on mail", "电子邮件格式规范\nMIME-Version: 1.0\nContent-Type: multipart/mixed\n\n各单位：\n"),
    ("a sentence", "邮件应含 MIME-Version: 1.0 和 Content-Type: multipart/related 两个字段。\n"),
    ("one field", "MIME-Version: 1.0\n是邮件的第一个字段。\n"),
    ("fields of a memo", "Subject: 档案工作\nDate: 2023-03-01\n\n各单位：\n"),
    ("a type alone", "Subject: a\nContent-Type: text/plain\n\n各单位：\n"),
    ("a late quotation", "Subject: a\n\n各单位：\nMIME-Version: 1.0\nContent-Type: multipart/mixed\n"),
    ("front matter", "---\ntitle: 通知\ntype: multipart/mixed\n---\n\n正文\n"),
    ("a text on WARC", "WARC/1.0 是网页存档的格式。\n各单位：\n"),
    ("WARC alone", "WARC/1.0\n是网页存档的格式。\n"),
    ("an address", "filedesc://a.arc\n各单位：\n"),
    ("JSON", "{\"MIME-Version\": \"1.0\",\n\"Content-Type\": \"multipart/mixed\"}\n"),
    ("an older mail", "From: a@example.cn\nSubject: 通知\n\n各单位：\n"),
    ("blanks", "\n\n \n"),
  ]

  @Test(arguments: none)
  func isAText(name: String, text: String) {
    #expect(MediaTypeDetector.detect(Array(text.utf8)) == .known(.plainText), "\(name)")
    #expect(MediaTypeDetector.wrapped(Array(text.utf8)) == nil, "\(name)")
  }

  @Test func aPageOfAMailIsAPage() {
    for page in [
      "<html><pre>\(Self.chrome)</pre></html>", "<!-- \(Self.explorer) --><p>国务院</p>",
      "<html>\nSubject: a\nMIME-Version: 1.0\n\n<p>国务院</p></html>",
    ] {
      #expect(MediaTypeDetector.detect(Array(page.utf8)) == .known(.html))
    }
  }

  @Test func packedArchivesAreNamed() {
    #expect(
      MediaTypeDetector.detect([0x1F, 0x8B, 0x08])
        == .unsupported("a gzip archive (gz, tgz, warc.gz)"))
    let name = Array("a.html".utf8) + [UInt8](repeating: 0, count: 251)
    let tar = name + Array("ustar\u{0}00<html><p>国务院</p></html>".utf8)
    #expect(MediaTypeDetector.detect(tar) == .unsupported("a tar archive"))
  }
}
