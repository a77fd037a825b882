@testable import GongwenPrintedPages

/// Pieces of a table that are placed by hand: characters and lines are 1,000 hundredths of a point wide and high.
enum PlacedPieces {
  static func piece(
    _ left: Int, _ right: Int, at middle: Int, _ traits: PrintedPiece.Traits = []
  ) -> PrintedPiece {
    PrintedPiece(
      lines: 0..<1, left: left, right: right, top: middle - 500, bottom: middle + 500, size: 1_000,
      em: 1_000, font: 0, lightness: 0, count: (right - left) / 1_000, traits: traits)
  }

  /// Lines across at some heights, from the left edge at 0.
  static func rules(_ heights: [Int], length: Int) -> [RulingLines.Segment] {
    heights.map { RulingLines.Segment(place: $0, start: 0, end: length) }
  }
}
