import Testing

@testable import GongwenPrintedPages

/// Lengths are in hundredths of a point; letters have a size of 1,000.
@Suite struct MarkTracksTests {
  private static func letter(x: Int, y: Int) -> PrintedPiece {
    PrintedPiece(
      lines: 0..<1, left: x - 500, right: x + 500, top: y - 500, bottom: y + 500, size: 1_000,
      em: 1_000, font: 1, lightness: 50, count: 1)
  }

  /// Letters that go up to the right, from a place on.
  private static func rising(x: Int, y: Int, count: Int = 4) -> [PrintedPiece] {
    (0..<count).map { letter(x: x + 700 * $0, y: y - 700 * $0) }
  }

  @Test func `Slanted repetitions side by side are read one after the other`() {
    let first = Self.rising(x: 1_000, y: 20_000)
    let second = Self.rising(x: 1_400, y: 24_000)
    let mixed = zip(first, second).flatMap { [$0, $1] }
    #expect(MarkTracks(mixed).tracks == [[0, 2, 4, 6], [1, 3, 5, 7]])
  }

  /// The blank between two repetitions on one line: the letters at its sides are a size wide.
  static let blanks = [(3_000, 1), (3_010, 2)]

  @Test(arguments: blanks)
  func `A wide blank parts repetitions on one line`(blank: Int, count: Int) {
    let row = [0, 1_000, 2_000, 3_000 + blank, 4_000 + blank].map { Self.letter(x: $0, y: 9_000) }
    #expect(MarkTracks(row).tracks.count == count)
  }
}
