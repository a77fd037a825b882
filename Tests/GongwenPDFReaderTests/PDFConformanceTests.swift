import GongwenPDFReader
import GongwenTestSupport
import GongwenText
import GongwenVerification
import Testing

@Suite struct PDFConformanceTests {
  private typealias Line = SmallPDF.Line
  private typealias Ruling = SmallPDF.Ruling

  private static func sample(_ name: String, _ file: SmallPDF) -> ReaderConformance.Sample {
    ReaderConformance.Sample(name, file.bytes)
  }

  /// A page with a running header, a page number and lines between.
  private static func page(_ number: Int, _ body: [SmallPDF.Line]) -> [SmallPDF.Line] {
    [Line(text: "档案工作文件汇编", x: 240, y: 50, size: 10)] + body
      + [Line(text: "— \(number) —", x: 280, y: 790, size: 14)]
  }

  private static let cells = ["序号", "名称", "数量", "1", "档案", "20", "2", "目录", "30"].enumerated()
    .map { Line(text: $1, x: 100 + 140 * ($0 % 3), y: 300 + 28 * ($0 / 3)) }

  private static let notes = [
    Line(text: "①档案，是指各种形式的历史记录。", x: 80, y: 700, size: 10),
    Line(text: "②机构，是指档案室。", x: 80, y: 714, size: 10),
  ]

  private static let samples: [ReaderConformance.Sample] = [
    sample("a paragraph", SmallPDF(pages: [SmallPDF.paragraph(3, from: 200)])),
    sample(
      "a paragraph over pages",
      SmallPDF(
        pages: (1...3).map { page($0, SmallPDF.paragraph(8, from: 120)) })),
    sample("a page without text", SmallPDF(pages: [SmallPDF.paragraph(2, from: 200), []])),
    sample("columns of words", SmallPDF(pages: [SmallPDF.paragraph(3, from: 150) + cells])),
    sample(
      "notes",
      SmallPDF(pages: [
        page(1, SmallPDF.paragraph(12, from: 120) + [Line(text: "政策①政策②", x: 80, y: 500)] + notes)
      ])),
    sample(
      "a doubled text",
      SmallPDF(pages: [
        SmallPDF.paragraph(3, from: 150)
          + SmallPDF.paragraph(3, from: 150).map { Line(text: $0.text, x: $0.x + 2, y: $0.y + 2) },
        SmallPDF.paragraph(2, from: 150),
      ])),
    sample(
      "two columns",
      SmallPDF(pages: [
        (0..<12).flatMap { row in
          [80, 320].map { Line(text: "各级人民政府应当加强领导", x: $0, y: 120 + 28 * row) }
        }
      ])),
  ]

  @Test func `The reader conforms`() {
    let conformance = ReaderConformance(PDFReader(maximumPages: 10), comparedWith: PDFSource())
    #expect(conformance.faults(Self.samples) == [])
  }
}
