import GongwenModel
import GongwenNormalisation
import GongwenText
import Testing

@testable import GongwenPrintedPages

struct NotesTests {
  private typealias Line = PlacedPages.Line

  /// Two pages with a paragraph that runs over them, and what stands at the foot of the first.
  private static func pages(
    _ foot: [PlacedPages.Line], reference: String = "", next: [PlacedPages.Line] = []
  ) -> [[PlacedPages.Line]] {
    var open = PlacedPages.paragraph(6, from: 530).prefix(5).map { $0 }
    open[2].text = String(repeating: "政", count: 28 - reference.count) + reference
    let rest = [PlacedPages.Line(text: "办法自公布之日起施行。", x: 80, y: 100)]
    return [
      PlacedPages.paragraph(14, from: 120) + open + foot,
      rest + PlacedPages.paragraph(8, from: 128) + PlacedPages.paragraph(8, from: 352) + next,
    ]
  }

  private func read(_ file: PlacedPages) throws -> [(text: String, evidence: LayoutEvidence)] {
    let document = file.document
    let text = Normaliser(profile: .standard)(document)
    return text.blocks.filter { $0.block.furniture == nil }.map { block in
      (TracedText(scalars: Array(text.scalars[block.range])).string, block.block.evidence)
    }
  }

  private func notes(_ file: PlacedPages) throws -> [String] {
    try read(file).filter(\.evidence.isNote).map(\.text)
  }

  private static func foot(_ lines: String..., size: Int = 10) -> [PlacedPages.Line] {
    lines.enumerated().map { PlacedPages.Line(text: $1, x: 80, y: 690 + 14 * $0, size: size) }
  }

