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

  /// poppler's interface does not distinguish 180 from 0, and 270 from 90.
  static let turned: [(angle: Int, size: PrintedPageSize)] = [
    (0, PrintedPageSize(595, 842)), (90, PrintedPageSize(842, 595, rotation: 90)),
    (180, PrintedPageSize(595, 842)), (270, PrintedPageSize(842, 595, rotation: 90)),
  ]

  @Test(arguments: turned)
  func `A page on its side has its sides exchanged`(angle: Int, size: PrintedPageSize) throws {
    let line = SmallPDF.Line(text: "档案工作办法", x: 232, y: 120)
    let file = SmallPDF(pages: [[line]], page: "/Rotate \(angle)")
    let document = try PDFReader(maximumPages: 10).read(file.bytes).document
    #expect(document.blocks.count == 1)
    let sizes = try PDFFile(file.bytes).pageSizes
    #expect(sizes == [size], "\(angle)")
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

  @Test func refusesPagesWithTooManyCharacters() throws {
    func line(_ text: String) -> SmallPDF.Line { SmallPDF.Line(text: text, x: 72, y: 720) }
    let bytes = SmallPDF(pages: [[line("档案 工作")], [line("档案")]]).bytes
    // Blanks are not counted, and each page by itself.
    _ = try PDFReader(maximumPages: 10, maximumGlyphs: 4).read(bytes)
    do throws(StageFailure) {
      _ = try PDFReader(maximumPages: 10, maximumGlyphs: 3).read(bytes)
      Issue.record("page 1 has 4 characters")
    } catch {
      #expect(error.code == "too-many-glyphs")
      #expect(error.limit == "limits.glyphs")
      #expect(error.message.hasPrefix("page 1 has 4 characters, more than the 3 "))
    }
  }

  /// A page with a text.
  private struct Page: PrintedSource {
    let text: String
    let pageCount = 1
    func bookmarks() -> [Bookmark] { [] }
    func page(_ index: Int) -> PrintedPage? {
      let scalars = Array(text.unicodeScalars)
      return PrintedPage(
        scalars: scalars, glyphs: scalars.map { _ in GlyphBoxes.Glyph() },
        size: PrintedPageSize(595, 842))
    }
    func rulingLines(ofPage index: Int, darkerThan: PaperShade) -> RulingLines { RulingLines() }
    func hasPicture(onPage index: Int) -> Bool { false }
  }

  @Test func fontsWithoutMeaningAreNoText() throws {
    func check(_ text: String) throws -> [Diagnostic] {
      let page = Page(text: text)
      return try PDFCheck(PrintedContent(page)) { _ in 0 }.diagnostics(of: page).diagnostics
    }
    #expect(throws: StageFailure.self) { try check("\u{E000}\u{E001}政") }
    let few = "\u{E000}" + String(repeating: "政", count: 20)
    #expect(try check(few).map(\.code) == ["unmapped-text"])
  }
}
