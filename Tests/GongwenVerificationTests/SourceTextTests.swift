import GongwenModel
import Testing

@testable import GongwenVerification

@Suite("SourceText")
struct SourceTextTests {
  /// `中a`, two bytes of markup, `文`.
  static let text: SourceText = {
    var map = SourceMap()
    map.append(count: 1, sourceStart: 0, width: 3)
    map.append(count: 1, sourceStart: 3, width: 1)
    map.append(count: 1, sourceStart: 6, width: 3)
    return SourceText(scalars: ["中", "a", "文"], map: map, size: .bytes(10))
  }()

  static let stretches: [(Range<Int>, SourceText.Stretch)] = [
    (0..<3, .characters(0..<1)), (0..<4, .characters(0..<2)), (3..<3, .characters(1..<1)),
    (3..<9, .characters(1..<3)), (4..<6, .characters(2..<2)), (9..<10, .characters(3..<3)),
    (1..<3, .splitsCharacter), (0..<2, .splitsCharacter), (3..<7, .splitsCharacter),
    (9..<11, .outside),
  ]

  @Test("gives the characters of a stretch of bytes", arguments: stretches)
  func bytes(_ places: Range<Int>, _ expected: SourceText.Stretch) {
    #expect(Self.text.characters(in: places, of: .bytes) == expected)
  }

  @Test("gives the characters of a stretch of a page")
  func pages() {
    var map = SourceMap()
    map.append(count: 2, sourceStart: 0, address: .page(1), width: 1)
    map.append(count: 3, sourceStart: 0, address: .page(3), width: 1)
    let text = SourceText(
      scalars: ["a", "b", "c", "d", "e"], map: map, size: .pages([2, 0, 3]))
    #expect(text.characters(in: 0..<2, of: .page(1)) == .characters(0..<2))
    #expect(text.characters(in: 1..<3, of: .page(3)) == .characters(3..<5))
    #expect(text.characters(in: 0..<0, of: .page(2)) == .characters(2..<2))
    #expect(text.characters(in: 0..<3, of: .page(1)) == .outside)
    #expect(text.characters(in: 0..<1, of: .page(4)) == .outside)
    #expect(text.characters(in: 0..<1, of: .bytes) == .outside)
  }

  @Test("gives whole lines")
  func lines() {
    var map = SourceMap()
    map.append(count: 7, sourceStart: 0, width: 1)
    let text = SourceText(
      scalars: ["a", "\n", "b", "c", "d", "\r", "e"], map: map, size: .bytes(7))
    #expect(text.lines(around: 3..<4) == 2..<5)
    #expect(text.lines(around: 0..<3) == 0..<5)
    #expect(text.lines(around: 6..<7) == 6..<7)
  }

  @Test(
    "leaves out markup that does not end, but no words of its later lines",
    arguments: [
      ("前<b 不得", "前"), ("前<b 不>后", "前后"), ("前<b c=\"\nd 不得", "前不得"), ("前<b c=\"\nd>不得", "前不得"),
      ("前<!-- 附注\n说明 >后", "前后"), ("前< 后", "前<后"),
    ])
  func openMarkup(source: String, left: String) {
    let scalars = [Unicode.Scalar](source.unicodeScalars)
    var map = SourceMap()
    var place = 0
    for scalar in scalars {
      let width = UTF8.width(scalar)
      map.append(count: 1, sourceStart: place, width: Int32(width))
      place += width
    }
    let text = SourceText(scalars: scalars, map: map, size: .bytes(place), page: scalars)
    let shown = text.withoutOpenMarkup(scalars.indices.filter(text.isCounted)) { _ in true }
    #expect(String(String.UnicodeScalarView(shown.map { scalars[$0] })) == left)
  }
}
