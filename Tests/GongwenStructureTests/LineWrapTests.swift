import Testing

@testable import GongwenStructure

/// The cut-offs of ``LineWrap``.
@Suite struct LineWrapTests {
  /// A line that is full and stops inside a sentence, with a mark of a clause or without one.
  private static func open(_ count: Int, columns: Int = 60, hasMark: Bool = true) -> [String] {
    (0..<count).map { _ in (hasMark ? "政，" : "政府") + repeated("政", columns / 2 - 2) }
  }

  private static func wrap(_ lines: [String]) -> LineWrap? { LineWrap(SampleText(lines).lines) }

  private static let sentence = "政府。"

  @Test func `Three open lines show a width`() {
    #expect(Self.wrap(Self.open(2) + [Self.sentence]) == nil)
    #expect(Self.wrap(Self.open(3) + [Self.sentence])?.width == 60)
  }

  /// Open lines of thirty characters, digits among them, so that no two have the same number of columns.
  private static func counted(_ count: Int) -> [String] {
    (1...count).map { "政，" + repeated("8", 4 * $0) + repeated("政", 28 - 4 * $0) }
  }

  @Test func `Three open lines of as many characters show a width`() {
    #expect(Self.wrap(Self.counted(2) + [Self.sentence]) == nil)
    #expect(Self.wrap(Self.counted(3) + [Self.sentence])?.width == 60)
  }

  /// A line of sixty columns and more than thirty characters.
  private static let wider = "政，" + repeated("8", 28) + repeated("政", 14)

  @Test func `Characters are counted where they show more than a fifth more open lines`() throws {
    for (count, isByCharacter) in [(6, false), (7, true)] {
      let text = Self.open(30) + Self.counted(count) + [Self.wider, Self.sentence]
      let lines = SampleText(text).lines
      let wrap = try #require(LineWrap(lines))
      #expect(wrap.isFull(lines[30], before: lines[31]) == isByCharacter, "\(count)")
    }
  }

  @Test func `Characters are counted where two lines are full by them and none is wider`() throws {
    for (count, others, isByCharacter) in [
      (1, [], false), (2, [], true), (2, [Self.wider], false),
    ] {
      let lines = SampleText(Self.open(15) + Self.counted(count) + others + [Self.sentence]).lines
      let wrap = try #require(LineWrap(lines))
      #expect(wrap.isFull(lines[15], before: lines[16]) == isByCharacter, "\(count)")
    }
  }

  /// A short text, with an indent of its first lines of paragraphs.
  private static func short(paragraphs: Int, indent: Int, end: String = sentence) -> LineWrap? {
    var text = SampleText()
    for _ in 0..<paragraphs {
      text.add(open(1, columns: 60 - indent)[0], indent: indent)
      text.add(end)
    }
    for _ in 0..<20 { text.add(sentence, indent: indent) }
    return LineWrap(text.lines)
  }

  static let ends: [(paragraphs: Int, indent: Int, isWrapped: Bool)] = [
    (1, 0, false), (2, 0, true), (1, 1, false), (1, 2, true),
  ]

  @Test(arguments: ends)
  func `Two sentences that the next line ends show a width, or one below an indent`(
    paragraphs: Int, indent: Int, isWrapped: Bool
  ) {
    let wrap = Self.short(paragraphs: paragraphs, indent: indent)
    #expect(wrap?.width == (isWrapped ? 60 : nil))
    // A name ends no sentence, and a number begins one.
    for end in ["某某局", "一、政府。"] {
      #expect(Self.short(paragraphs: paragraphs, indent: indent, end: end) == nil)
    }
  }

  @Test func `A width that many lines show goes before a wider one`() {
    func open(_ columns: Int, _ count: Int) -> [String] {
      [String](repeating: "政府，" + repeated("政", columns / 2 - 3), count: count)
    }
    let wider = open(62, 1) + [Self.sentence] + open(62, 1) + [Self.sentence]
    #expect(Self.wrap(wider + open(60, 9) + [Self.sentence])?.width == 60)
    #expect(Self.wrap(wider)?.width == 62)
  }

  static let shares: [(sentences: Int, isWrapped: Bool)] = [(17, true), (18, false)]

  @Test(arguments: shares)
  func `Three of twenty lines are open`(sentences: Int, isWrapped: Bool) {
    let lines = Self.open(3) + [String](repeating: Self.sentence, count: sentences)
    #expect((Self.wrap(lines) != nil) == isWrapped)
  }

  static let widths: [(columns: Int, isWrapped: Bool)] = [
    (18, false), (20, true), (160, true), (164, false),
  ]

