import GongwenModel
import Testing

@testable import GongwenPrintedPages

/// Both sides of the measures by which a row of a table continues on the next page. Characters are 1,000 wide.
@Suite struct CutRowsTests {
  /// The places of the cells that continue a row of two cells, whose lines end so far from the edges of their cells, in a row
  /// with so many cells.
  private static func continued(
    room: Int, ends: [String] = ["渡口", "渡口"], cells: Int = 1
  ) -> [Int] {
    var sample = PrintedSample()
    for (column, end) in ends.enumerated() {
      let edge = 20_000 + column * 20_000
      sample.add(end, left: edge - 15_000, right: edge - room, top: 70_000, em: 1_000)
      sample.changeLast {
        $0.cell = CellPlace(table: 1, row: 3, column: column)
        $0.cellRight = edge
      }
    }
    for column in (2 - cells)..<2 {
      sample.add("管理", page: 1, left: 5_000 + column * 20_000, top: 10_000, em: 1_000)
      sample.changeLast { $0.cell = CellPlace(table: 2, row: 0, column: column) }
    }
    return CutRows(text: sample.text)
      .continued([0, 1], Array(2..<2 + cells), sample.lines)
  }

  @Test func `The cells above are full up to two characters`() {
    #expect(Self.continued(room: 2_000) == [2])
    #expect(Self.continued(room: 2_001) == [])
  }

  @Test func `One of the cells above ends inside a sentence`() {
    #expect(Self.continued(room: 0, ends: ["渡口", "渡口。"]) == [])
    #expect(Self.continued(room: 0, ends: ["渡口。", "渡口"]) == [2])
  }

  @Test func `All cells above end inside a sentence where all continue`() {
    #expect(Self.continued(room: 0, cells: 2) == [2, 3])
    #expect(Self.continued(room: 0, ends: ["渡口。", "渡口"], cells: 2) == [])
  }
}
