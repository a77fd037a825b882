import Testing

@testable import GongwenPrintedPages

/// Lengths are in hundredths of a point; the text has characters of 1,000, lines are 1,600 apart.
@Suite struct OverlaysTests {
  private static func piece(
    left: Int, middle: Int, count: Int = 1, size: Int = 1_000, font: Int = 1, lightness: Int = 0,
    height: Int? = nil
  ) -> PrintedPiece {
    let height = height ?? size
    return PrintedPiece(
      lines: 0..<1, left: left, right: left + count * size, top: middle - height / 2,
      bottom: middle + height / 2, size: size, em: size, font: font, lightness: lightness,
      count: count)
  }

  private static let text = (0..<10).map {
    piece(left: 6_000, middle: 10_000 + 1_600 * $0, count: 30)
  }

  private static func kinds(_ marks: [PrintedPiece]) -> [Overlays.Kind] {
    let pieces = text + marks
    return Overlays([pieces], em: 1_000).marks(in: pieces) { _ in false }
      .flatMap { mark in mark.pieces.map { _ in mark.kind } }
  }

  static let sizes: [(size: Int, count: Int)] = [(1_600, 1), (1_599, 0)]

  @Test(arguments: sizes)
  func `A letter over several lines is a watermark`(size: Int, count: Int) {
    #expect(
      Self.kinds([Self.piece(left: 9_000, middle: 10_800, size: size, font: 2)]).count == count)
  }

  static let upward: [(left: Int, letters: Int, count: Int)] = [
    (4_000, 3, 1), (4_000, 2, 0), (36_000, 3, 1), (20_000, 3, 0),
  ]

  @Test(arguments: upward)
  func `Three letters up the page beside all text are a mark`(
    left: Int, letters: Int, count: Int
  ) {
    var line = Self.piece(left: left, middle: 15_000, height: 1_000 * letters)
    line.count = letters
    line.isUpward = true
    #expect(Self.kinds([line]).count == count, "\(left)")
  }

  static let words: [(lightness: Int, count: Int)] = [(35, 1), (34, 0)]

  @Test(arguments: words)
  func `Words over the text are a watermark if they are light`(lightness: Int, count: Int) {
    let word = Self.piece(
      left: 9_000, middle: 10_800, count: 3, size: 3_000, font: 2, lightness: lightness)
    #expect(Self.kinds([word]).count == count, "\(lightness)")
  }

  static let lights: [(lightness: Int, over: Int, beside: Int, count: Int)] = [
    (35, 2, 6, 8), (35, 2, 7, 0), (34, 2, 6, 0), (35, 1, 0, 0),
  ]

  @Test(arguments: lights)
  func `Light letters of the size of the text are a watermark if a quarter of them lies over it`(
    lightness: Int, over: Int, beside: Int, count: Int
  ) {
    let marks = (0..<over + beside).map {
      Self.piece(
        left: 9_000, middle: $0 < over ? 10_600 : 60_000 + 4_000 * $0, font: 2, lightness: lightness
      )
    }
    #expect(Self.kinds(marks).count == count)
  }

  @Test func `The letters of a watermark that lie over nothing belong to it`() {
    let marks = [
      Self.piece(left: 9_000, middle: 10_800, size: 3_000, font: 2),
      Self.piece(left: 50_000, middle: 60_000, size: 3_000, font: 2),
    ]
    #expect(Self.kinds(marks) == [.watermark, .watermark])
  }

  static let letters: [(count: Int, found: Int)] = [(3, 3), (2, 0)]

  @Test(arguments: letters)
  func `Three letters below each other beside the text are a mark`(count: Int, found: Int) {
    let marks = (0..<count).map { Self.piece(left: 2_000, middle: 12_000 + 4_000 * $0) }
    #expect(Self.kinds(marks).count == found, "\(count)")
  }

  @Test func `Letters level with other text are a column of a table`() {
    let marks = (0..<4).map { Self.piece(left: 40_000, middle: 10_000 + 1_600 * $0) }
    #expect(Self.kinds(marks).isEmpty)
    let lower = marks.map { Self.piece(left: $0.left, middle: $0.middle + 201) }
    #expect(Self.kinds(lower).count == 4)
  }

  static let heads: [(inside: Int, rows: Int, found: Int)] = [
    (2_000, 2, 0), (2_001, 2, 4), (2_000, 1, 3),
  ]

  /// A head of two letters around the middle of a line, and letters that are level with the lines below.
  @Test(arguments: heads)
  func `Two close letters and two level ones are a column of a table`(
    inside: Int, rows: Int, found: Int
  ) {
    let head = [-inside / 2, inside - inside / 2].map {
      Self.piece(left: 40_000, middle: 13_200 + $0)
    }
    let cells = (0..<rows).map { Self.piece(left: 40_000, middle: 16_400 + 1_600 * $0) }
    #expect(Self.kinds(head + cells).count == found)
  }

  static let ends: [(below: Int, right: Int, size: Int, found: Int)] = [
    (2_000, 0, 1_000, 0), (2_001, 0, 1_000, 3), (2_000, 2_001, 1_000, 3), (2_000, 0, 1_001, 3),
  ]

  /// Three times two letters below three, as words in a narrow column are broken.
  @Test(arguments: ends)
  func `A letter that ends the words above it is no mark`(
    below: Int, right: Int, size: Int, found: Int
  ) {
    let marks = (0..<3).flatMap { row in
      [
        Self.piece(left: 1_000, middle: 12_000 + 6_000 * row, count: 3),
        Self.piece(left: 2_000 + right, middle: 12_000 + 6_000 * row + below, size: size),
      ]
    }
    #expect(Self.kinds(marks).count == found)
  }

  @Test func `Letters of names with blanks in them are no mark`() {
    let marks = (0..<4).flatMap { row in
      [2_000, 4_499].map { Self.piece(left: $0, middle: 30_000 + 1_600 * row) }
    }
    #expect(Self.kinds(marks).isEmpty)
  }

  @Test func `Letters between the lines of the text are no mark`() {
    let marks = (0..<4).map { Self.piece(left: 8_000, middle: 30_000 + 1_600 * $0) }
    #expect(Self.kinds(marks).isEmpty)
  }
}
