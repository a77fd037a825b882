import GongwenModel
import GongwenNormalisation
import GongwenText
import Testing

struct JoinedLinesTests {
  /// The canonical text of a block of lines, and the rules of its edits.
  private func joined(_ lines: [String], profile: NormalisationProfile = .standard) -> (
    String, [Rule]
  ) {
    var scalars: [Unicode.Scalar] = []
    var ranges: [Range<Int>] = []
    for line in lines {
      if !scalars.isEmpty { scalars.append("\n") }
      ranges.append(scalars.count..<scalars.count + line.unicodeScalars.count)
      scalars += Array(line.unicodeScalars)
    }
    var map = SourceMap()
    map.append(count: scalars.count, sourceStart: 0, address: .page(1), width: 1)
    var block = Block(range: 0..<scalars.count)
    block.lines = ranges
    var document = RawDocument(scalars: scalars, map: map, blocks: [block])
    document.evidence = .printed(
      GlyphBoxes(glyphs: scalars.map { _ in GlyphBoxes.Glyph() }))
    let text = Normaliser(profile: profile)(document)
    return (TracedText(scalars: text.scalars).string, text.map.runs.compactMap(\.rule))
  }

  @Test func dropsBreaksBesideChinese() {
    #expect(joined(["推进工业", "互联网"]) == ("推进工业互联网", [.lineJoin]))
    #expect(joined(["推进 AI", "应用"], profile: .preserve) == ("推进 AI应用", [.lineJoin]))
  }

  @Test func keepsASpaceBetweenWords() {
    #expect(joined(["Internet", "Protocol"]) == ("Internet Protocol", [.lineJoin]))
  }

  @Test func joinsDividedWords() {
    #expect(joined(["govern-", "ment"]) == ("government", [.hyphenJoin]))
    #expect(joined(["govern\u{2011}", "ment"]) == ("government", [.hyphenJoin]))
    #expect(joined(["GB-", "2312"]).0 == "GB-2312")
  }

  @Test func bringsRadicalsToIdeographs() {
    #expect(joined(["⼈⼯智能", "⻓期"]).0 == "人工智能长期")
    #expect(joined(["⼈"], profile: .preserve) == ("人", [.compatibility]))
  }

  @Test func dropsMarkupThatALineBreakParts() {
    let (text, rules) = joined(["见<a", "href=\"x\">附件</a>。"])
    #expect(text == "见附件。")
    #expect(rules.allSatisfy { $0 == .markup })
  }

  /// The canonical text of a block whose second line stands before the first in the page text, with a
  /// line of another block between them.
  private func parted(_ first: String, _ second: String) -> CanonicalText {
    let texts = [second, "甲乙丙", first].map { Array($0.unicodeScalars) }
    let scalars = Array(texts.joined(separator: ["\n"]))
    var map = SourceMap()
    map.append(count: scalars.count, sourceStart: 0, address: .page(1), width: 1)
    let start = scalars.count - texts[2].count
    var block = Block(range: 0..<scalars.count)
    block.lines = [start..<scalars.count, 0..<texts[0].count]
    let between = texts[0].count + 1..<texts[0].count + 4
    var document = RawDocument(scalars: scalars, map: map, blocks: [block, Block(range: between)])
    document.evidence = .printed(
      GlyphBoxes(glyphs: scalars.map { _ in GlyphBoxes.Glyph() }))
    return Normaliser(profile: .standard)(document)
  }

  @Test(arguments: [
    ("见<a", "href=\"x\">附件</a>。"), ("[附件](https://a.b/", "c)为准"), ("e", "\u{301}tude"),
    ("推进工作...", "...为了"), ("推进--", "--工作"), ("govern-", "ment"), ("推进 ", " 工作"),
  ])
  func `No edit reaches over what is read elsewhere`(first: String, second: String) {
    let text = parted(first, second)
    for run in text.map.runs where run.rule != nil {
      let raw = text.raw[run.rawStart..<run.rawEnd]
      #expect(!raw.contains("甲"), "\(run)")
    }
  }
}
