import GongwenModel
import GongwenNormalisation
import GongwenPrintedPages
import GongwenText
import Testing

@testable import GongwenPDFReader

struct PDFReaderTests {
  private static func page(_ number: Int, _ body: [SmallPDF.Line]) -> [SmallPDF.Line] {
    [SmallPDF.Line(text: "档案工作文件汇编", x: 240, y: 50, size: 10)] + body
      + [SmallPDF.Line(text: "— \(number) —", x: 280, y: 790, size: 14)]
  }

  private func read(_ pages: [[SmallPDF.Line]]) throws -> RawDocument {
    try PDFReader(maximumPages: 10).read(SmallPDF(pages: pages).bytes).document
  }

  private func texts(_ document: RawDocument) -> [String] {
    Normaliser(profile: .standard)(document).blocks.indices.map { index in
      let text = Normaliser(profile: .standard)(document)
      return TracedText(scalars: Array(text.scalars[text.blocks[index].range])).string
    }
  }

  @Test func joinsLinesAndPagesAndSetsFurnitureAside() throws {
    let title = SmallPDF.Line(text: "档案工作办法", x: 232, y: 120, size: 22)
    let whole = SmallPDF.paragraph(4, from: 600)
    let first = Self.page(1, [title] + SmallPDF.paragraph(3, from: 200) + whole.prefix(2))
    let rest = whole.suffix(2).enumerated().map { number, line in
      SmallPDF.Line(text: line.text, x: line.x, y: 110 + 28 * number)
    }
    let document = try read([first, Self.page(2, rest + SmallPDF.paragraph(3, from: 300))])
    let body = document.blocks.filter { $0.furniture == nil }
    #expect(body.map { max(1, $0.lines.count) } == [1, 3, 4, 3])
    let reasons = document.blocks.compactMap(\.furniture)
    #expect(reasons.filter { $0 == .runningHeader }.count == 2)
    #expect(reasons.filter { $0 == .pageNumber }.count == 2)
    #expect(texts(document).contains(String(repeating: "政", count: 26 + 56 + 9) + "。"))
  }

  @Test func givesABoxForEachPrintedLine() throws {
    let document = try read([SmallPDF.paragraph(3, from: 200)])
    let text = Normaliser(profile: .standard)(document)
    let traced = Tracer(text).trace(text.blocks[0].range)
    #expect(traced.origin.boxes.count == 3)
    #expect(traced.origin.boxes.allSatisfy { $0.page == 1 && $0.x0 >= 7900 && $0.x1 <= 52900 })
    #expect(traced.origin.runs.contains { $0.rule == .lineJoin })
  }

  @Test func findsTablesByAlignment() throws {
    let rows = [["序号", "名称", "数量"], ["1", "档案", "20"], ["2", "目录", "30"]]
    let lines = rows.enumerated().flatMap { number, row in
      row.enumerated().map { column, text in
        SmallPDF.Line(text: text, x: 100 + 140 * column, y: 300 + 28 * number)
      }
    }
    let document = try read([SmallPDF.paragraph(3, from: 150) + lines])
    let cells = document.blocks.compactMap(\.evidence.cell)
    #expect(cells.map(\.row) == [0, 0, 0, 1, 1, 1, 2, 2, 2])
    #expect(cells.map(\.column) == [0, 1, 2, 0, 1, 2, 0, 1, 2])
  }

  @Test func findsPageNumbersThatStandCloseToTheText() throws {
    let number = { (n: Int) in SmallPDF.Line(text: "\(n)", x: 500, y: 790, size: 10) }
    let full = SmallPDF.paragraph(22, from: 180)
    let pages = [
      SmallPDF.paragraph(3, from: 200) + [number(1)], full + [number(2)],
      SmallPDF.paragraph(3, from: 200) + [number(3)],
    ]
    #expect(try read(pages).blocks.filter { $0.furniture == .pageNumber }.count == 3)
  }

  @Test func findsTheNumbersOfTwoPagesOfWhichOneIsFull() throws {
    let number = { (n: Int) in SmallPDF.Line(text: "\(n)", x: 500, y: 782, size: 14) }
    let pages = [
      SmallPDF.paragraph(21, from: 194) + [number(1)],
      SmallPDF.paragraph(3, from: 200) + [number(2)],
    ]
    #expect(try read(pages).blocks.filter { $0.furniture == .pageNumber }.count == 2)
  }

