import GongwenModel
import Testing

@testable import GongwenPrintedPages

/// Which lines in larger letters are of one title. Lengths are in hundredths of a point, a character of the text is 1,600 wide.
@Suite struct TitleLinesTests {
  /// Whether the last line of a sample goes on with the one above it.
  private static func joins(_ sample: PrintedSample) -> Bool {
    ParagraphBreaks(
      sample.lines, text: sample.text, measures: PrintedSample.measures,
      frames: PrintedSample.frames
    ).joins.last ?? false
  }

  static let titles: [(em: Int, blank: Int, text: String, joins: Bool)] = [
    (1_840, 1_839, "工作", true), (1_839, 1_000, "工作", false), (1_840, 1_840, "工作", false),
    (1_840, 160, "政府", false),
  ]

  @Test(arguments: titles)
  func `Lines of a title are larger and close`(em: Int, blank: Int, text: String, joins: Bool) {
    var sample = PrintedSample()
    for row in 0..<2 {
      sample.add(
        text, left: 20_000, right: 41_000, top: 20_000 + row * (em + blank), height: em, em: em)
    }
    #expect(Self.joins(sample) == joins)
  }

  /// Lines of 2,000 at these edges, more than a line apart.
  private static func wide(_ lines: [(text: String, left: Int, right: Int)]) -> PrintedSample {
    var sample = PrintedSample()
    for (row, line) in lines.enumerated() {
      sample.add(
        line.text, left: line.left, right: line.right, top: 20_000 + row * 4_000, height: 1_999,
        em: 2_000)
    }
    return sample
  }

  private static let full = (left: PrintedSample.area.left, right: PrintedSample.area.right)

  /// Those of a title would be further apart than its lines are.
  @Test func `Full lines in larger letters are prose unless a centred one follows`() {
    let above = ("渡口管理", Self.full.left, Self.full.right)
    #expect(Self.joins(Self.wide([above, ("渡口管理", Self.full.left, Self.full.right)])))
    #expect(!Self.joins(Self.wide([above, ("渡口管理", 20_000, 41_000)])))
  }

  @Test func `A full line that ends a sentence or clause is of no title`() {
    func joins(_ text: String) -> Bool {
      var sample = PrintedSample()
      for (row, edges) in [Self.full, (20_000, 41_000)].enumerated() {
        sample.add(
          row == 0 ? text : "渡口管理", left: edges.0, right: edges.1, top: 20_000 + row * 2_100,
          height: 2_000, em: 2_000)
      }
      return Self.joins(sample)
    }
    #expect(joins("渡口管理"))
    #expect(joins("渡口管理，"))
    #expect(!joins("渡口管理。"))
    #expect(!joins("渡口管理："))
  }
}
