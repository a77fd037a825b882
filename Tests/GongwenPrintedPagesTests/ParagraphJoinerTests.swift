import GongwenModel
import Testing

@testable import GongwenPrintedPages

/// Lengths are in hundredths of a point, a character is 1,600 wide.
@Suite struct ParagraphJoinerTests {
  private static let left = PrintedSample.area.left
  private static let right = PrintedSample.area.right

  /// Whether the last line of a sample goes on with the one above it.
  private static func joins(_ sample: PrintedSample) -> Bool {
    let joiner = ParagraphJoiner(
      text: sample.text, measures: PrintedSample.measures, frames: PrintedSample.frames)
    let paragraph = sample.lines.dropLast()
    guard let line = sample.lines.last, let above = paragraph.last else { return false }
    return joiner.joins(line, to: above, of: Array(paragraph))
  }

  /// A full line and one below it.
  private static func below(
    _ text: String = "政府", above: String = "政府", left: Int = Self.left, aboveLeft: Int = Self.left,
    aboveRight: Int = Self.right, distance: Int = 2_800
  ) -> PrintedSample {
    var sample = PrintedSample()
    sample.add(above, left: aboveLeft, right: aboveRight, top: 20_000)
    sample.add(text, left: left, top: 20_000 + distance)
    return sample
  }

  static let gaps: [(gap: Int, joins: Bool)] = [(6_399, true), (6_400, false)]

  @Test(arguments: gaps)
  func `Pieces of a row are less than four characters apart`(gap: Int, joins: Bool) {
    var sample = PrintedSample()
    sample.add("政府", right: 20_000, top: 20_000)
    sample.add("政府", left: 20_000 + gap, top: 20_000)
    #expect(Self.joins(sample) == joins)
  }

  static let imprints: [(left: Int, right: Int, joins: Bool)] = [
    (4_800, 4_800, true), (4_801, 4_800, false), (4_800, 4_801, false),
  ]

  @Test(arguments: imprints)
  func `An imprint is at both edges of the type area`(left: Int, right: Int, joins: Bool) {
    var sample = PrintedSample()
    sample.add("某某局", left: Self.left + left, top: 20_000)
    let date = "2018年8月1日印发"
    sample.add(date, left: 30_000, right: Self.right - right, top: 20_000)
    #expect(Self.joins(sample) == joins)
  }

  static let stretched: [(text: String, height: Int, other: Int, joins: Bool)] = [
    ("政府", 2_080, 2_080, true), ("政府", 2_079, 2_080, false), ("政府办", 2_080, 2_080, false),
    ("政府", 3_000, 4_000, true), ("政府", 2_999, 4_000, false),
  ]

  @Test(arguments: stretched)
  func `Letters stretched over a line are large and of one size`(
    text: String, height: Int, other: Int, joins: Bool
  ) {
    var sample = PrintedSample()
    sample.add(text, top: 20_000 - height / 2, height: height)
    sample.add("文件", left: 40_000, top: 20_000 - other / 2, height: other)
    #expect(Self.joins(sample) == joins, "\(height)")
  }

  static let cells: [(room: Int, joins: Bool)] = [(3_200, true), (3_201, false)]

  @Test(arguments: cells)
  func `A paragraph of a cell ends two characters before its edge`(room: Int, joins: Bool) {
    let cell = CellPlace(table: 1, row: 0, column: 0)
    var sample = PrintedSample()
    sample.add("政府。", right: 20_000, top: 20_000)
    sample.changeLast { $0.cell = cell }
    sample.changeLast { $0.cellRight = 20_000 + room }
    sample.add("政府。", top: 22_800)
    sample.changeLast { $0.cell = cell }
    #expect(Self.joins(sample) == joins)
  }

  static let marks: [(gap: Int, joins: Bool)] = [
    (1_600, true), (1_601, false), (-1_600, true), (-1_601, false),
  ]

  @Test(arguments: marks)
  func `The mark of a note is a character from its line`(gap: Int, joins: Bool) {
    var sample = PrintedSample()
    sample.add("政府", right: 20_000, top: 20_000)
    sample.add("①", left: 20_000 + gap, top: 20_000, height: 800, em: 800)
    sample.changeLast { $0.carrierEm = 1_600 }
    #expect(Self.joins(sample) == joins, "\(gap)")
  }

  static let marksBelow: [(room: Int, indent: Int, em: Int, joins: Bool)] = [
    (4_799, 0, 1_600, true), (4_800, 0, 1_600, false), (0, 800, 1_600, true),
    (0, 801, 1_600, false),
    (0, 0, 1_423, true), (0, 0, 1_422, false),
  ]

