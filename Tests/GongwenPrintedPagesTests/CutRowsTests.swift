import GongwenModel
import Testing

@testable import GongwenPrintedPages

/// Both sides of the measures by which a row of a table continues on the next page. Characters are 1,000 wide.
@Suite struct CutRowsTests {
  /// The places of the cells that continue a row of a name and two cells.
  ///
  /// - Parameters:
  ///   - room: how far the last lines of the two cells end from the edges of their cells.
  ///   - ends: their ends.
  ///   - count: how many lines each of the cells has, those above the last one full.
  ///   - width: the width of these.
  ///   - narrow: that of the second one where it is another.
  ///   - others: how far the words of cells above the second one end from its edge.
  ///   - named: whether the row on the next page has a name, too.
  private static func continued(
    room: Int = 0, ends: [String] = ["渡口", "渡口"], count: Int = 2, width: Int = 5_000,
    narrow: Int? = nil, named: Bool = false, others: [Int] = []
  ) -> [Int] {
    var sample = PrintedSample()
    func add(_ text: String, _ place: CellPlace, left: Int, right: Int, top: Int) {
      sample.add(text, page: place.table - 1, left: left, right: right, top: top, em: 1_000)
      sample.changeLast {
        $0.cell = place
        $0.cellRight = 10_000 + place.column * 20_000
      }
    }
    let above = { CellPlace(table: 1, row: 3, column: $0) }
    for (row, room) in others.enumerated() {
      add(
        "市水利局", CellPlace(table: 1, row: row, column: 2), left: 46_000 - room,
        right: 50_000 - room, top: 60_000 + row * 2_000)
    }
    for line in 0..<(named ? count : 1) {
      add("名称", above(0), left: 10_000 - width, right: 10_000, top: 70_000 + line * 2_000)
    }
    for column in 1...2 {
      let edge = 10_000 + column * 20_000
      for line in 1...count {
        add(
          line < count ? "管理" : ends[column - 1], above(column),
          left: edge - (column == 2 ? narrow ?? width : width),
          right: line < count ? edge : edge - room, top: 70_000 + line * 2_000)
      }
    }
    let end = sample.lines.count
    for column in (named ? 0 : 1)...2 {
      let place = CellPlace(table: 2, row: 0, column: column)
      add("管理", place, left: 5_000 + column * 20_000, right: 7_000 + column * 20_000, top: 10_000)
    }
    return CutRows(text: sample.text)
      .continued(Array(0..<end), Array(end..<sample.lines.count), sample.lines)
      .map { $0 - end }
  }

  @Test func `The cells above are full up to two characters`() {
    #expect(Self.continued(room: 2_000) == [0, 1])
    #expect(Self.continued(room: 2_001) == [])
  }

  @Test func `One of the cells above ends inside a sentence`() {
    #expect(Self.continued(ends: ["渡口。", "渡口。"]) == [])
    #expect(Self.continued(ends: ["渡口。", "渡口"]) == [0, 1])
  }

  @Test func `Cells of one line continue where that has eight characters`() {
    #expect(Self.continued(count: 1, width: 8_000) == [0, 1])
    #expect(Self.continued(count: 1, width: 7_999) == [])
  }

  @Test func `A narrow full cell of one line continues next to one that continues for certain`() {
    #expect(Self.continued(count: 1, width: 8_000, narrow: 3_000) == [0, 1])
    #expect(Self.continued(room: 2_001, count: 1, width: 8_000, narrow: 3_000) == [])
    #expect(Self.continued(ends: ["渡口", "渡口。"], count: 1, width: 8_000, narrow: 3_000) == [])
    #expect(Self.continued(ends: ["渡口。", "渡口"], count: 1, width: 8_000, narrow: 3_000) == [])
  }

  @Test func `A narrow cell proves nothing where more than half of those above are full`() {
    for (others, continued) in [([0], []), ([2_000, 2_001], [0, 1]), ([0, 2_000, 2_001], [])] {
      #expect(
        Self.continued(count: 1, width: 8_000, narrow: 3_000, others: others) == continued,
        "\(others)")
    }
  }

  @Test(arguments: [("渡口、", true), ("渡口（", true), ("渡口", false), ("渡口）", false)])
  func `A cell of a column that is as wide as its words continues where it ends within a list`(
    end: String, continues: Bool
  ) {
    let rows = Self.continued(
      ends: ["渡口", end], count: 1, width: 8_000, narrow: 3_000, others: [0])
    #expect(rows == (continues ? [0, 1] : []))
  }

  @Test
  func `A row with a name continues one whose cells all run over lines and end inside a sentence`()
  {
    #expect(Self.continued(named: true) == [0, 1, 2])
    #expect(Self.continued(count: 1, width: 8_000, named: true) == [])
    #expect(Self.continued(ends: ["渡口。", "渡口"], named: true) == [])
  }
}
