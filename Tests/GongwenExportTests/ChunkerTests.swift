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

  /// A unit with a heading, or one whose text follows its number.
  private func unit(_ sign: String, _ heading: String?, _ children: [Node]) -> Node {
    let scheme: Scheme = heading == nil ? .chineseParen : .chineseComma
    return Node(
      .section(
        depth: 1, marker: Marker(text: text(sign), scheme: scheme, ordinal: 1),
        heading: heading.map { text($0) }), children: children)
  }

  private func words(_ count: Int) -> Node { paragraph(String(repeating: "甲", count: count)) }

  private func contexts(_ body: [Node], _ size: ClosedRange<Int>) -> [[String]] {
    Chunker.chunks(of: ChunkPieces.pieces(of: body), size: size, widths: .utf8).map(\.context)
  }

  @Test func `A chunk that begins inside a unit ends with it`() {
    let body = [
      unit("二、", "任务", [unit("（一）", nil, [words(22)]), unit("（二）", nil, [words(10)])]),
      unit("三、", "保障", [words(12)]),
    ]
    #expect(chunks(body).map { $0.unicodeScalars.count } == [30, 13, 17])
    #expect(contexts(body, 20...40) == [["二、任务", "（一）"], ["二、任务", "（二）"], ["三、保障"]])
  }

  @Test func `What is left of a unit is united with the chunk before where there is room`() {
    let body = [
      unit("二、", "任务", [unit("（一）", nil, [words(22)]), unit("（二）", nil, [words(10)])]),
      unit("三、", "保障", [words(17)]),
    ]
    // 30, a line feed and 13 characters.
    #expect(contexts(body, 20...44) == [["二、任务"], ["三、保障"]])
    #expect(contexts(body, 20...43).count == 3)
  }

  @Test func `A chunk that has the headings of several units has the context of all`() {
    let body = [unit("一、", "总体", [words(5)]), unit("二、", "任务", [words(5)])]
    #expect(chunks(body) == ["一、总体\n甲甲甲甲甲\n二、任务\n甲甲甲甲甲"])
    #expect(contexts(body, 20...40) == [[]])
  }

  @Test func `Text behind the units takes nothing from the context`() {
    let body = [
      unit("二、", "任务", [unit("（一）", nil, [words(22)]), unit("（二）", nil, [words(10)])]),
      paragraph("落款。"),
    ]
    #expect(chunks(body).last?.hasSuffix("\n落款。") == true)
    #expect(contexts(body, 20...40).last == ["二、任务", "（二）"])
    // Text before them is not behind them.
    #expect(contexts([paragraph("前言。")] + body, 60...99) == [[]])
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

  @Test func `A run is cut only where the widths of its characters give its length`() throws {
    func cut(_ widths: SourceWidths, _ length: Int) throws -> Range<Int> {
      var text = ChunkText()
      let run = OriginRun(text: 0..<2, source: 0..<length)
      text.append(
        TracedText(scalars: Array("a甲".unicodeScalars), origin: Origin(runs: [run])), of: "1")
      var slices = ChunkSlices(text, widths)
      _ = slices.next(to: 1)
      let second = try #require(slices.next(to: 2).runs.first)
      return second.sourceStart..<second.sourceEnd
    }
    #expect(try cut(.utf8, 4) == 1..<4)
    #expect(try cut(.utf16, 4) == 2..<4)
    #expect(try cut(.doubleByte, 3) == 1..<3)
    #expect(try cut(.doubleByte, 5) == 0..<5)
    #expect(try cut(.units, 2) == 1..<2)
  }

  @Test func `A closing mark is not cut from the sentence that it closes`() {
    let quoted = "“" + String(repeating: "甲", count: 27) + "。”"
    #expect(chunks([paragraph(quoted + String(repeating: "乙", count: 20))]).first == quoted)
    // Where it does not fit, the end of the sentence before is taken.
    let two = String(repeating: "甲", count: 24) + "。" + String(repeating: "甲", count: 14) + "。”乙"
    #expect(chunks([paragraph(two)]).first?.unicodeScalars.count == 25)
  }

  @Test func `Parts of a text have its edits, deletions, boxes and nodes`() {
    var text = ChunkText()
    let runs = [
      OriginRun(text: 0..<2, source: 0..<2), OriginRun(text: 2..<2, source: 2..<5, rule: .lineJoin),
      OriginRun(text: 2..<4, source: 5..<7), OriginRun(text: 4..<4, source: 7..<8, rule: .lineJoin),
    ]
    var boxes = [0, 2].map { PrintedBox(page: 1, x0: $0, y0: 0, x1: $0 + 1, y1: 1) }
    boxes[0].text = 2..<4
    boxes[1].text = 0..<3
    text.append(
      TracedText(scalars: Array("甲乙丙丁".unicodeScalars), origin: Origin(runs: runs, boxes: boxes)),
      of: "1")
    var slices = ChunkSlices(text, .units)
    let parts = [slices.next(to: 2), slices.next(to: 3), slices.next(to: 4)]
    #expect(parts.map { $0.runs.map(\.sourceStart) } == [[0], [2, 5], [6, 7]])
    #expect(parts.map { $0.boxes.map(\.x0) } == [[2], [2, 0], [0]])
    #expect(parts.map { $0.nodes.map(\.range) } == [[0..<2], [0..<1], [0..<1]])
  }

  // Each cut once copied all that was left: a minute for this text.
  @Test(.timeLimit(.minutes(1)))
  func `The time of cutting grows with the text alone`() {
    let long = String(repeating: "甲乙丙丁，", count: 100_000)
    #expect(chunks([paragraph(long)], 200...1000).count == 500)
  }
}
