import Testing

@testable import GongwenPrintedPages

/// Lengths are in hundredths of a point; the text has characters of 1,000, lines are 1,600 apart.
@Suite struct GutterSweepTests {
  private static func piece(_ left: Int, _ right: Int, middle: Int) -> PrintedPiece {
    PrintedPiece(
      lines: 0..<1, left: left, right: right, top: middle - 500, bottom: middle + 500, size: 1_000,
      em: 1_000, font: 0, lightness: 0, count: 3)
  }

  private static func gutters(_ pieces: [PrintedPiece]) -> [[Int]] {
    GutterSweep(pieces, em: 1_000, pitch: 1_600).gutters.map { [$0.left, $0.right, $0.pairs] }
  }

  @Test func `A gutter is between the nearest pieces of a row`() {
    let rows = [0, 1_600].flatMap { y in
      [(0, 4_000), (5_000, 9_000), (12_000, 16_000)].map {
        Self.piece($0.0, $0.1, middle: 10_000 + y)
      }
    }
    #expect(Self.gutters(rows) == [[4_000, 5_000, 2], [9_000, 12_000, 2]])
  }

  static let heights: [(distance: Int, gutters: [[Int]])] = [
    (880, [[4_000, 6_000, 1]]), (881, []),
  ]

  /// 55 % of the distance of lines, which is less than 120 % of a character.
  @Test(arguments: heights)
  func `Neighbours of columns are up to half a line off each other`(
    distance: Int, gutters: [[Int]]
  ) {
    let pieces = [
      Self.piece(0, 4_000, middle: 10_000), Self.piece(6_000, 9_000, middle: 10_000 + distance),
    ]
    #expect(Self.gutters(pieces) == gutters)
  }

  static let widths: [(width: Int, count: Int)] = [(700, 1), (699, 0)]

  @Test(arguments: widths)
  func `A gutter is seven tenths of a character wide`(width: Int, count: Int) {
    let pieces = [
      Self.piece(0, 4_000, middle: 10_000), Self.piece(4_000 + width, 9_000, middle: 10_000),
    ]
    #expect(Self.gutters(pieces).count == count)
  }

  @Test func `The first of pieces with one edge is the nearest`() {
    var rights = SortedPlaces(isFirstLast: true)
    var lefts = SortedPlaces(isFirstLast: false)
    for (place, edge) in [5, 3, 5, 9].enumerated() {
      rights.insert(place, edge: edge)
      lefts.insert(place, edge: edge)
    }
    #expect(rights.last(upTo: 8) == 0 && rights.last(upTo: 2) == nil)
    #expect(lefts.first(from: 4) == 0 && lefts.first(from: 10) == nil)
    rights.remove(0, edge: 5)
    #expect(rights.last(upTo: 8) == 2)
  }
}
