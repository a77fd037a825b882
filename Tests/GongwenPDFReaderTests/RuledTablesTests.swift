import GongwenModel
import GongwenNormalisation
import GongwenPrintedPages
import GongwenText
import Testing

@testable import GongwenPDFReader

struct RuledTablesTests {
  private typealias Ruling = SmallPDF.Ruling

  /// 部门 | 任务 (名称, 数量): a table of three columns at x 100, 200, 300, 400.
  private static let grid: [SmallPDF.Ruling] = [
    Ruling(x0: 100, y0: 300, x1: 400, y1: 300), Ruling(x0: 200, y0: 330, x1: 400, y1: 330),
    Ruling(x0: 100, y0: 360, x1: 400, y1: 360), Ruling(x0: 100, y0: 420, x1: 400, y1: 420),
    Ruling(x0: 100, y0: 300, x1: 100, y1: 420), Ruling(x0: 200, y0: 300, x1: 200, y1: 420),
    Ruling(x0: 300, y0: 330, x1: 300, y1: 420), Ruling(x0: 400, y0: 300, x1: 400, y1: 420),
  ]

  private static let words: [SmallPDF.Line] = [
    SmallPDF.Line(text: "部门", x: 134, y: 336), SmallPDF.Line(text: "任务", x: 284, y: 321),
    SmallPDF.Line(text: "名称", x: 234, y: 351), SmallPDF.Line(text: "数量", x: 334, y: 351),
    // The second row: two printed lines beside one in the middle between them.
    SmallPDF.Line(text: "档案局", x: 126, y: 396), SmallPDF.Line(text: "移交和鉴定", x: 204, y: 384),
    SmallPDF.Line(text: "档案", x: 204, y: 408), SmallPDF.Line(text: "12", x: 340, y: 396),
  ]

  private func cells(_ file: SmallPDF) throws -> [(CellPlace, String)] {
    let document = try PDFReader(maximumPages: 10).read(file.bytes).document
    let text = Normaliser(profile: .standard)(document)
    return text.blocks.compactMap { block in
      block.block.evidence.cell.map {
        ($0, TracedText(scalars: Array(text.scalars[block.range])).string)
      }
    }
  }

  /// cairo refuses a font of this size, and all drawing behind the letter, also in later files with a font of that name.
  @Test func `No letter of a file stops the lines of another`() throws {
    var ruled = SmallPDF(pages: [Self.words], rulings: Self.grid)
    ruled.rulesLast = true
    let huge = SmallPDF.Line(text: "档", x: 100, y: 100, size: 140_000)
    let before = try cells(ruled)
    _ = try cells(SmallPDF(pages: [Self.words + [huge]], rulings: Self.grid))
    let behind = try cells(ruled)
    #expect(before.count == 7)
    #expect(behind.map(\.0) == before.map(\.0))
    ruled.pages = [[huge] + Self.words]
    #expect(try cells(ruled).count >= before.count)
  }

  /// Nothing behind letters that are a clip is outside of them, also on the pages behind; hidden ones are none.
  @Test(arguments: [(3, 14), (7, 0)])
  func findsNoLinesBehindAClipOfLetters(mode: Int, count: Int) throws {
    let file = SmallPDF(
      pages: [Self.words, Self.words], rulings: Self.grid, rulesLast: true, textMode: mode)
    #expect(try cells(file).count == count)
    #expect(try cells(SmallPDF(pages: [Self.words], rulings: Self.grid)).count == 7)
  }

  @Test func findsLinesAgainWhenTheyAreAskedForAgain() throws {
    let file = try PDFFile(SmallPDF(pages: [Self.words, []], rulings: Self.grid).bytes)
    let first = file.rulingLines(ofPage: 0, darkerThan: .plain)
    #expect(first.horizontal.count == 4 && first.vertical.count == 4)
    #expect(
      file.rulingLines(ofPage: 1, darkerThan: .behindWatermark).horizontal == first.horizontal)
    #expect(file.rulingLines(ofPage: 0, darkerThan: .plain).vertical == first.vertical)
    // Another size of page on the same canvas.
    var small = SmallPDF(pages: [Self.words])
    small.page = "/CropBox[0 400 595 842]"
    #expect(try PDFFile(small.bytes).rulingLines(ofPage: 0, darkerThan: .plain).vertical.isEmpty)
  }

  @Test func findsCellsAndSpans() throws {
    let cells = try cells(SmallPDF(pages: [Self.words], rulings: Self.grid))
    #expect(cells.map(\.1) == ["部门", "任务", "名称", "数量", "档案局", "移交和鉴定档案", "12"])
    #expect(cells.map(\.0.row) == [0, 0, 1, 1, 2, 2, 2])
    #expect(cells.map(\.0.column) == [0, 1, 1, 2, 0, 1, 2])
    #expect(cells.map(\.0.rowspan) == [2, 1, 1, 1, 1, 1, 1])
    #expect(cells.map(\.0.colspan) == [1, 2, 1, 1, 1, 1, 1])
  }

  @Test func keepsTheLinesOfATableThatMakesNoCells() throws {
    // The line between the lower cells ends half way up to the next one.
    var broken = Self.grid
    broken[1].x0 = 250
    let file = SmallPDF(pages: [Self.words], rulings: broken)
    let document = try PDFReader(maximumPages: 10).read(file.bytes).document
    let text = document.blocks.flatMap { block in
      block.pieces.flatMap { document.scalars[$0] }
    }
    #expect(text.count == Self.words.reduce(0) { $0 + $1.text.unicodeScalars.count })
  }

  @Test(arguments: ["abcabcabcabcad", "dabcabcabcabcabcabc", "abcabcabcabcadabcabc"])
  func keepsGlyphsWithoutExtent(words: String) throws {
    // `d` takes no room, so that it lies in no cell: last in one, first, and between two.
    var file = SmallPDF(pages: [Self.words], rulings: Self.grid)
    file.widths = "1 68 500 69 69 0 70 95 500 814 881 500 882 882 0 883 939 500"
    file.pages[0][4] = SmallPDF.Line(text: words, x: 104, y: 396)
    file.pages[0][5].x = 254
    let document = try PDFReader(maximumPages: 10).read(file.bytes).document
    let text = document.blocks.flatMap { block in block.pieces.flatMap { document.scalars[$0] } }
    let shown = document.scalars.filter { !UnicodeClass.isBlank($0) }
    #expect(text.filter { !UnicodeClass.isBlank($0) }.count == shown.count)
    #expect(document.shown == shown.count)
    #expect(shown.contains("d"))
  }
}
