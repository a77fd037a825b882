import GongwenHTMLReader
import GongwenModel
import GongwenText
import Testing

@Suite struct WebEvidenceTests {
  private func read(_ html: String) throws -> RawDocument {
    try HTMLReader().read(TextDecoder.decode(Array(html.utf8), as: .utf8))
  }

  private func evidence(_ html: String) throws -> WebEvidence? {
    try read(html).blocks.first?.evidence.page
  }

  private func outline(_ html: String) throws -> WebOutline? {
    if case .web(let outline) = try read(html).evidence { outline } else { nil }
  }

  private func href(_ attributes: String) throws -> String? {
    try outline("<p><a \(attributes)>甲乙</a>")?.links.first?.href
  }

  /// Values from 8 to 65,536 characters have numbers in what libxml2 gets.
  @Test(arguments: [1, 7, 8, 9, 65_536, 65_537])
  func `The value of an attribute is whole however long it is`(length: Int) throws {
    for character in ["a", "甲", "\u{20BB7}", "<", "\t"] {
      let value = String(repeating: character, count: length)
      #expect(try href("href=\"\(value)\"") == value)
      #expect(try href("class=x href='\(value)' id=\"y\"") == value)
    }
  }

  static let values: [(attributes: String, href: String)] = [
    ("href=\"https://a.cn/?b=1&amp;c=2\"", "https://a.cn/?b=1&c=2"),
    ("href=\"https://a.cn/?b=&#x4E00;\"", "https://a.cn/?b=一"),
    ("href=https://a.cn/plain", "https://a.cn/plain"),
    ("HREF = \"https://a.cn/plain\"", "https://a.cn/plain"),
    ("href=\"https://a.cn/'quoted'\"/", "https://a.cn/'quoted'"),
    ("href=\"https://a.cn/first\" href=\"https://a.cn/second\"", "https://a.cn/first"),
    ("href=\"https://a.cn/?b&amp;c\" href=\"https://a.cn/second\"", "https://a.cn/?b&c"),
    ("href=\"https://a.cn/first\" href=\"b&amp;c\"", "https://a.cn/first"),
    ("href=short href=\"https://a.cn/second\"", "short"),
    ("href=\"https://a.cn/\u{1}b\"", "https://a.cn/ b"), ("href=\"\"", ""), ("href", ""),
  ]

  @Test(arguments: values)
  func `The first value of an attribute counts, references in it read`(
    attributes: String, href: String
  ) throws {
    #expect(try self.href(attributes) == href)
  }

  @Test(arguments: [
    ("<p align=right>甲", true), ("<p style='text-align: right'>甲", true),
    ("<div align=right><p>甲", true), ("<div align=right><p align=left>甲", false), ("<p>甲", false),
  ])
  func `Text aligned to the right`(html: String, isRight: Bool) throws {
    #expect(try evidence(html)?.isRight == isRight)
  }

  @Test(arguments: [
    ("<p style='font-size:20px'>甲", true), ("<p style='font-size:19px'>甲", false),
    ("<p style='font-size:18.0pt'>甲", true), ("<p style='font-size:17pt'>甲", false),
    ("<p><font size=5>甲</font>", true), ("<p><font size=4>甲</font>", false),
    ("<p><font size='+2'>甲</font>", true), ("<p style='font-size:x-large'>甲", true),
  ])
  func `Letters of a title's size`(html: String, isLarge: Bool) throws {
    #expect(try evidence(html)?.isLarge == isLarge)
  }

  @Test func `A block hidden by visibility is veiled, a word is hidden`() throws {
    let block = try read("<div style='visibility: hidden'><p>甲</p></div>").blocks
    #expect(block.map(\.furniture) == [nil])
    #expect(block[0].evidence.page?.isVeiled == true)
    let word = try read("<p>甲<span style='visibility: hidden'>乙</span></p>").blocks
    #expect(word.map(\.furniture) == [nil, .hidden])
  }

  @Test(arguments: [
    (".a{display:none}", "<p class=a>甲", true), ("#a { Display : None }", "<p id=a>甲", true),
    ("p.b,p.a{visibility:hidden}", "<p class='x a'>甲", true),
    ("/* .a{ */ .b{display:none} .a{color:red}", "<p class=a>甲", false),
    ("@media print{.a{display:none}} .b{}", "<p class=a>甲", false),
    ("@import url(x.css);.a{display:none}", "<p class=a>甲", true),
    (".a{display:none}.a.on{display:block}", "<p class=a>甲", false),
    (".a{display:none}", "<p class=a style='display:block'>甲", false),
    (".a .b{display:none}", "<p class=b>甲", false), ("p{display:none}", "<p>甲", false),
    (".a{display:none", "<p class=a>甲", true),
    (".a{display:none}.a{display:none}.a.on{display:block}", "<p class=a>甲", false),
    (".a{display:none!important}.a.on{display:block}", "<p class=a>甲", false),
    (".a{display:block}.a{display:none}", "<p class=a>甲", true),
    (".a{display:none}.a{display:block}", "<p class=a>甲", false),
    (".a{display:none!important}.a{display:block}", "<p class=a>甲", true),
    (".a{display:none;display:block}", "<p class=a>甲", false),
    (".a{visibility:hidden}.a.on{display:block}", "<p class=a>甲", true),
  ])
  func `A style sheet in the page veils what it does not display`(
    sheet: String, html: String, isVeiled: Bool
  ) throws {
    let blocks = try read("<style>\(sheet)</style>\(html)").blocks
    #expect(blocks.map(\.furniture) == [nil])
    #expect(blocks[0].evidence.page?.isVeiled == isVeiled, "\(sheet)")
  }

