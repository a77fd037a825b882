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
    map.append(count: scalars.count, sourceStart: 0, page: 1, width: 1)
    var block = Block(range: 0..<scalars.count)
    block.lines = ranges
    var document = RawDocument(scalars: scalars, map: map, blocks: [block])
    document.boxes = GlyphBoxes(glyphs: scalars.map { _ in GlyphBoxes.Glyph() })
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
    #expect(joined(["GB-", "2312"]).0 == "GB-2312")
  }

  @Test func bringsRadicalsToIdeographs() {
    #expect(joined(["⼈⼯智能", "⻓期"]).0 == "人工智能长期")
    #expect(joined(["⼈"], profile: .preserve) == ("人", [.compatibility]))
  }
}
