import GongwenModel
import Testing

@testable import GongwenPrintedPages

/// Lengths are in hundredths of a point; the text has characters of 1,000.
@Suite struct TypeAreaTests {
  private static let em = 1_000

  static let outside: [(within: Int, edge: Int)] = [(6, 10_000), (5, 0)]

  @Test(arguments: outside)
  func `A quarter of the lines may begin to the left of a shared edge`(within: Int, edge: Int) {
    let lefts = [0, 5_000] + [Int](repeating: 10_000, count: within)
    let area = TypeArea(
      lefts: lefts, rights: [Int](repeating: 40_000, count: lefts.count), em: Self.em)
    #expect(area.left == edge, "\(within)")
  }

  static let longer: [(within: Int, edge: Int)] = [(6, 30_000), (5, 50_000)]

  @Test(arguments: longer)
  func `A quarter of the lines may be longer than full ones`(within: Int, edge: Int) {
    let rights = [50_000, 40_000] + [Int](repeating: 30_000, count: within)
    let area = TypeArea(
      lefts: [Int](repeating: 0, count: rights.count), rights: rights, em: Self.em)
    #expect(area.right == edge, "\(within)")
  }

  @Test(arguments: [(true, 30_000), (false, 50_000)])
  func `Lines that end with stops show no edge`(isOpen: Bool, edge: Int) {
    let rights = [50_000] + [Int](repeating: 30_000, count: 9)
    let area = TypeArea(
      lefts: [Int](repeating: 0, count: rights.count), rights: rights,
      areOpen: rights.indices.map { isOpen && $0 == 1 || $0 == 0 }, em: Self.em)
    #expect(area.right == edge)
  }

  static let ends: [(end: String, right: Int)] = [
    ("政", 30_000), ("：", 50_000), ("；", 50_000), ("。", 50_000), (" 政府 政府", 50_000), (" 政府", 30_000),
  ]

  /// Nine lines end before a longer one.
  @Test(arguments: ends)
  func `Lines that end with clauses show no edge either`(end: String, right: Int) {
    var sample = PrintedSample()
    sample.add("政府工作", left: 0, right: 50_000, top: 10_000, em: 1_000)
    for row in 0..<9 {
      sample.add("政府" + end, left: 0, right: 30_000, top: 20_000 + row * 2_800, em: 1_000)
    }
    var measures = PrintedSample.measures
    (measures.em, measures.size) = (Self.em, Self.em)
    let frames = PrintedFrames(sample.lines, measures: measures, text: sample.text)
    #expect(frames.area(of: sample.lines[0]).right == right, "\(end)")
  }

  static let continuing: [(lines: Int, indent: Int, above: String, left: Int)] = [
    (2, 2_000, "政", 0), (1, 2_000, "政", 0), (2, 1_200, "政", 0), (2, 1_199, "政", 1_199),
    (2, 2_800, "政", 0), (2, 2_801, "政", 2_801), (2, 2_000, "。", 2_000),
  ]

  /// Some lines at the edge below indented ones, and forty more of these.
  @Test(arguments: continuing)
  func `Two lines that continue indented ones show the edge`(
    lines: Int, indent: Int, above: String, left: Int
  ) {
    var sample = PrintedSample()
    for row in 0..<40 + 2 * lines {
      let isBelow = row < 2 * lines && row % 2 == 1
      sample.add(
        isBelow ? "政府。" : "政府" + above, left: isBelow ? 0 : indent, right: 30_000,
        top: 10_000 + row * 2_800, em: 1_000)
    }
    var measures = PrintedSample.measures
    (measures.em, measures.size) = (Self.em, Self.em)
    let frames = PrintedFrames(sample.lines, measures: measures, text: sample.text)
    #expect(frames.area(of: sample.lines[0]).left == left)
  }

  /// Twenty lines from edge to edge on a page; on another one ten indented lines, of which so many are full.
  ///
  /// - Parameter continued: how many of the full lines have a short one below them that ends their sentence.
  private static func edge(full: Int, indent: Int = 2_000, continued: Int = 0) -> Int {
    var sample = PrintedSample()
    for row in 0..<20 {
      sample.add(
        "政府政府", left: row % 2 == 0 ? 2_000 : 0, right: 40_000, top: 10_000 + row * 2_800,
        em: 1_000)
    }
    for row in 0..<10 {
      let isContinuing = row % 2 == 1 && row < 2 * continued
      let isFull = row % 2 == 0 ? row < 2 * full : false
      sample.add(
        isContinuing ? "政府。" : "政府政府", page: 1, left: indent,
        right: isFull ? 25_000 : 15_000 + row * 100, top: 10_000 + row * 2_800, em: 1_000)
      sample.changeLast { $0.region = 1 }
    }
    var measures = PrintedSample.measures
    (measures.em, measures.size) = (em, em)
    let frames = PrintedFrames(sample.lines, measures: measures, text: sample.text)
    return frames.area(of: sample.lines[20]).right
  }

  @Test func `Indented lines of which half are full are a block of its own`() {
    #expect(Self.edge(full: 4) == 40_000)
    #expect(Self.edge(full: 5) == 25_000)
  }

  @Test func `Lines of a block of its own begin elsewhere than paragraphs`() {
    #expect(Self.edge(full: 4, indent: 1_199) == 25_000)
    #expect(Self.edge(full: 4, indent: 1_200) == 40_000)
    #expect(Self.edge(full: 4, indent: 2_800) == 40_000)
    #expect(Self.edge(full: 4, indent: 2_801) == 25_000)
  }

  @Test func `Indented lines of which half of the full ones are continued are a block of its own`()
  {
    #expect(Self.edge(full: 4, continued: 1) == 40_000)
    #expect(Self.edge(full: 4, continued: 2) == 25_000)
  }

  /// The right edge of a long line that is continued and eleven shorter ones, of which so many are.
  private static func beyond(shown: Int) -> Int {
    TypeArea(
      lefts: [Int](repeating: 0, count: 12),
      rights: [50_000] + [Int](repeating: 40_000, count: 11),
      continuing: ([50_000] + [Int](repeating: 40_000, count: shown)).map {
        TypeArea.Wrap(left: 0, right: $0)
      }, em: em
    ).right
  }

  @Test func `A longer line shows the edge where no more lines are continued at another`() {
    #expect(Self.beyond(shown: 1) == 50_000)
    #expect(Self.beyond(shown: 2) == 40_000)
  }

  /// A line that continues an indented one, among nine indented ones that are longer or shorter than the one it continues.
  private static func wrapped(longer: Int) -> TypeArea {
    let wrap = TypeArea.Wrap(left: 0, right: 40_000)
    return TypeArea(
      lefts: [0] + [Int](repeating: 2_000, count: 10),
      rights: [10_000, 40_000] + [Int](repeating: 40_000 + longer, count: 9),
      areOpen: [Bool](repeating: false, count: 11), continuing: [wrap], em: em)
  }

  @Test func `One line that continues the longest one shows the edges`() {
    #expect(Self.wrapped(longer: -9_000) == TypeArea(left: 0, right: 40_000))
    #expect(Self.wrapped(longer: 1_000).left == 0)
    #expect(Self.wrapped(longer: 1_001).left == 2_000)
    #expect(Self.wrapped(longer: 1_000).isAttested)
    #expect(!Self.wrapped(longer: 1_001).isAttested)
  }
}
