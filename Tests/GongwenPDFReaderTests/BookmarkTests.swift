import GongwenModel
import GongwenText
import Testing

@testable import GongwenPDFReader

struct BookmarkTests {
  private typealias Entry = SmallPDF.Entry

  /// Two pages: a title, and headings with a paragraph below each.
  private static let pages = ["指导思想", "保障措施"].enumerated().map { page, heading in
    [
      SmallPDF.Line(text: heading, x: 112, y: 120),
      SmallPDF.Line(text: String(repeating: "政", count: 26), x: 112, y: 148),
      SmallPDF.Line(text: "档案工作。", x: 80, y: 176),
      SmallPDF.Line(text: "工作（１）", x: 112, y: 204),
      SmallPDF.Line(text: String(repeating: "府", count: 26), x: 112, y: 232),
      SmallPDF.Line(text: "第\(page + 1)部分完。", x: 80, y: 260),
    ]
  }

  private func levels(_ outline: [SmallPDF.Entry], isCyclic: Bool = false) throws -> [Int] {
    let file = SmallPDF(pages: Self.pages, outline: outline, isCyclic: isCyclic)
    return try PDFReader(maximumPages: 10).read(file.bytes).document.blocks
      .map(\.evidence.headingLevel)
  }

  @Test func namesHeadings() throws {
    let outline = [
      Entry(title: "指导 思想", page: 0), Entry(title: "工作(1)", page: 0, level: 2),
      Entry(title: "保障措施", page: 1),
    ]
    #expect(try levels(outline) == [1, 0, 2, 0, 1, 0, 0, 0])
  }

  @Test func numbersThatThePageDoesNotShow() throws {
    let outline = [
      Entry(title: "1 指导思想", page: 0), Entry(title: "1.1 工作(1)", page: 0, level: 2),
      Entry(title: "2保障措施", page: 1),
    ]
    #expect(try levels(outline) == [1, 0, 2, 0, 0, 0, 0, 0])
  }

  @Test func whatFitsNoLineNamesNothing() throws {
    let outline = [
      Entry(title: "档案工作办法.doc", page: 0), Entry(title: "Page 1", page: 0),
      Entry(title: "保障措施", page: 0), Entry(title: "封面", page: 0), Entry(title: "思想", page: 0),
    ]
    #expect(try levels(outline).allSatisfy { $0 == 0 })
  }

  @Test func theRootNamesTheDocument() throws {
    let outline = [
      Entry(title: "指导思想", page: 0), Entry(title: "保障措施", page: 1, level: 2),
    ]
    #expect(try levels(outline) == [0, 0, 0, 0, 2, 0, 0, 0])
  }

  @Test func bookmarksOfParagraphsNameNoHeadings() throws {
    let long = String(repeating: "府", count: 30)
    let lines = ["甲方负责档案", "乙方负责目录", "丙方负责库房", long]
    let page = lines.enumerated().map { SmallPDF.Line(text: $1, x: 80, y: 120 + 28 * $0) }
    let file = SmallPDF(pages: [page], outline: lines.map { Entry(title: $0, page: 0) })
    let blocks = try PDFReader(maximumPages: 10).read(file.bytes).document.blocks
    #expect(blocks.count == 4 && blocks.allSatisfy { $0.evidence.headingLevel == 0 })
  }

  @Test func anOutlineInACircleEnds() throws {
    let outline = [Entry(title: "指导思想", page: 0), Entry(title: "保障措施", page: 1)]
    #expect(try levels(outline, isCyclic: true).filter { $0 > 0 }.count <= 2)
  }
}
