import GongwenLanguage
import GongwenModel
import Testing

@testable import GongwenStructure

/// The cut-offs of ``HangingLines`` and of excerpts of acts.
@Suite struct HangingLinesTests {
  /// Units of two lines each, the second at a column.
  private static func lines(
    _ units: Int, length: Int = 20, indent: Int = 4, column: Int = 8, mark: String = "，"
  ) -> [Line] {
    let numbers = ["一、", "二、", "三、"]
    var text = SampleText()
    for unit in 0..<units {
      let start = numbers[unit] + "政府" + mark
      text.add(start + repeated("政", length - start.unicodeScalars.count), indent: indent)
      text.add("政府。", indent: column)
    }
    return text.lines
  }

  static let cases:
    [(units: Int, length: Int, indent: Int, column: Int, mark: String, count: Int)] =
      [
        // Two units show it, one may be chance.
        (1, 20, 4, 8, "，", 0), (2, 20, 4, 8, "，", 2),
        // The first line is longer than a heading, and has the mark of a clause.
        (2, 19, 4, 8, "，", 0), (2, 20, 4, 8, "政", 0),
        // The column is that behind the number, give or take one character.
        (2, 20, 4, 10, "，", 2), (2, 20, 4, 11, "，", 0), (2, 20, 4, 5, "，", 0),
        // 一、 at the edge is as wide as the indent of paragraphs.
        (2, 20, 0, 4, "，", 0), (2, 20, 2, 6, "，", 2),
      ]

  @Test(arguments: cases)
  func `Lines hang where several units show it`(
    units: Int, length: Int, indent: Int, column: Int, mark: String, count: Int
  ) {
    let lines = Self.lines(units, length: length, indent: indent, column: column, mark: mark)
    #expect(HangingLines(lines).blocks.count == count)
  }

  static let excerpts: [(gaps: Int, articles: Int, isExcerpt: Bool)] = [
    (1, 2, false), (2, 3, true), (2, 5, true), (2, 6, false),
  ]

  @Test(arguments: excerpts)
  func `Most articles of an excerpt have gaps`(gaps: Int, articles: Int, isExcerpt: Bool) throws {
    let marker = try #require(MarkerGrammar().candidates(characters("第五条 政府")).first)
    var findings = (0..<gaps).map {
      NumberingFinding(handle: $0, kind: .gap(expected: 2), place: 0, marker: marker)
    }
    NumberingFinding.markExcerpts(&findings, articles: articles)
    #expect(findings.allSatisfy { $0.isExcerpt == isExcerpt })
  }
}
