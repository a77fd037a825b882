import GongwenModel
import Testing

@testable import GongwenPrintedPages

/// Lengths are in hundredths of a point, a character is 1,600 wide.
@Suite struct RowsOfPersonsTests {
  private static let left = PrintedSample.area.left

  /// Which lines continue the ones above them.
  private static func joins(_ sample: PrintedSample) -> [Bool] {
    ParagraphBreaks(
      sample.lines, text: sample.text, measures: PrintedSample.measures,
      frames: PrintedSample.frames
    ).joins
  }

  static let persons: [(first: String, next: String, gap: Int, joins: Bool)] = [
    ("审判长", "夏明", 12_800, true), ("审判长", "夏明", 12_801, false),
    ("出席：王林", "张明", 9_600, true), ("出席：王林", "张明", 9_601, false),
    ("出席：王林", "政府", 6_400, false), ("出席：政府", "张明", 6_400, false),
  ]

  @Test(arguments: persons)
  func `Wider blanks are in rows of persons`(first: String, next: String, gap: Int, joins: Bool) {
    var sample = PrintedSample()
    sample.add(first, right: 20_000, top: 20_000)
    sample.add(next, left: 20_000 + gap, top: 20_000)
    #expect(Self.joins(sample)[1] == joins, "\(first) \(gap)")
  }

  static let lists: [(left: Int, next: String, joins: Bool)] = [
    (Self.left + 641, "2.政府", false), (Self.left + 640, "2.政府", true),
    (Self.left + 641, "3.政府", true),
  ]

  @Test(arguments: lists)
  func `The first item of a list that is set further in begins a paragraph`(
    left: Int, next: String, joins: Bool
  ) {
    var sample = PrintedSample()
    sample.add("政府", right: PrintedSample.area.right, top: 20_000)
    sample.add("1.政府", left: left, top: 22_800)
    sample.add(next, left: left, top: 25_600)
    #expect(Self.joins(sample)[1] == joins, "\(left) \(next)")
  }

  static let rows: [(above: [String], row: [String], joins: Bool)] = [
    (["政府"], ["出席：王林", "张明"], false), (["政府"], ["出席：王林"], true),
    (["出席：王林", "张明"], ["政府"], false), (["出席：王林", "张明"], ["李强"], true),
  ]

  @Test(arguments: rows)
  func `A label and names are a paragraph of their own`(
    above: [String], row: [String], joins: Bool
  ) {
    var sample = PrintedSample()
    for (place, words) in [above, row].enumerated() {
      for (index, piece) in words.enumerated() {
        let isLast = place == 0 && index == words.count - 1
        sample.add(
          piece, left: Self.left + index * 12_000, right: isLast ? PrintedSample.area.right : nil,
          top: 20_000 + place * 2_800)
      }
    }
    #expect(Self.joins(sample)[above.count] == joins, "\(above) \(row)")
  }
}
