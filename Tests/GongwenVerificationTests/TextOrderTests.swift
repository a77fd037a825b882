import GongwenJSON
import GongwenModel
import Testing

@testable import GongwenVerification

/// Lengths are in hundredths of a point.
@Suite struct TextOrderTests {
  /// A page with the line `甲乙`, its characters at two places.
  private static func page(_ first: GlyphBoxes.Glyph, _ second: GlyphBoxes.Glyph) -> SourceText {
    var map = SourceMap()
    map.append(count: 2, sourceStart: 0, address: .page(1), width: 1)
    var text = SourceText(scalars: Array("甲乙".unicodeScalars), map: map, size: .pages([2]))
    text.glyphs = [first, second]
    return text
  }

  private static func box(_ x0: Int32, _ y0: Int32) -> GlyphBoxes.Glyph {
    GlyphBoxes.Glyph(x0: x0, y0: y0, x1: x0 + 1_000, y1: y0 + 1_000)
  }

  static let places: [(second: GlyphBoxes.Glyph, isRefused: Bool)] = [
    // 乙, which comes before 甲 in the text, is printed to its right, to its left, at its place, above it; in the last two, the
    // middle of 甲 is at the bottom of 乙, and below it.
    (box(6_000, 1_000), true), (box(4_000, 1_000), false), (box(5_000, 1_000), true),
    (box(6_000, 0), false), (box(6_000, 500), true), (box(6_000, 499), false),
    // A line that is printed up the page.
    (box(5_000, -1_000), true),
  ]

  @Test(arguments: places)
  func `A text of a page goes back within a line only as it is printed`(
    second: GlyphBoxes.Glyph, isRefused: Bool
  ) throws {
    var order = TextOrder(in: Self.page(Self.box(5_000, 1_000), second), isCell: false)
    let last = try #require(Run(.array([0, 1, 1, 1, 2].map { .int($0) }), isPaged: true))
    let first = try #require(Run(.array([1, 2, 1, 0, 1].map { .int($0) }), isPaged: true))
    #expect(order.fault(at: 1..<2, of: last) == nil)
    #expect((order.fault(at: 0..<1, of: first) != nil) == isRefused, "\(second)")
  }
}