  @Test(arguments: [
    ("media=print", false), ("media='PRINT'", false), ("media=\"print, speech\"", false),
    ("media=print class=screen", false), ("media='(max-width: 600px)'", false),
    ("media='screen and (max-width:600px)'", false), ("media='not screen'", false),
    ("class=print", true), ("id=sprint title='print'", true), ("media=screen", true),
    ("media='print, screen'", true), ("media=all", true), ("media=''", true), ("media", true),
    ("media='only screen'", true), ("media='not print'", true), ("x media=print", false),
    ("media=screen media=print", true),
  ])
  func `A style sheet for other media is none of the page's`(
    attributes: String, isVeiled: Bool
  ) throws {
    let html = "<style \(attributes)>.a{display:none}</style><p class=a>甲"
    #expect(try evidence(html)?.isVeiled == isVeiled, "\(attributes)")
  }

  @Test(arguments: [(60, true), (61, false)])
  func `Names and values of a style sheet have 60 characters`(count: Int, isRead: Bool) throws {
    let name = String(repeating: "a", count: count)
    let named = "<style>.\(name){display:none}</style><p class=\(name)>甲"
    #expect(try evidence(named)?.isVeiled == isRead)
    let value = "none" + String(repeating: "a", count: count - 5)
    let valued = "<style>.a{display:\(value)}</style><p class=a>甲"
    #expect(try evidence(valued)?.isVeiled == isRead)
  }

  @Test func `A style sheet in the page aligns and sizes text`() throws {
    let html = ".a{text-align:center;font-size:22px;font-weight:bold}.a{text-align:right}"
    let page = try evidence("<style>\(html)</style><p class=a>甲")
    #expect(page?.isRight == true)
    #expect(page?.isLarge == true)
    #expect(page?.boldCharacters == 1)
    let own = try evidence("<style>\(html)</style><p class=a style='text-align:left'>甲")
    #expect(own?.isRight == false)
  }

  @Test func `Seams are where elements within a line begin and end`() throws {
    #expect(try outline("<p><b>来源</b>甲")?.seams == [0, 2])
    #expect(try outline("<p>来源</p><p>甲")?.seams == [])
  }

  @Test func `A word that a script answers to is a link`() throws {
    #expect(try evidence("<p><span onclick='f()'>打印</span>")?.linkCharacters == 2)
    #expect(try evidence("<p onclick='f()'>打印")?.linkCharacters == 0)
  }

  @Test func `Fields to fill in are counted`() throws {
    let outline = try outline("<form>甲<input>乙<input type=password><input type=hidden></form>")
    #expect(outline?.fields == [1, 2])
    #expect(outline?.passwords == [2])
  }

  @Test func `Structured data give headline and date`() throws {
    let data =
      "{\"@type\":\"Article\",\"headline\" : \"渡口\",\"datePublished\":\"2033-04-09\",\"author\":{}}"
    let outline = try outline("<script type='application/ld+json'>\(data)</script><p>甲")
    #expect(outline?.meta("ld:headline") == "渡口")
    #expect(outline?.meta("ld:datepublished") == "2033-04-09")
    #expect(try self.outline("<script>var x = \(data)</script><p>甲")?.meta.isEmpty == true)
  }

  static let ends: [(html: String, isCut: Bool)] = [
    ("<html><body><div><p>各乡镇应当检修渡口", true), ("<html><body><div><p>各乡镇应当检修渡口</div>", false),
    ("<html><body><div><p>各乡镇应当检修渡口</body>", false), ("<HTML><BODY><TABLE><TR><TD>各乡镇应当检修渡口", true),
    ("<html><body><p>各乡镇应当检修渡口", false), ("<div><p>各乡镇应当检修渡口", false),
    ("<html><body><div/><p>各乡镇应当检修渡口", false),
  ]

  @Test(arguments: ends)
  func `A page without its end and that of a part is cut off`(html: String, isCut: Bool) throws {
    let codes = try read(html).diagnostics.map(\.code)
    #expect(codes.contains("page-cut") == isCut, "\(html) \(codes)")
  }
}