  @Test func aParagraphGoesOnOverAFootnote() throws {
    let foot = Self.foot("①档案，是指各种形式的历史记录。", "②机构，是指档案馆和", "档案室。")
    let blocks = try read(PlacedPages(pages: Self.pages(foot, reference: "①政政②")))
    #expect(
      blocks.filter(\.evidence.isNote).map(\.text) == [
        "①档案，是指各种形式的历史记录。", "②机构，是指档案馆和档案室。",
      ])
    let whole = blocks.firstIndex { $0.text.hasSuffix("办法自公布之日起施行。") }
    #expect(whole.map { blocks[$0].text.contains("①政政②政") } == true)
    #expect(whole.map { blocks[$0 + 1].evidence.isNote && blocks[$0 + 2].evidence.isNote } == true)
  }

  @Test func aFootnoteGoesOnOnTheNextPage() throws {
    let foot = Self.foot("①" + String(repeating: "档", count: 42))
    let next = Self.foot("案，是指各种形式的历史记录。", "①机构，是指档案室。")
    var pages = Self.pages(foot, reference: "①", next: next)
    pages[1][3].text = String(repeating: "政", count: 27) + "①"
    #expect(
      try notes(PlacedPages(pages: pages)) == [
        "①" + String(repeating: "档", count: 42) + "案，是指各种形式的历史记录。", "①机构，是指档案室。",
      ])
  }

  @Test func findsNumbersThatAreRaised() throws {
    var pages = Self.pages([
      Line(text: "1", x: 80, y: 686, size: 6), Line(text: "2022年公布。", x: 86, y: 690, size: 10),
      Line(text: "2", x: 80, y: 702, size: 6), Line(text: "3个月以内。", x: 86, y: 706, size: 10),
    ])
    pages[0][1].text = String(repeating: "政", count: 20)
    pages[0].append(Line(text: "1", x: 401, y: 142, size: 8))
    pages[0].append(Line(text: "政政政政政政政", x: 406, y: 148))
    let blocks = try read(PlacedPages(pages: pages))
    #expect(blocks.filter(\.evidence.isNote).map(\.text) == ["¹2022年公布。", "²3个月以内。"])
    #expect(blocks.contains { $0.text.contains("政¹政") })
  }

  @Test func notesThatDifferInNumbersAreNoFooters() throws {
    let pages = (0..<3).map { page in
      var body = PlacedPages.paragraph(20, from: 120)
      body[3].text = String(repeating: "政", count: 27) + "①"
      return body + Self.foot("①见国发〔202\(page)〕3号文件。") + [
        Line(text: "— \(page + 1) —", x: 280, y: 790, size: 14)
      ]
    }
    #expect(try notes(PlacedPages(pages: pages)).count == 3)
  }

  @Test func aReferenceAtTheStartOfALineStaysInItsParagraph() throws {
    var pages = Self.pages([
      Line(text: "1", x: 80, y: 686, size: 6), Line(text: "档案，是指记录。", x: 86, y: 690, size: 10),
    ])
    // The second line of the first paragraph begins with a raised 1.
    pages[0][1] = Line(text: String(repeating: "政", count: 27), x: 86, y: 148)
    pages[0].append(Line(text: "1", x: 80, y: 142, size: 8))
    let blocks = try read(PlacedPages(pages: pages))
    #expect(blocks.filter(\.evidence.isNote).map(\.text) == ["¹档案，是指记录。"])
    #expect(blocks[0].text.hasPrefix(String(repeating: "政", count: 26) + "¹政"))
  }

  @Test func notesWithMarksApartAreNoTable() throws {
    let foot = ["档案，是指记录。", "机构，是指档案馆。", "人员，是指工作人员。"].enumerated().flatMap {
      [
        Line(text: "\($0 + 1)", x: 80, y: 690 + 14 * $0, size: 6),
        Line(text: $1, x: 92, y: 690 + 14 * $0, size: 10),
      ]
    }
    var pages = Self.pages(foot)
    pages[0][1].text = String(repeating: "政", count: 20)
    pages[0].append(Line(text: "1", x: 401, y: 142, size: 8))
    pages[0].append(Line(text: "政政政政政政政", x: 406, y: 148))
    #expect(
      try notes(PlacedPages(pages: pages)) == ["¹档案，是指记录。", "²机构，是指档案馆。", "³人员，是指工作人员。"])
  }

  @Test func aShortLineTellsANote() throws {
    let foot = Self.foot("部门，包括依法授权的组织。")
    let rule = PlacedPages.Ruling(x0: 80, y0: 672, x1: 200, y1: 672)
    #expect(try notes(PlacedPages(pages: Self.pages(foot), rulings: [rule])) == ["部门，包括依法授权的组织。"])
    let across = PlacedPages.Ruling(x0: 80, y0: 672, x1: 528, y1: 672)
    #expect(try notes(PlacedPages(pages: Self.pages(foot), rulings: [across])).isEmpty)
    #expect(try notes(PlacedPages(pages: Self.pages(foot))).isEmpty)
  }

  @Test func textOfTheUsualSizeIsNoNote() throws {
    let foot = Self.foot("①加强档案工作。", size: 16)
    #expect(try notes(PlacedPages(pages: Self.pages(foot, reference: "①"))).isEmpty)
  }

  @Test func theLastElementsOfADocumentAreNoNotes() throws {
    let page =
      PlacedPages.paragraph(12, from: 120) + [
        Line(text: "（此件公开发布）", x: 112, y: 480), Line(text: "抄送：各市档案局。", x: 94, y: 700, size: 14),
        Line(text: "档案局办公室", x: 94, y: 726, size: 14),
        Line(text: "2020年8月2日印发", x: 390, y: 726, size: 14),
      ]
    let rulings = [684, 706, 732].map { PlacedPages.Ruling(x0: 80, y0: $0, x1: 528, y1: $0) }
    #expect(try notes(PlacedPages(pages: [page], rulings: rulings)).isEmpty)
  }

  @Test func theNotesOfATableStayWithIt() throws {
    let rows = [["序号", "名称", "数量"], ["1", "档案", "20"], ["2", "目录", "30"]]
    let cells = rows.enumerated().flatMap { number, row in
      row.enumerated().map { column, text in
        Line(text: text, x: 100 + 140 * column, y: 560 + 20 * number, size: 10)
      }
    }
    let foot = Self.foot("注：数量不含复制件。", "①不含目录。")
    let blocks = try read(PlacedPages(pages: [PlacedPages.paragraph(12, from: 120) + cells + foot]))
    #expect(blocks.filter { $0.evidence.cell != nil }.count == 9)
    #expect(blocks.filter(\.evidence.isNote).isEmpty)
    #expect(blocks.last?.text.contains("①不含目录。") == true)
  }

  @Test func aNoteInTheMarginStandsBehindItsParagraph() throws {
    for x in [30, 545] {
      let beside = ["档案是指", "历史记录"].enumerated().map {
        Line(text: $1, x: x, y: 146 + 12 * $0, size: 10)
      }
      let page = PlacedPages.paragraph(6, from: 120) + beside + PlacedPages.paragraph(16, from: 288)
      let blocks = try read(PlacedPages(pages: [page]))
      #expect(blocks.map(\.evidence.isNote) == [false, true, false])
      #expect(blocks[1].text == "档案是指历史记录")
    }
  }

  @Test func numbersOfLinesDoNotBreakThem() throws {
    let numbers = (0..<20).map { Line(text: "\($0 + 1)", x: 50, y: 120 + 28 * $0, size: 8) }
    let page = numbers + PlacedPages.paragraph(8, from: 120) + PlacedPages.paragraph(12, from: 344)
    let file = PlacedPages(pages: [PlacedPages.paragraph(12, from: 120), page])
    let blocks = try read(file).dropFirst()
    #expect(blocks.map(\.evidence.isNote) == [false, false])
    let removed = file.document.blocks.filter { $0.furniture == .lineNumber }
    #expect(removed.map(\.pieces.count) == [20])
  }
}
