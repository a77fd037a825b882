import Testing

@testable import GongwenPrintedPages

/// The text has characters of 16 points; lengths are in hundredths of a point.
@Suite struct TextMeasuresTests {
  static let sizes: [(em: Int, isText: Bool, isSmaller: Bool)] = [
    (1_399, false, true), (1_400, true, false), (1_800, true, false), (1_801, false, false),
  ]

  @Test(arguments: sizes)
  func `Lines of the text differ from its size by an eighth at most`(
    em: Int, isText: Bool, isSmaller: Bool
  ) {
    var sample = PrintedSample()
    sample.add("政府", top: 20_000, em: em)
    let measures = PrintedSample.measures
    #expect(measures.isText(sample.lines[0]) == isText, "\(em)")
    #expect(measures.isSmaller(sample.lines[0], than: measures.em) == isSmaller, "\(em)")
  }

  /// Thirty lines on a page, and on the next one so many of smaller letters.
  private static func sizes(small: Int) -> (Int, Int) {
    var sample = PrintedSample()
    for row in 0..<30 { sample.add("政府工作", top: 5_000 + row * 2_000) }
    for row in 0..<small {
      sample.add("政府工作", page: 1, top: 5_000 + row * 2_000, height: 1_000, em: 1_000)
    }
    let measures = TextMeasures(sample.lines)
    return (measures.size(onPage: 0), measures.size(onPage: 1))
  }

  @Test func `Eight lines give the size of the letters of a page`() {
    #expect(Self.sizes(small: 8) == (1_600, 1_000))
    #expect(Self.sizes(small: 7) == (1_600, 1_600))
  }

  static let edges: [(other: Int, isSame: Bool)] = [
    (7_199, false), (7_200, true), (8_800, true), (8_801, false),
  ]

  @Test(arguments: edges)
  func `Edges are the same up to half a character apart`(other: Int, isSame: Bool) {
    #expect(PrintedSample.measures.isSameEdge(8_000, other) == isSame, "\(other)")
  }
}
