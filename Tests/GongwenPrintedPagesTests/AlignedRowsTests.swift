import Testing

@testable import GongwenPrintedPages

/// Both sides of the measures by which rows of pieces become rows of a table. Lines are 1,600 apart.
@Suite struct AlignedRowsTests {
  private static let rows = [
    [PlacedPieces.piece(0, 2_000, at: 0), PlacedPieces.piece(10_000, 20_000, at: 0)],
    [PlacedPieces.piece(10_000, 20_000, at: 1_600)],
    [PlacedPieces.piece(10_000, 20_000, at: 3_200)],
  ]
  private static let columns = [[0..<1, 1..<2], [1..<2], [1..<2]]

  private static func starts(_ rules: [RulingLines.Segment]) -> [Bool] {
    AlignedRows(rows, columns: columns, count: 2, rules: rules).starts(
      fromTop: [true, false, false])
  }

  @Test func `A rule over eight tenths of the table parts rows`() {
    #expect(Self.starts(PlacedPieces.rules([800, 2_400], length: 16_000)) == [true, true, true])
    #expect(Self.starts(PlacedPieces.rules([800, 2_400], length: 15_999)) == [true, false, false])
  }

  @Test func `Two parts are those of head and body and three are rows`() {
    #expect(Self.starts(PlacedPieces.rules([800], length: 20_000)) == [true, true, false])
    #expect(Self.starts(PlacedPieces.rules([800, 2_400], length: 20_000)) == [true, true, true])
  }

  /// Two rows of three lines each whose first cells are so far below the middles of their rows; the first line of the second
  /// column is so much shorter than the others.
  private static func around(offset: Int, shorter: Int = 0) -> [Bool] {
    let rows = (0..<6).map { number in
      let middle = 1_600 * number
      let line = PlacedPieces.piece(10_000, 20_000 - (number == 0 ? shorter : 0), at: middle)
      return number % 3 == 1 ? [PlacedPieces.piece(0, 2_000, at: middle + offset), line] : [line]
    }
    return AlignedRows(
      rows, columns: rows.map { $0.count == 2 ? [0..<1, 1..<2] : [1..<2] }, count: 2, rules: []
    ).starts(fromTop: [true, true, false, false, true, false])
  }

  @Test func `The edge between rows around their middles is a quarter of the pitch from lines`() {
    // An offset moves the edge by twice its amount, from half of the pitch towards the next line.
    #expect(Self.around(offset: 200) == [true, false, false, true, false, false])
    #expect(Self.around(offset: 201) == [true, true, false, false, true, false])
  }

  @Test func `A line that continues lacks two characters at most`() {
    #expect(
      Self.around(offset: 0, shorter: 2_000) == [true, false, false, true, false, false])
    #expect(Self.around(offset: 0, shorter: 2_001) == [true, true, false, false, true, false])
  }
}