  @Test func findsARunningHeaderThatTextWasSetOver() throws {
    let header = { (y: Int) in SmallPDF.Line(text: "档案工作文件汇编", x: 400, y: y, size: 10) }
    let pages = (0..<4).map { page in
      page == 3
        ? SmallPDF.paragraph(4, from: 80) + [header(200)] + SmallPDF.paragraph(4, from: 230)
        : [header(60)] + SmallPDF.paragraph(4, from: 120)
    }
    #expect(try read(pages).blocks.filter { $0.furniture == .runningHeader }.count == 4)
  }

  @Test func joinsPagesThatAreSetWider() throws {
    let wide = SmallPDF.paragraph(8, from: 120).enumerated().map { number, line in
      SmallPDF.Line(text: line.text, x: line.x, y: 120 + 42 * number)
    }
    let document = try read([SmallPDF.paragraph(20, from: 120), wide])
    #expect(document.blocks.map { max(1, $0.lines.count) } == [20, 8])
  }

  @Test func keepsTheLettersOfAStretchedMarkAndAnImprintTogether() throws {
    let mark = Array("档案局").enumerated().map { number, letter in
      SmallPDF.Line(text: String(letter), x: 100 + 180 * number, y: 120, size: 26)
    }
    let imprint = [
      SmallPDF.Line(text: "档案局办公室", x: 96, y: 700, size: 14),
      SmallPDF.Line(text: "202X年×月×日印发", x: 390, y: 700, size: 14),
    ]
    let document = try read([mark + SmallPDF.paragraph(9, from: 200) + imprint])
    #expect(document.blocks.map { max(1, $0.lines.count) } == [3, 9, 2])
  }

  @Test func takesAHeadForNoTable() throws {
    let mark = Array("财政厅").enumerated().map { number, letter in
      SmallPDF.Line(text: String(letter), x: 100 + 180 * number, y: 100, size: 36)
    }
    let rows = [
      SmallPDF.Line(text: "000012", x: 80, y: 160),
      SmallPDF.Line(text: "东财函〔2023〕8号", x: 380, y: 160),
      SmallPDF.Line(text: "东档发〔2023〕6号", x: 96, y: 220),
      SmallPDF.Line(text: "签发人：李四　　王五", x: 330, y: 220),
      SmallPDF.Line(text: "赵六　　孙七", x: 394, y: 248),
    ]
    let document = try read([mark + rows + SmallPDF.paragraph(6, from: 320)])
    #expect(document.blocks.allSatisfy { $0.evidence.cell == nil })
  }

  @Test func keepsABlankBetweenTheWordsOfARow() throws {
    let row = [
      SmallPDF.Line(text: "省长", x: 360, y: 300), SmallPDF.Line(text: "钱七", x: 424, y: 300),
    ]
    #expect(texts(try read([SmallPDF.paragraph(5, from: 100) + row])).last == "省长 钱七")
  }

  @Test func saysWhatCannotBeRead() {
    func code(_ bytes: [UInt8], limit: Int = 10) -> String? {
      do throws(StageFailure) {
        _ = try PDFReader(maximumPages: limit).read(bytes)
        return nil
      } catch {
        return error.code
      }
    }
    #expect(code(Array("%PDF-1.4\nnothing".utf8)) == "damaged")
    #expect(code(SmallPDF(pages: [[], []]).bytes) == "no-text-layer")
    #expect(code(SmallPDF(pages: [[], []]).bytes, limit: 1) == "too-many-pages")
  }

  /// A page with a text.
  private struct Page: PrintedSource {
    let text: String
    let pageCount = 1
    func bookmarks() -> [Bookmark] { [] }
    func page(_ index: Int) -> PrintedPage? {
      let scalars = Array(text.unicodeScalars)
      return PrintedPage(
        scalars: scalars, glyphs: scalars.map { _ in GlyphBoxes.Glyph() }, size: PageSize(595, 842))
    }
    func fonts(ofPage index: Int) -> [PrintedFont] { [] }
    func rulingLines(ofPage index: Int) -> RulingLines { RulingLines() }
    func hasPicture(onPage index: Int) -> Bool { false }
  }

  @Test func fontsWithoutMeaningAreNoText() throws {
    func check(_ text: String) throws -> [Diagnostic] {
      let page = Page(text: text)
      return try PDFCheck(PageContent(page)) { _, _ in 0 }.diagnostics(of: page)
    }
    #expect(throws: StageFailure.self) { try check("\u{E000}\u{E001}政") }
    let few = "\u{E000}" + String(repeating: "政", count: 20)
    #expect(try check(few).map(\.code) == ["unmapped-text"])
  }
}
