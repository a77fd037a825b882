import GongwenHTMLReader
import GongwenModel
import GongwenText
import Testing

/// A page, and the blocks it gives.
struct PageCase: Sendable, CustomTestStringConvertible {
  let name: String
  let html: String
  let blocks: [String]

  init(_ name: String, _ html: String, _ blocks: [String]) {
    self.name = name
    self.html = html
    self.blocks = blocks
  }

  var testDescription: String { name }
}

private func read(_ bytes: [UInt8], _ charset: Charset = .utf8) throws -> RawDocument {
  try HTMLReader().read(TextDecoder.decode(bytes, as: charset))
}

private func read(_ html: String) throws -> RawDocument { try read(Array(html.utf8)) }

private func text(_ block: Block, of document: RawDocument) -> String {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: document.scalars[block.range])
  return String(view)
}

private func texts(_ document: RawDocument) -> [String] {
  document.blocks.map { text($0, of: document) }
}

@Suite struct HTMLReaderTests {
  static let long = String(repeating: "政府", count: 900)

  static let cases: [PageCase] = [
    PageCase("inline markup glues nothing apart", "<p>国<b>务</b><span>院</span>", ["国务院"]),
    PageCase("br ends a paragraph", "<td>一<br>二<BR/>三</td>", ["一", "二", "三"]),
    PageCase("references", "<p>A&amp;B&#8212;&#x4e00;&nbsp;丙", ["A&B\u{2014}一\u{A0}丙"]),
    PageCase("a semicolon by number", "<p>一&#59;二", ["一;二"]),
    PageCase("unknown references are text", "<p>a&bogus;b &c", ["a&bogus;b &c"]),
    PageCase("a literal <", "<p>1 < 2，<中文>", ["1 < 2，<中文>"]),
    PageCase("windows-1252 by number", "<p>&#147;甲&#148;", ["\u{201C}甲\u{201D}"]),
    PageCase("NUL behind a tag", "<p>\u{0}甲</p><p>乙\u{1}丙", ["甲", "乙\u{1}丙"]),
    PageCase("a run over 1000 bytes", "<p>\(long)</p><p>乙", [long, "乙"]),
    PageCase("CRLF", "<p>甲\r\n乙</p>\r\n<p>丙</p>", ["甲\r\n乙", "丙"]),
    PageCase("pre keeps lines", "<pre>甲\n乙</pre>", ["甲", "乙"]),
    PageCase(
      "nothing of what is not shown",
      "<head><title>题</title><style>a</style></head><script>\"</script\"+\"x\"</script>"
        + "<noscript>n</noscript><textarea>t</textarea><p>甲<!-- 乙 -->丙", ["甲丙"]),
    PageCase("Word's conditions", "<p>甲<![if !supportEmptyParas]>乙<![endif]></p>", ["甲乙"]),
    PageCase("ruby stays in its line", "<p><ruby>汉<rp>(<rt>hàn<rp>)</ruby>字", ["汉(hàn)字"]),
    PageCase("text behind the end", "<body><p>甲</body></html>乙", ["甲", "乙"]),
  ]

  @Test(arguments: cases) func blocks(_ page: PageCase) throws {
    #expect(texts(try read(page.html)) == page.blocks)
  }

  @Test func everyCharacterLeadsToItsBytes() throws {
    let html = "\u{FEFF}<p>甲&nbsp;<b>乙</b>&lt;1 < 2\r\n\(Self.long)丙</p>"
    let bytes = Array(html.utf8)
    let document = try read(bytes)
    #expect(document.map.rawCount == document.scalars.count)
    document.map.forEachPiece(of: 0..<document.scalars.count) { raw, source, _, rule in
      let shown = String(decoding: bytes[source], as: UTF8.self)
      if rule == nil {
        #expect(Array(shown.unicodeScalars) == Array(document.scalars[raw]))
      } else {
        #expect(rule == .entity && (shown == "&nbsp;" || shown == "&lt;"))
      }
    }
  }

  @Test func hiddenElementsAreFurniture() throws {
    let document = try read("<p>甲</p><div style='DISPLAY: none'>乙</div><p hidden>丙</p>")
    #expect(document.blocks.map(\.furniture) == [nil, .hidden, .hidden])
  }

  @Test func tablesOfDataHaveCells() throws {
    let document = try read(
      "<table border=1><tr><th rowspan=2>甲<th>乙<tr><td>丙<tr><td>丁<td>戊</table>")
    let cells = document.blocks.compactMap(\.evidence.cell)
    #expect(cells.map(\.row) == [0, 0, 1, 2, 2])
    #expect(cells.map(\.column) == [0, 1, 1, 0, 1])
    #expect(cells.first?.rowspan == 2)
    #expect(cells.first?.isHeader == true)
  }

  @Test func tablesOfLayoutHaveNone() throws {
    let document = try read("<table><tr><td>甲<td><table><tr><td>乙</table></table>")
    #expect(document.blocks.allSatisfy { $0.evidence.cell == nil })
  }

  @Test func numbersThatABrowserMakes() throws {
    let document = try read("<ol start=3><li>甲<li>乙</ol><ul><li>丙</ul>")
    #expect(document.blocks.map { $0.evidence.page?.generated } == [3, 4, nil])
  }

  @Test func metaTagsAndLinks() throws {
    let document = try read(
      "<meta name=SiteName content=某市><title>题&amp;目</title><p><a href='a.doc'>甲</a><img src=b.png>"
    )
    #expect(document.page?.meta("sitename") == "某市")
    #expect(document.page?.title == "题&目")
    #expect(document.page?.links.map(\.href) == ["a.doc", "b.png"])
  }

  @Test func nestingIsBounded() {
    let html = String(repeating: "<div>", count: 200_000) + "甲"
    #expect(throws: StageFailure.self) { try read(html) }
  }

  @Test func attributesAreBounded() {
    let html = "<p " + (0..<50_000).map { "a\($0)=1 " }.joined() + ">甲"
    #expect(throws: StageFailure.self) { try read(html) }
  }

  @Test(
    arguments: [
      ("<meta charset=gbk>", "gbk"),
      ("<META HTTP-EQUIV='Content-Type' content='text/html; charset=gb2312'>", "gb2312"),
      ("<!-- <meta charset=x> --><meta charset=\"utf-8\">", "utf-8"), ("<p>", nil),
    ] as [(String, String?)])
  func prescan(_ html: String, _ label: String?) {
    #expect(MetaPrescan.label(Array(html.utf8)) == label)
  }
}
