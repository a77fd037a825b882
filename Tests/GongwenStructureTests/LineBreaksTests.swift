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

  /// Full lines of a text that is wrapped at 60 columns, with marks.
  private static func full(_ count: Int) -> [Row] {
    (0..<count).map { _ in ("政，" + repeated("政", 28), 0) }
  }

  static let starts: [(above: String, below: String, joins: Bool)] = [
    // One more character fits behind 58 columns, and none behind 59.
    (repeated("政", 29), "政府。", false), (repeated("政", 29) + "a", "政府。", true),
    // A word of letters and digits is not parted, nor a mark from the character before it.
    (repeated("政", 29), "2031年。", true), (repeated("政", 28), "2031年。", false),
    (repeated("政", 29), "政，府。", true), (repeated("政", 29), "（政府。", true),
  ]

  @Test(arguments: starts)
  func `A line is full where the next word does not fit`(above: String, below: String, joins: Bool)
  {
    #expect(Self.joins((above, 0), (below, 0), among: Self.full(5)) == joins, "\(above) \(below)")
  }

  static let lists: [(items: Int, joins: Bool)] = [(1, true), (2, false)]

  @Test(arguments: lists)
  func `Two lines with semicolons below a colon are a list`(items: Int, joins: Bool) {
    let item: Row = (repeated("政", 24) + "；", 0)
    let rows: [Row] =
      Self.full(6) + [("政府：", 0)] + Array(repeating: item, count: items) + [("政府。", 0)]
    let lines = Self.lines(rows)
    let above = lines[lines.count - 2]
    #expect(
      LineBreaks(lines).joins(lines[lines.count - 1], to: above, aboveIsHeading: false) == joins)
  }

  static let indents: [(indent: Int, joins: Bool)] = [(0, true), (1, true), (2, false), (4, false)]

  @Test(arguments: indents)
  func `A line that is indented begins a paragraph`(indent: Int, joins: Bool) {
    let above = repeated("政", 30)
    #expect(Self.joins((above, 0), ("政府。", indent), among: Self.full(9)) == joins)
  }

  static let labels: [(count: Int, indents: (above: Int, line: Int), joins: Bool)] = [
    (23, (4, 0), true), (23, (0, 0), false), (23, (4, 4), false), (22, (4, 0), false),
  ]

  /// 56 columns behind an indent of four are a full line of 60.
  @Test(arguments: labels)
  func `A label begins a line unless a full first line is above it`(
    count: Int, indents: (above: Int, line: Int), joins: Bool
  ) {
    let above: Row = ("会议要求：" + repeated("政", count), indents.above)
    let others: [Row] = (0..<6).flatMap { _ in
      [("政，" + repeated("政", 26), 4), ("政，" + repeated("政", 28), 0), ("政府。", 0)]
    }
    #expect(Self.joins(above, ("落实责任：政府。", indents.line), among: others) == joins, "\(count)")
  }

  static let early: [(count: Int, joins: Bool)] = [(17, false), (18, true)]

  /// 42 of 60 columns are seven tenths.
  @Test(arguments: early)
  func `A sentence may be broken early`(count: Int, joins: Bool) {
    let above: Row = ("政府，" + repeated("政", count), 0)
    #expect(Self.joins(above, ("政府。", 0), among: Self.full(5)) == joins, "\(count)")
  }

  static let apart: [(start: String, count: Int, end: String, joins: Bool)] = [
    // 42 of 60 columns are seven tenths, and the number of a document may end a sentence or a name.
    ("", 8, "《政府》（政发〔2031〕9号）", true), ("", 7, "《政府》（政发〔2031〕9号）", false),
    // A heading has no clause; 1号 in brackets is no number of a document.
    ("", 24, "政府", false), ("", 20, "政府（东路1号）", false), ("", 20, "《政府》（9号）", true),
  ]

  @Test(arguments: apart)
  func `A line that ends with a number goes on where paragraphs are apart`(
    start: String, count: Int, end: String, joins: Bool
  ) {
    var text = SampleText()
    let others = (0..<4).flatMap { _ in Self.full(2).map(\.text) + ["政府。"] }
    for (place, row) in others.enumerated() { text.add(row, blankLines: place % 3 == 0 ? 1 : 0) }
    text.add(start + repeated("政", count) + end, blankLines: 1)
    text.add("收悉。")
    let lines = text.lines
    #expect(
      LineBreaks(lines).joins(
        lines[lines.count - 1], to: lines[lines.count - 2], aboveIsHeading: false) == joins,
      "\(start) \(count) \(end)")
  }

  static let dates: [(count: Int, next: String, joins: Bool)] = [
    (24, "2034年12月31日截止。", true), (23, "2034年12月31日截止。", false), (24, "十二月三十一日截止。", false),
  ]

  @Test(arguments: dates)
  func `A line goes on with a date that did not fit behind it`(
    count: Int, next: String, joins: Bool
  ) {
    var text = SampleText()
    let others = (0..<4).flatMap { _ in Self.full(2).map(\.text) + ["政府。"] }
    for (place, row) in others.enumerated() { text.add(row, blankLines: place % 3 == 0 ? 1 : 0) }
    text.add(repeated("政", count), blankLines: 1)
    text.add(next)
    let lines = text.lines
    #expect(
      LineBreaks(lines).joins(
        lines[lines.count - 1], to: lines[lines.count - 2], aboveIsHeading: false) == joins,
      "\(count) \(next)")
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