  @Test(arguments: marksBelow)
  func `The mark of a note begins the line below a full one`(
    room: Int, indent: Int, em: Int, joins: Bool
  ) {
    var sample = PrintedSample()
    sample.add("政府", right: Self.right - room, top: 20_000)
    sample.add("①", left: Self.left + indent, top: 22_800, height: 800, em: 800)
    sample.changeLast { $0.carrierEm = em }
    #expect(Self.joins(sample) == joins)
  }

  static let sizes: [(em: Int, height: Int, joins: Bool)] = [
    (1_800, 1_801, true), (1_801, 1_801, false), (1_801, 1_800, true),
  ]

  @Test(arguments: sizes)
  func `Lines of one size differ by an eighth at most`(em: Int, height: Int, joins: Bool) {
    var sample = PrintedSample()
    sample.add("政府", right: Self.right, top: 20_000)
    sample.add("政府", top: 22_800, height: height, em: em)
    #expect(Self.joins(sample) == joins, "\(em) \(height)")
  }

  static let rooms: [(above: String, room: Int, joins: Bool)] = [
    ("政府。", 1_279, true), ("政府。", 1_280, false), ("政府", 4_799, true), ("政府", 4_800, false),
  ]

  /// A character that lacks a fifth of its width does not fit.
  @Test(arguments: rooms)
  func `A line is full where the next word has no room`(above: String, room: Int, joins: Bool) {
    #expect(Self.joins(Self.below(above: above, aboveRight: Self.right - room)) == joins, "\(room)")
  }

  static let indents: [(indent: Int, joins: Bool)] = [
    (-1_920, false), (-1_919, true), (0, true), (1_919, true),
    // Deeper than the line above by more than 1.2 characters, and not by the two of a paragraph.
    (1_920, false), (1_921, true), (2_399, true), (2_400, false), (4_000, false), (4_001, true),
  ]

  @Test(arguments: indents)
  func `A line goes on at the left edge or in a hanging indent`(indent: Int, joins: Bool) {
    #expect(Self.joins(Self.below(left: Self.left + indent)) == joins, "\(indent)")
  }

  static let hanging: [(offset: Int, joins: Bool)] = [
    (-534, false), (-533, true), (533, true), (534, false),
  ]

  /// The words behind the sign of an item begin two characters from the edge.
  @Test(arguments: hanging)
  func `A line goes on below the words of an item`(offset: Int, joins: Bool) {
    #expect(
      Self.joins(Self.below(above: "1、政府", left: Self.left + 3_200 + offset)) == joins, "\(offset)")
  }

  static let halves: [(left: Int, joins: Bool)] = [(30_500, true), (30_501, false)]

  @Test(arguments: halves)
  func `A row of a paragraph begins in the left half`(left: Int, joins: Bool) {
    #expect(Self.joins(Self.below(aboveLeft: left)) == joins)
  }

  static let distances: [(distance: Int, joins: Bool)] = [(3_920, true), (3_921, false)]

  @Test(arguments: distances)
  func `A wider blank than between lines ends a paragraph`(distance: Int, joins: Bool) {
    #expect(Self.joins(Self.below(distance: distance)) == joins)
  }

  static let centred: [(before: Int, behind: Int, isCentred: Bool)] = [
    (800, 800, true), (799, 800, false), (5_000, 8_200, true), (5_000, 8_201, false),
  ]

  @Test(arguments: centred)
  func `A centred line is short at both sides`(before: Int, behind: Int, isCentred: Bool) {
    var sample = PrintedSample()
    sample.add("政府", left: Self.left + before, right: Self.right - behind, top: 20_000)
    let joiner = ParagraphJoiner(
      text: sample.text, measures: PrintedSample.measures, frames: PrintedSample.frames)
    #expect(joiner.isCentred(sample.lines[0]) == isCentred)
  }

  static let titles: [(em: Int, blank: Int, joins: Bool)] = [
    (1_840, 1_839, true), (1_839, 1_000, false), (1_840, 1_840, false),
  ]

  @Test(arguments: titles)
  func `Lines of a title are larger than the text and close`(em: Int, blank: Int, joins: Bool) {
    var sample = PrintedSample()
    for row in 0..<2 {
      sample.add(
        "政府", left: 20_000, right: 41_000, top: 20_000 + row * (em + blank), height: em, em: em)
    }
    #expect(Self.joins(sample) == joins)
  }
}
