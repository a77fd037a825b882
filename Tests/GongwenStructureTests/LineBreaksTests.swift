import GongwenModel
import Testing

@testable import GongwenStructure

@Suite struct LineBreaksTests {
  /// A line with an indent, if need be.
  private typealias Row = (text: String, indent: Int)

  private static func lines(_ rows: [Row]) -> [Line] {
    var text = SampleText()
    for row in rows { text.add(row.text, indent: row.indent) }
    return text.lines
  }

  /// Whether the second line goes on with the first, among other lines.
  private static func joins(
    _ above: Row, _ below: Row, among others: [Row], aboveIsHeading: Bool = false
  ) -> Bool {
    let lines = lines([above, below] + others)
    return LineBreaks(lines).joins(lines[1], to: lines[0], aboveIsHeading: aboveIsHeading)
  }

  private static func full(_ count: Int, _ characters: Int = 30) -> [Row] {
    (0..<count).map { _ in (repeated("政", characters), 0) }
  }

  static let shares: [(full: Int, short: Int, joins: Bool)] = [
    // Two of five lines are full, or fewer; the line above is one of them, the one below is short.
    (3, 5, true), (3, 6, false),
    // Eight lines show a width, seven do not.
    (6, 0, true), (5, 0, false),
  ]

  @Test(arguments: shares)
  func `A text is wrapped where two of five lines are full`(full: Int, short: Int, joins: Bool) {
    let others = Self.full(full) + (0..<short).map { _ in ("政府。", 0) }
    #expect(Self.joins((repeated("政", 30), 0), ("政府。", 0), among: others) == joins)
  }

  static let widths: [(columns: Int, joins: Bool)] = [
    (38, false), (40, true), (160, true), (162, false),
  ]

  @Test(arguments: widths)
  func `A wrapped text is 40 to 160 columns wide`(columns: Int, joins: Bool) {
    let row: Row = (repeated("政", columns / 2), 0)
    #expect(Self.joins(row, ("政府。", 0), among: [Row](repeating: row, count: 9)) == joins)
  }

  static let slacks: [(text: String, joins: Bool)] = [
    (repeated("政", 28), true), (repeated("政", 27) + "a", false),
  ]

  /// The width is 60 columns: a full line has 56 or more.
  @Test(arguments: slacks)
  func `A full line is four columns short at most`(text: String, joins: Bool) {
    #expect(Self.joins((text, 0), ("政府。", 0), among: Self.full(9)) == joins, "\(text)")
  }

  static let indents: [(indent: Int, joins: Bool)] = [(0, true), (1, true), (2, false), (4, false)]

  @Test(arguments: indents)
  func `A line that is indented begins a paragraph`(indent: Int, joins: Bool) {
    let above = repeated("政", 30)
    #expect(Self.joins((above, 0), ("政府。", indent), among: Self.full(9)) == joins)
  }

  static let indented: [(indented: Int, flush: Int, joins: Bool)] = [(3, 7, true), (3, 8, false)]

  /// Where paragraphs are indented, a line goes on even behind a full stop.
  @Test(arguments: indented)
  func `Paragraphs are indented where one of four lines is`(
    indented: Int, flush: Int, joins: Bool
  ) {
    let others =
      (0..<indented).map { _ in (repeated("政", 28), 4) } + Self.full(flush)
    #expect(Self.joins((repeated("政", 29) + "。", 0), ("政府。", 0), among: others) == joins)
  }

  /// A sentence that a break cuts.
  private static let cut: Row = ("政府，" + repeated("政", 45), 0)

  static let broken: [(cut: Int, joins: Bool)] = [(1, false), (2, true)]

  @Test(arguments: broken)
  func `A heading may be cut where two sentences are`(cut: Int, joins: Bool) {
    let others = [Row](repeating: Self.cut, count: cut) + [Row](repeating: ("政府。", 0), count: 3)
    #expect(
      Self.joins(
        ("一、" + repeated("政", 15) + "和", 0), ("政府。", 0), among: others, aboveIsHeading: true)
        == joins)
  }

  static let particles: [(count: Int, joins: Bool)] = [(12, false), (13, true)]

  /// 一、, the characters and a particle.
  @Test(arguments: particles)
  func `A heading that a particle cuts has sixteen characters`(count: Int, joins: Bool) {
    let others = [Row](repeating: Self.cut, count: 2)
    #expect(
      Self.joins(
        ("一、" + repeated("政", count) + "和", 0), ("政府。", 0), among: others, aboveIsHeading: true)
        == joins)
  }

  static let printed: [(count: Int, joins: Bool)] = [
    (20, false), (21, true), (26, true), (27, false),
  ]

  /// 一、应当 and the characters: 50 to 60 columns are a printed line.
  @Test(arguments: printed)
  func `A heading of a printed line that reads like prose is cut`(count: Int, joins: Bool) {
    let others = [Row](repeating: Self.cut, count: 2)
    #expect(
      Self.joins(
        ("一、应当" + repeated("政", count), 0), ("政府。", 0), among: others, aboveIsHeading: true)
        == joins, "\(count)")
  }
}
