import Testing

@testable import GongwenPrintedPages

/// Both sides of the measures by which a page may begin or end with one row of a table.
@Suite struct CutTableRowsTests {
  /// Whether a page of ten rows may, one of which has so many pieces.
  private static func mayBeCut(row cut: Int, pieces: Int) -> Bool {
    var sample = PrintedSample()
    for row in 0..<10 {
      for piece in 0..<(row == cut ? pieces : 1) {
        sample.add("政府", left: 8_000 + piece * 9_000, top: 10_000 + row * 2_800)
      }
    }
    return RuledTables.mayBeCut(sample.lines)
  }

  @Test func `One of the four outer rows has three pieces`() {
    #expect(Self.mayBeCut(row: 3, pieces: 3))
    #expect(!Self.mayBeCut(row: 4, pieces: 3))
    #expect(!Self.mayBeCut(row: 5, pieces: 3))
    #expect(Self.mayBeCut(row: 6, pieces: 3))
    #expect(!Self.mayBeCut(row: 0, pieces: 2))
  }
}
