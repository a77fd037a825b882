import GongwenHTMLReader
import GongwenTestSupport
import GongwenText
import GongwenVerification
import Testing

@Suite struct HTMLConformanceTests {
  private typealias Sample = ReaderConformance.Sample

  private static let article =
    "<div id=zoom><h1>关于印发规划的通知</h1><p>各省、自治区、直辖市人民政府：<p>　　现印发给你们，请执行。</div>"

  private static func sample(_ name: String, _ html: String) -> ReaderConformance.Sample {
    Sample(name, Array(html.utf8))
  }

  private static let samples: [ReaderConformance.Sample] = [
    sample("an article", "<html><head><title>通知</title></head><body>\(article)</body></html>"),
    sample("references", "<p>国&nbsp;务&#38498;&amp;&lt;办&公厅&notit;&#x5385;</p>"),
    sample("inline markup", "<p>国<b>务</b><span>院</span><br>办公<!-- 厅 -->厅</p>"),
    sample("hidden text", "<p>通知<span style='display:none'>甲</span></p><div hidden>乙</div>"),
    sample("scripts", "<script>var a='<p>甲';</script><style>p{}</style><p>乙</p>"),
    sample(
      "a table", "<table><tr><th>序号<th>名称<tr><td rowspan=2>1<td>档<br>案<tr><td>目录</table>"),
    sample("nested tables", "<table><tr><td>甲<table><tr><td>乙</table><td>丙</table>"),
    sample("a list", "<ol><li>甲<ol><li>乙</ol><li value=5>丙</ol><select><option>丁</select>戊"),
    sample("a tag without its end", "<p>甲</p><div class='a>乙</div><p>丙</p>"),
    sample("a comment without its end", "<p>甲</p><!-- 乙 <p>丙</p>"),
    sample("XHTML", "<?xml version=\"1.0\"?><html><body><p>甲<br/>乙</p><![CDATA[丙]]></body></html>"),
    Sample(
      "a declared charset", Array("<meta charset=gb2312><p>".utf8) + [0xB9, 0xFA, 0xCE, 0xF1],
      hints: CharsetHints(transport: "gbk")),
    Sample("malformed bytes", Array("<p>国务".utf8) + [0xFF] + Array("院</p>".utf8)),
  ]

  private let conformance = ReaderConformance(HTMLReader(), comparedWith: HTMLSource())

  @Test func `The reader conforms`() {
    #expect(conformance.faults(Self.samples) == [])
  }

  @Test func `The reader conforms for texts of the grammar between tags`() {
    let tags = ["<p>", "</p>", "<div class=a>", "</div>", "<td>", "<br>", "<b>", "</b>", "&nbsp;"]
    let samples = (0..<120 as Range<UInt64>).map { seed in
      var generator = SeededGenerator(seed: seed)
      let words = (0..<12).map { _ in
        generator.pick(tags) + GrammarText.phrase(using: &generator)
      }
      return Self.sample("seed \(seed)", "<p>通知</p>" + words.joined())
    }
    #expect(conformance.faults(samples) == [])
  }
}
