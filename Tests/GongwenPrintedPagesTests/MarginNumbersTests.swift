import Testing

@testable import GongwenPrintedPages

/// Lengths are in hundredths of a point; the text has characters of 1,000, lines are 1,600 apart.
@Suite struct MarginNumbersTests {
  private static func piece(left: Int, row: Int, count: Int, size: Int = 1_000) -> PrintedPiece {
    let middle = 10_000 + 1_600 * row
    return PrintedPiece(
      lines: 0..<1, left: left, right: left + count * size, top: middle - size / 2,
      bottom: middle + size / 2, size: size, em: 1_000, font: size, lightness: 0, count: count)
  }

  /// A page of lines of which each one, or each fifth one, is counted.
  private static func numbers(
    lines: Int, step: Int, size: Int = 700, width: Int = 30, left: Int = 4_000,
    paragraph: Int = 100, lead: Int = 0
  ) -> Int {
    var text = (0..<lines).map { piece(left: 6_000, row: $0, count: width) }
    for line in text.indices where (line + 1) % paragraph == 0 { text[line].traits = .ended }
    if lead > 0 { text.append(piece(left: 6_000, row: -2, count: lead)) }
    let counted = (1...lines).filter { $0 % step == 0 }
    let page = text + counted.map { piece(left: left, row: $0 - 1, count: 2, size: size) }
    let numbers = MarginNumbers(em: 1_000) { _, piece in piece.traits.contains(.ended) }
    let found = numbers.numbers([page]) { _, place in
      place < text.count ? nil : counted[place - text.count]
    }
    return found[0].count
  }

  static let each = [(3, 3), (2, 0)]

  @Test(arguments: each)
  func `Three numbers count the lines of a text`(lines: Int, count: Int) {
    #expect(Self.numbers(lines: lines, step: 1) == count)
  }

  static let paragraphs = [
    (700, 2, 4, 4), (700, 2, 3, 0), (1_000, 2, 6, 6), (1_000, 2, 5, 0), (700, 1, 12, 0),
  ]

  @Test(arguments: paragraphs)
  func
    `Two lines with numbers continue those above them, three where the numbers are as large as the text`(
      size: Int, paragraph: Int, lines: Int, count: Int
    )
  {
    #expect(Self.numbers(lines: lines, step: 1, size: size, paragraph: paragraph) == count)
  }

  static let leads = [(31, 12), (32, 0)]

  @Test(arguments: leads)
  func
    `Items that end more than a character before the other lines of the page are counted as items`(
      lead: Int, count: Int
    )
  {
    #expect(Self.numbers(lines: 12, step: 1, lead: lead) == count)
  }

  static let fifths = [(15, 3), (14, 0)]

  @Test(arguments: fifths)
  func `Three numbers count each fifth line`(lines: Int, count: Int) {
    #expect(Self.numbers(lines: lines, step: 5) == count)
  }

  static let sizes = [(875, 4), (876, 0)]

  @Test(arguments: sizes)
  func `Numbers in small print need fewer lines`(size: Int, count: Int) {
    #expect(Self.numbers(lines: 4, step: 1, size: size, paragraph: 2) == count)
  }

  static let widths = [(12, 12), (11, 0)]

  @Test(arguments: widths)
  func `Prose is wide`(width: Int, count: Int) {
    #expect(Self.numbers(lines: 12, step: 1, width: width) == count)
  }

  @Test func `Numbers below text are none of a margin`() {
    #expect(Self.numbers(lines: 12, step: 1, left: 9_000) == 0)
  }
}
