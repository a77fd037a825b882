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

  static let edges: [(other: Int, isSame: Bool)] = [
    (7_199, false), (7_200, true), (8_800, true), (8_801, false),
  ]

  @Test(arguments: edges)
  func `Edges are the same up to half a character apart`(other: Int, isSame: Bool) {
    #expect(PrintedSample.measures.isSameEdge(8_000, other) == isSame, "\(other)")
  }
}
