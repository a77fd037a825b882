import GongwenModel
import Testing

@testable import GongwenExport

@Suite struct ChunkerTests {
  private func text(_ string: String, at place: Int = 0, rule: Rule? = nil) -> TracedText {
    let count = string.unicodeScalars.count
    let run = OriginRun(text: 0..<count, source: place..<place + string.utf8.count, rule: rule)
    return TracedText(scalars: Array(string.unicodeScalars), origin: Origin(runs: [run]))
  }

  private func paragraph(_ string: String) -> Node { Node(.element(.paragraph, text(string))) }

  private func article(_ number: Int, _ children: [Node]) -> Node {
    var node = Node(
      .section(
        depth: 1, marker: Marker(text: text("第\(number)条"), scheme: .article, ordinal: number),
        heading: nil),
      children: children)
    node.sid = "tiao\(number)"
    return node
  }

  private func chunks(_ body: [Node], _ size: ClosedRange<Int> = 20...40) -> [String] {
    Chunker.chunks(of: ChunkPieces.pieces(of: body), size: size, widths: .utf8).map { chunk in
      String(String.UnicodeScalarView(chunk.text.scalars))
    }
  }

  @Test func `An article is a chunk, however short`() {
    let body = [article(1, [paragraph("甲。")]), article(2, [paragraph("乙。")])]
    #expect(chunks(body) == ["第1条 甲。", "第2条 乙。"])
  }

  @Test func `An article over the bound is cut between its paragraphs`() {
    let long = String(repeating: "甲", count: 29) + "。"
    let body = [article(1, [paragraph(long), paragraph(long)]), article(2, [paragraph("乙。")])]
    #expect(chunks(body) == ["第1条 " + long, long, "第2条 乙。"])
  }

  @Test func `An article at the bound is whole`() {
    // 第1条, a blank and 36 characters are 40.
    let body = [article(1, [paragraph(String(repeating: "甲", count: 36))])]
    #expect(chunks(body).count == 1)
    let over = [article(1, [paragraph(String(repeating: "甲", count: 37))])]
    #expect(chunks(over).count == 2)
  }

  @Test func `A chapter's heading begins the chunk of its first article`() {
    var chapter = Node(
      .section(
        depth: 1, marker: Marker(text: text("第一章"), scheme: .chapter, ordinal: 1),
        heading: text("总则")), children: [article(1, [paragraph("甲。")])])
    chapter.sid = "zhang1"
    let body = [paragraph("前言。"), chapter]
    #expect(chunks(body) == ["前言。", "第一章 总则\n第1条 甲。"])
    let made = Chunker.chunks(of: ChunkPieces.pieces(of: body), size: 20...40, widths: .utf8)
    #expect(made.map(\.sid) == [nil, "tiao1"])
    #expect(made.last?.context == ["第一章 总则", "第1条"])
  }

  @Test func `Units are united up to the lower bound`() {
    let body = (1...4).map { number -> Node in
      let marker = Marker(text: text("\(number)."), scheme: .arabicDot, ordinal: number)
      return Node(
        .section(depth: 1, marker: marker, heading: nil),
        children: [paragraph(String(repeating: "甲", count: 8))])
    }
    // Each has ten characters: the first two with their line feed are above 20.
    #expect(chunks(body).map { $0.unicodeScalars.count } == [21, 21])
  }

  @Test func `A table that is cut repeats its head`() {
    func row(_ cells: [String], isHeader: Bool = false) -> [TableCell] {
      cells.map { TableCell(text: text($0), isHeader: isHeader) }
    }
    let rows = (1...4).map { row(["第\($0)行", String(repeating: "数", count: 10)]) }
    let table = Table(caption: text("表1"), rows: [row(["名", "值"], isHeader: true)] + rows)
    let made = Chunker.chunks(
      of: ChunkPieces.pieces(of: [Node(.table(table))]), size: 20...40, widths: .utf8)
    let texts = made.map { String(String.UnicodeScalarView($0.text.scalars)) }
    #expect(texts.count == 2)
    #expect(texts[0].hasPrefix("表1\n名\t值\n第1行"))
    #expect(texts[1].hasPrefix("名\t值\n第3行"))
    #expect(made.map(\.repeated) == [nil, 0..<3])
  }

  @Test func `A long paragraph is cut at the end of a sentence, and its runs with it`() throws {
    let body = [
      paragraph(String(repeating: "甲", count: 29) + "。" + String(repeating: "乙", count: 20))
    ]
    let made = Chunker.chunks(of: ChunkPieces.pieces(of: body), size: 20...40, widths: .utf8)
    #expect(made.map { $0.text.count } == [30, 20])
    let second = try #require(made.last?.text.runs.first)
    #expect(second == OriginRun(text: 0..<20, source: 90..<150))
  }

  @Test func `A run has known widths only where they give its length`() {
    let scalars = Array("a甲".unicodeScalars)[...]
    func run(_ length: Int) -> OriginRun { OriginRun(text: 0..<2, source: 0..<length) }
    #expect(SourceWidths.utf8.fit(scalars, run(4)))
    #expect(SourceWidths.utf16.fit(scalars, run(4)))
    #expect(SourceWidths.doubleByte.fit(scalars, run(3)))
    #expect(SourceWidths.doubleByte.fit(scalars, run(5)) == false)
    #expect(SourceWidths.units.fit(scalars, run(2)))
  }
}
