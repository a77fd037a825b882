import GongwenModel
import GongwenNormalisation
import GongwenText
import Testing

@testable import GongwenPrintedPages

struct PrintedLayoutTests {
  private func read(_ pages: [[PlacedPages.Line]]) -> RawDocument {
    PlacedPages(pages: pages).document
  }

  private func texts(_ document: RawDocument) -> [String] {
    Normaliser(profile: .standard)(document).blocks.indices.map { index in
      let text = Normaliser(profile: .standard)(document)
      return TracedText(scalars: Array(text.scalars[text.blocks[index].range])).string
    }
  }

  @Test func givesABoxForEachPrintedLine() {
    let document = read([PlacedPages.paragraph(3, from: 200)])
    let text = Normaliser(profile: .standard)(document)
    let traced = Tracer(text).trace(text.blocks[0].range)
    #expect(traced.origin.boxes.count == 3)
    #expect(traced.origin.boxes.allSatisfy { $0.page == 1 && $0.x0 >= 7900 && $0.x1 <= 52900 })
    #expect(traced.origin.runs.contains { $0.rule == .lineJoin })
  }

  @Test func findsTablesByAlignment() {
    let rows = [["序号", "名称", "数量"], ["1", "档案", "20"], ["2", "目录", "30"]]
    let lines = rows.enumerated().flatMap { number, row in
      row.enumerated().map { column, text in
        PlacedPages.Line(text: text, x: 100 + 140 * column, y: 300 + 28 * number)
      }
    }
    let document = read([PlacedPages.paragraph(3, from: 150) + lines])
    let cells = document.blocks.compactMap(\.evidence.cell)
    #expect(cells.map(\.row) == [0, 0, 0, 1, 1, 1, 2, 2, 2])
    #expect(cells.map(\.column) == [0, 1, 2, 0, 1, 2, 0, 1, 2])
  }

  @Test func findsPageNumbersThatStandCloseToTheText() {
    let number = { (n: Int) in PlacedPages.Line(text: "\(n)", x: 500, y: 790, size: 10) }
    let full = PlacedPages.paragraph(22, from: 180)
    let pages = [
      PlacedPages.paragraph(3, from: 200) + [number(1)], full + [number(2)],
      PlacedPages.paragraph(3, from: 200) + [number(3)],
    ]
    #expect(read(pages).blocks.filter { $0.furniture == .pageNumber }.count == 3)
  }

  @Test func findsTheNumbersOfTwoPagesOfWhichOneIsFull() {
    let number = { (n: Int) in PlacedPages.Line(text: "\(n)", x: 500, y: 782, size: 14) }
    let pages = [
      PlacedPages.paragraph(21, from: 194) + [number(1)],
      PlacedPages.paragraph(3, from: 200) + [number(2)],
    ]
    #expect(read(pages).blocks.filter { $0.furniture == .pageNumber }.count == 2)
  }

  @Test func findsARunningHeaderThatTextWasSetOver() {
    let header = { (y: Int) in PlacedPages.Line(text: "档案工作文件汇编", x: 400, y: y, size: 10) }
    let pages = (0..<4).map { page in
      page == 3
        ? PlacedPages.paragraph(4, from: 80) + [header(200)] + PlacedPages.paragraph(4, from: 230)
        : [header(60)] + PlacedPages.paragraph(4, from: 120)
    }
    #expect(read(pages).blocks.filter { $0.furniture == .runningHeader }.count == 4)
  }

  @Test func joinsPagesThatAreSetWider() {
    let wide = PlacedPages.paragraph(8, from: 120).enumerated().map { number, line in
      PlacedPages.Line(text: line.text, x: line.x, y: 120 + 42 * number)
    }
    let document = read([PlacedPages.paragraph(20, from: 120), wide])
    #expect(document.blocks.map { max(1, $0.lines.count) } == [20, 8])
  }

  @Test func keepsTheLettersOfAStretchedMarkAndAnImprintTogether() {
    let mark = Array("档案局").enumerated().map { number, letter in
      PlacedPages.Line(text: String(letter), x: 100 + 180 * number, y: 120, size: 26)
    }
    let imprint = [
      PlacedPages.Line(text: "档案局办公室", x: 96, y: 700, size: 14),
      PlacedPages.Line(text: "202X年×月×日印发", x: 390, y: 700, size: 14),
    ]
    let document = read([mark + PlacedPages.paragraph(9, from: 200) + imprint])
    #expect(document.blocks.map { max(1, $0.lines.count) } == [3, 9, 2])
  }

  @Test func takesAHeadForNoTable() {
    let mark = Array("财政厅").enumerated().map { number, letter in
      PlacedPages.Line(text: String(letter), x: 100 + 180 * number, y: 100, size: 36)
    }
    let rows = [
      PlacedPages.Line(text: "000012", x: 80, y: 160),
      PlacedPages.Line(text: "东财函〔2023〕8号", x: 380, y: 160),
      PlacedPages.Line(text: "东档发〔2023〕6号", x: 96, y: 220),
      PlacedPages.Line(text: "签发人：李四　　王五", x: 330, y: 220),
      PlacedPages.Line(text: "赵六　　孙七", x: 394, y: 248),
    ]
    let document = read([mark + rows + PlacedPages.paragraph(6, from: 320)])
    #expect(document.blocks.allSatisfy { $0.evidence.cell == nil })
  }

  @Test func keepsABlankBetweenTheWordsOfARow() {
    let row = [
      PlacedPages.Line(text: "省长", x: 360, y: 300), PlacedPages.Line(text: "钱七", x: 424, y: 300),
    ]
    #expect(texts(read([PlacedPages.paragraph(5, from: 100) + row])).last == "省长 钱七")
  }
}