  @Test(arguments: widths)
  func `A wrapped text is 20 to 160 columns wide`(columns: Int, isWrapped: Bool) {
    let lines = Self.open(5, columns: columns) + [Self.sentence]
    #expect((Self.wrap(lines) != nil) == isWrapped, "\(columns)")
  }

  static let marks: [(without: Int, isWrapped: Bool)] = [(3, true), (4, false)]

  /// The line behind the last one without a mark has one.
  @Test(arguments: marks)
  func `One of two open lines has a mark of a clause, or the line behind it`(
    without: Int, isWrapped: Bool
  ) {
    let lines = Self.open(1) + Self.open(without, hasMark: false) + [Self.sentence]
    #expect((Self.wrap(lines) != nil) == isWrapped)
  }

  static let names: [(names: Int, isWrapped: Bool)] = [(6, true), (7, false)]

  @Test(arguments: names)
  func `Names are twice as many as open lines at most`(names: Int, isWrapped: Bool) {
    let lines = [String](repeating: "某某局", count: names) + Self.open(3) + [Self.sentence]
    #expect((Self.wrap(lines) != nil) == isWrapped)
  }

  static let closed: [(closed: Int, isWrapped: Bool)] = [(3, true), (4, false)]

  @Test(arguments: closed)
  func `Half of the full lines stop inside a sentence`(closed: Int, isWrapped: Bool) {
    let full = [String](repeating: repeated("政", 29) + "。", count: closed)
    #expect((Self.wrap(Self.open(3) + full + [Self.sentence]) != nil) == isWrapped)
  }

  static let continued: [(sentences: Int, isContinued: Bool)] = [(4, true), (5, false)]

  /// Four lines are continued, and each sentence but the last ends a paragraph.
  @Test(arguments: continued)
  func `Most lines are continued`(sentences: Int, isContinued: Bool) {
    let lines = Self.open(4) + [String](repeating: Self.sentence, count: sentences)
    #expect(Self.wrap(lines)?.isMostlyContinued == isContinued)
  }

  /// Two lines are continued. Behind two ends of sentences are lines that others than sentences begin.
  @Test(arguments: ["一、政府。", "答：政府。", "特此通知。", "某某市人民政府"])
  func `Only prose counts as a paragraph that its words alone begin`(start: String) {
    let lines = Self.open(3) + [Self.sentence, start, Self.sentence, start, Self.sentence]
    #expect(Self.wrap(lines)?.isMostlyContinued == true, "\(start)")
    let prose = Self.open(3) + [String](repeating: "政府，政府。", count: 5)
    #expect(Self.wrap(prose)?.isMostlyContinued == false)
  }

  /// Two paragraphs of which each begins with a full line that ends a sentence, above a flush line, or only the first does.
  @Test(arguments: [(0, true), (2, false)])
  func `A flush line below the first line of a paragraph continues it`(
    indent: Int, isWrapped: Bool
  ) {
    var text = SampleText()
    for second in [0, indent] {
      text.add(repeated("政", 27) + "。", indent: 4)
      text.add(Self.sentence, indent: second)
    }
    text.add(Self.open(1, columns: 56)[0], indent: 4)
    text.add(repeated("政", 29) + "。")
    text.add(repeated("政", 27) + "。", indent: 4)
    for _ in 0..<3 { text.add(Self.sentence, indent: 4) }
    #expect((LineWrap(text.lines) != nil) == isWrapped)
  }

  static let indented: [(indented: Int, flush: Int, isIndented: Bool)] = [
    (1, 1, true), (1, 2, false),
  ]

  @Test(arguments: indented)
  func `Half of the lines behind a short one are indented where paragraphs are`(
    indented: Int, flush: Int, isIndented: Bool
  ) {
    var text = SampleText(Self.open(4) + [Self.sentence])
    for _ in 0..<indented { text.add(Self.sentence, indent: 4) }
    for _ in 0..<flush { text.add(Self.sentence) }
    #expect(LineWrap(text.lines)?.isIndented == isIndented)
  }

  static let apart: [(apart: Int, close: Int, isApart: Bool)] = [
    (2, 0, false), (3, 0, true), (9, 1, true), (8, 1, false),
  ]

  @Test(arguments: apart)
  func `Paragraphs are apart where three and nine of ten have a blank line above`(
    apart: Int, close: Int, isApart: Bool
  ) {
    var text = SampleText(Self.open(10) + [Self.sentence])
    for _ in 0..<apart { text.add(Self.sentence, blankLines: 1) }
    for _ in 0..<close { text.add(Self.sentence) }
    #expect(LineWrap(text.lines)?.isApart == isApart)
  }
}
