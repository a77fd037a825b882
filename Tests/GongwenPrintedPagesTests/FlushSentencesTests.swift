import Testing

@testable import GongwenPrintedPages

@Suite struct FlushSentencesTests {
  /// Odds of 1 to 3 without counts; a step is a quarter of a natural logarithm, rounded.
  static let counts: [(ends: Int, inside: Int, score: Int)] = [
    (0, 0, -4), (2, 0, 0), (7, 4, 1), (6, 4, 0), (3, 5, -3), (4, 5, -2), (15, 0, 7), (100, 0, 8),
    (0, 100, -8),
  ]

  @Test(arguments: counts)
  func `Ends of paragraphs and stops inside of them are odds`(ends: Int, inside: Int, score: Int) {
    var sentences = FlushSentences()
    var line = FlowLine(
      pieces: 0..<1, page: 0, region: 0, left: 0, right: 0, middle: 0, height: 0, size: 0, em: 0,
      font: 0)
    for _ in 0..<ends { sentences.add(line, endsParagraph: true) }
    line.sentencesInside = inside
    sentences.add(line, endsParagraph: false)
    #expect(sentences.score == score)
  }

  static let sentences: [(inside: Int, margin: Int)] = [(0, 2), (3, 4), (4, 5), (99, 5)]

  /// Odds of one to three before anything is counted, at least of one to six and a half; two thirds of the weight are the margin.
  @Test(arguments: sentences)
  func `The odds of sentences are the margin of a full line without indent`(
    inside: Int, margin: Int
  ) {
    var sample = PrintedSample()
    sample.add(
      String(repeating: "政。", count: inside) + "政府", right: PrintedSample.area.right, top: 17_200)
    sample.add("政府。", right: PrintedSample.area.right, top: 20_000)
    sample.add("政府。", right: PrintedSample.area.right, top: 22_800)
    let breaks = ParagraphBreaks(
      sample.lines, text: sample.text, measures: PrintedSample.measures,
      frames: PrintedSample.frames)
    #expect(breaks.margins.last == margin, "\(inside)")
  }
}
