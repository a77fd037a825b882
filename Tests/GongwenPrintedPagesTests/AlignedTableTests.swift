import GongwenModel
import Testing

@testable import GongwenPrintedPages

/// Lengths are in hundredths of a point, a character is 1,000 wide.
@Suite struct AlignedTableTests {
  /// The cells of rows of pieces, given by their left edges and numbers of characters and by the heights of the rows.
  private static func cells(
    _ rows: [(middle: Int, pieces: [(left: Int, count: Int)])], gutters: [Int]
  ) -> [CellPlace]? {
    var lines: [PrintedLine] = []
    let pieces = rows.map { row in
      row.pieces.map { piece in
        let right = piece.left + 1_000 * piece.count
        let box = GlyphBoxes.Glyph(
          x0: Int32(piece.left), y0: Int32(row.middle - 500), x1: Int32(right),
          y1: Int32(row.middle + 500))
        lines.append(PrintedLine(page: 0, range: 0..<piece.count, box: box, em: 1_000))
        return PrintedPiece(
          lines: lines.count - 1..<lines.count, left: piece.left, right: right,
          top: row.middle - 500, bottom: row.middle + 500, size: 1_000, em: 1_000, font: 0,
          lightness: 0, count: piece.count)
      }
    }
    let region = PrintedRegion(kind: .table, rows: pieces, gutters: gutters)
    return AlignedTable(region, lines, number: 1).lines?.compactMap(\.cell)
  }

  @Test func `A row without a first cell goes on with the one above`() {
    let cells = Self.cells(
      [
        (10_000, [(0, 2), (5_000, 4), (12_000, 2)]), (11_600, [(0, 2), (5_000, 4), (12_000, 2)]),
        (13_200, [(5_000, 3)]), (14_800, [(0, 2), (5_000, 4), (12_000, 2)]),
      ], gutters: [4_000, 11_000])
    #expect(cells?.map(\.row) == [0, 0, 0, 1, 1, 1, 1, 2, 2, 2])
    #expect(cells?.map(\.column) == [0, 1, 2, 0, 1, 1, 2, 0, 1, 2])
  }

  @Test func `A piece over a gutter spans the columns beside it`() {
    let cells = Self.cells(
      [
        (10_000, [(0, 2), (5_000, 10)]), (11_600, [(0, 2), (5_000, 4), (12_000, 2)]),
        (13_200, [(0, 2), (5_000, 4), (12_000, 2)]),
      ], gutters: [4_000, 11_000])
    #expect(cells?.map(\.colspan) == [1, 2, 1, 1, 1, 1, 1, 1])
  }

  static let distances: [(distance: Int, rows: Int)] = [(1_920, 4), (1_921, 2)]

  /// Both columns of a table go on: the rows are told by their distances.
  @Test(arguments: distances)
  func `Rows further apart by a fifth part wrapped cells`(distance: Int, rows: Int) {
    let cells = Self.cells(
      [
        (10_000, [(0, 9), (12_000, 9)]), (11_600, [(0, 3)]),
        (11_600 + distance, [(0, 9), (12_000, 9)]),
        (13_200 + distance, [(0, 9)]),
      ], gutters: [11_000])
    #expect(Set(cells?.map(\.row) ?? []).count == rows, "\(distance)")
  }

  @Test func `A single row is no table`() {
    #expect(Self.cells([(10_000, [(0, 2), (5_000, 2)])], gutters: [4_000]) == nil)
  }

  /// A name set around the middle of four rows of pieces would be over the cell of one of them, which is over both columns.
  @Test func `A cell over the rows of a group is no cell of a table`() {
    func rows(_ third: [(left: Int, count: Int)]) -> [(
      middle: Int, pieces: [(left: Int, count: Int)]
    )] {
      [
        (10_000, [(5_000, 3), (12_000, 3)]), (10_800, [(0, 2)]),
        (11_600, [(5_000, 3), (12_000, 3)]), (13_200, third), (14_000, [(0, 2)]),
        (14_800, [(5_000, 3), (12_000, 3)]),
      ]
    }
    #expect(Self.cells(rows([(5_000, 3), (12_000, 3)]), gutters: [4_000, 11_000]) != nil)
    #expect(Self.cells(rows([(2_500, 6), (12_000, 3)]), gutters: [4_000, 11_000]) == nil)
  }
}
