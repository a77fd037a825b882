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

/// A page with markup that never ends.
struct UnclosedCase: Sendable, CustomTestStringConvertible {
  let html: String
  let shown: [String]
  let hidden: [String]

  init(_ html: String, _ shown: [String], _ hidden: [String]) {
    self.html = html
    self.shown = shown
    self.hidden = hidden
  }

  var testDescription: String { html }
}

private func read(_ bytes: [UInt8], _ charset: Charset = .utf8) throws -> RawDocument {
  try HTMLReader().read(TextDecoder.decode(bytes, as: charset))
}

private func read(_ html: String) throws -> RawDocument { try read(Array(html.utf8)) }

private func text(_ block: Block, of document: RawDocument) -> String {
  text(block.range, of: document)
}

private func text(_ range: Range<Int>, of document: RawDocument) -> String {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: document.scalars[range])
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
    PageCase("references without a semicolon", "<p>甲&nbsp乙&copy丙&#19968丁&lt戊", ["甲\u{A0}乙©丙一丁<戊"]),
    PageCase("references that are none", "<p>甲&#0;&#xD800;", ["甲\u{FFFD}\u{FFFD}"]),
    PageCase("comments that end soon", "<p>甲<!-->乙<!--->丙<!-- a --!>丁<!-- b -->", ["甲乙丙丁"]),
    PageCase("end tags with a >", "<p>甲</b title=\"a>b\">", ["甲b\">"]),
    PageCase("no element", "<p>甲</>乙</ 丙>丁<?php 戊 ?>", ["甲乙丁"]),
    PageCase("elements that close themselves", "<script src=a />甲<iframe />乙", ["甲乙"]),
    PageCase("a script in a text area", "<textarea><script></textarea>甲", ["甲"]),
    PageCase("a title without a head", "<title>题</title><body>甲", ["题", "甲"]),
    PageCase("unknown references are text", "<p>a&bogus;b &c", ["a&bogus;b &c"]),
    PageCase("a literal <", "<p>1 < 2，<中文>", ["1 < 2，<中文>"]),
    PageCase("windows-1252 by number", "<p>&#147;甲&#148;", ["\u{201C}甲\u{201D}"]),
    PageCase("NUL behind a tag", "<p>\u{0}甲</p><p>乙\u{1}丙", ["甲", "乙\u{1}丙"]),
    PageCase("a run over 1000 bytes", "<p>\(long)</p><p>乙", [long, "乙"]),
    PageCase(
      "more pieces between comments than the parser tells of at once",
      "<p>" + (0..<2_000).map { _ in "政<!-- -->府<!-- -->" }.joined() + "</p><p>乙",
      [String(repeating: "政府", count: 2_000), "乙"]),
    PageCase("text in a head", "<head>甲<object>乙</object><title>题</title></head><p>丙", ["丙"]),
    PageCase(
      "a tag that ends in the middle", "<p>甲</p><p style=\"text-indent:2em\" data-x='>' ID=a>乙",
      ["甲", "乙"]),
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

  @Test func marksThatABrowserMakes() throws {
    let document = try read(
      "<ol start=3><li>甲<li>乙</ol><ul><li>丙<li>丁</ul><ul style='list-style: none'><li>戊</ul><ul><li>己</ul>"
    )
    #expect(
      document.blocks.map { $0.evidence.page?.generated } == [
        .number(3), .number(4), .bullet(list: 2), .bullet(list: 2), nil, .bullet(list: 5),
      ])
  }

  @Test func metaTagsAndLinks() throws {
    let document = try read(
      "<meta name=SiteName content=某市><title>题&amp;目</title><p><a href='a.doc'>甲</a><img src=b.png>"
    )
    guard case .web(let outline) = document.evidence else {
      Issue.record("the evidence is not that of a page")
      return
    }
    #expect(outline.meta("sitename") == "某市")
    #expect(outline.title == "题&目")
    #expect(outline.links.map(\.href) == ["a.doc", "b.png"])
  }

  @Test func nestingIsBounded() {
    let html = String(repeating: "<div>", count: 200_000) + "甲"
    #expect(throws: StageFailure.self) { try read(html) }
  }

  @Test func attributesAreBounded() throws {
    let html = "<p " + (0..<50_000).map { "a\($0)=1 " }.joined() + ">甲"
    #expect(texts(try read(html)) == ["甲"])
  }

  @Test func hiddenTextDividesNoParagraph() throws {
    let document = try read("<p>甲<span style='display:none'>乙</span>丙")
    #expect(document.blocks.map(\.furniture) == [nil, .hidden])
    #expect(document.blocks.first?.pieces.count == 2)
  }

  /// Markup that never ends, the text that is read all the same, and the hidden text.
  static let unclosed: [UnclosedCase] = [
    UnclosedCase("<p>甲</p><p class=\"a>乙</p><p>丙", ["甲", "乙", "丙"], ["<p class=\"a>"]),
    UnclosedCase("<p class='a>乙</p><p class='b'>丙", ["乙", "丙"], ["<p class='a>"]),
    UnclosedCase("<a href=\"x>他说\"好\"</a>", ["他说\"好\""], ["<a href=\"x>"]),
    UnclosedCase("<p>甲<!-- 乙 <p>丙", ["甲", "丙"], ["<!-- 乙 <p>"]),
    UnclosedCase("<p>甲<![CDATA[ 乙>丙", ["甲丙"], ["<![CDATA[ 乙>"]),
    UnclosedCase("<!doctype html <p>甲", ["甲"], []),
    UnclosedCase("<p>甲<a href=\"x", ["甲"], ["<a href=\"x"]),
    UnclosedCase("<p>甲<textarea>乙<p>丙", ["甲乙", "丙"], []),
    UnclosedCase("<p>甲<select><option>乙<p>丙<select><option>丁</select>", ["甲乙", "丙"], []),
    UnclosedCase("<head><title>题<p>甲", ["甲"], []),
    UnclosedCase("<p>甲<style>乙<p>丙", ["甲"], []),
  ]

  @Test(arguments: unclosed) func markupThatNeverEnds(_ page: UnclosedCase) throws {
    let document = try read(page.html)
    let shown = document.blocks.filter { $0.furniture == nil }
    let hidden = document.blocks.filter { $0.furniture == .hidden }
    #expect(
      shown.map { block in block.pieces.map { text($0, of: document) }.joined() } == page.shown)
    #expect(hidden.map { text($0.range, of: document) } == page.hidden)
    let isTold = document.diagnostics.contains { $0.code == "markup-unclosed" }
    #expect(isTold != page.html.hasPrefix("<!doctype"))
  }

  @Test func aPageThatAScriptSwallowsFails() {
    #expect(throws: StageFailure.self) { try read("<script>var a;<p>甲") }
  }

  @Test(
    arguments: [
      ("<meta charset=gbk>", "gbk"),
      ("<META HTTP-EQUIV='Content-Type' content='text/html; charset=gb2312'>", "gb2312"),
      ("<!-- <meta charset=x> --><meta charset=\"utf-8\">", "utf-8"), ("<p>", nil),
      ("<meta charset=\"utf-8><title>关于档案\">", nil),
      ("<meta charset=ut档><meta charset=gbk>", "gbk"),
      ("<?xml version='1.0' encoding='<p>'?><meta charset=big5>", "big5"),
      (
        "<meta charset=x234567890123456789012345678901234567890>",
        "x234567890123456789012345678901234567890"
      ),
      ("<meta charset=x2345678901234567890123456789012345678901>", nil),
    ] as [(String, String?)])
  func prescan(_ html: String, _ label: String?) {
    #expect(MetaPrescan.label(Array(html.utf8)) == label)
  }
}
