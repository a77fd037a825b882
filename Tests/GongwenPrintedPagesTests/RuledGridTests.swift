import Testing

@testable import GongwenPrintedPages

/// Both sides of the measures of ruled tables, in hundredths of a point.
@Suite struct RuledGridTests {
  private static func across(_ place: Int, _ start: Int, _ end: Int) -> RulingLines.Segment {
    RulingLines.Segment(place: place, start: start, end: end)
  }

  private static func grids(
    across: [RulingLines.Segment], down: [RulingLines.Segment]
  ) -> [RuledGrid] {
    var lines = RulingLines()
    (lines.horizontal, lines.vertical) = (across, down)
    return RuledGrid.grids(lines).grids
  }

  /// The columns of a table whose middle line begins so far below its top.
  private static func columns(missing: Int) -> Int? {
    grids(
      across: [across(0, 0, 10_000), across(2_000, 0, 10_000)],
      down: [across(0, 0, 2_000), across(5_000, missing, 2_000), across(10_000, 0, 2_000)]
    ).first.map { $0.xs.count - 1 }
  }

  @Test func `Lines touch that are three points apart`() {
    #expect(Self.columns(missing: 300) == 2)
    #expect(Self.columns(missing: 301) == nil)
  }

  /// The columns of a table without a side line, whose lines across begin so far left of its first line down.
  private static func columns(open: Int) -> Int? {
    grids(
      across: [across(0, 0, 20_000), across(2_000, 0, 20_000)],
      down: [across(open, 0, 2_000), across(9_000, 0, 2_000), across(20_000, 0, 2_000)]
    ).first.map { $0.xs.count - 1 }
  }

  @Test func `A cell without a side line is wider than ten points`() {
    #expect(Self.columns(open: 1_000) == 2)
    #expect(Self.columns(open: 1_001) == 3)
  }

  /// The rows of each table among some with so many lines down that end open below one row, side by side.
  private static func openRows(_ tables: [[Int]]) -> [Int] {
    grids(
      across: tables.flatMap {
        [across(0, $0[0], $0[$0.count - 1]), across(2_000, $0[0], $0[$0.count - 1])]
      },
      down: tables.joined().map { across($0, 0, 4_000) }
    ).map { $0.ys.count - 1 }
  }

  @Test func `Three lines down that end at one height are closed`() {
    #expect(Self.openRows([[0, 5_000, 10_000]]) == [2])
    #expect(Self.openRows([[0, 10_000]]) == [])
  }

  @Test func `The line that closes a table ends with it`() {
    #expect(Self.openRows([[0, 5_000, 10_000], [12_000, 17_000, 22_000]]) == [2, 2])
    #expect(Self.openRows([[0, 5_000, 10_000], [12_000, 22_000]]) == [2])
  }

  @Test func `Columns cut by a page have the same edges to three points`() {
    let edges = [0, 5_000, 10_000, 15_000]
    #expect(CutTables.isSame(edges, edges.map { $0 + 300 }))
    #expect(!CutTables.isSame(edges, edges.map { $0 + 301 }))
    #expect(!CutTables.isSame(edges, [-301] + edges.dropFirst()))
  }

  @Test func `Tables of two columns are too often alike to be cut`() {
    #expect(CutTables.isSame([0, 5_000, 10_000, 15_000], [0, 5_000, 10_000, 15_000]))
    #expect(!CutTables.isSame([0, 5_000, 10_000], [0, 5_000, 10_000]))
  }
}
