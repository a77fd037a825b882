import GongwenModel
import Testing

@testable import GongwenPrintedPages

/// Both sides of the measures by which letters of lines make a table. Letters are 12 points wide.
@Suite struct LetteredRulesTests {
  private static let edge = "├──┼──┤"
  private static let row = "│名称│金额│"

  /// Whether rows are a table.
  ///
  /// - Parameters:
  ///   - lead: how far rows are below each other, in points.
  ///   - shift: how far the rows with words are to the right of the edges.
  private static func areTable(_ rows: [String], lead: Int = 20, shift: Int = 0) -> Bool {
    let lines = rows.enumerated().map { number, row in
      PlacedPages.Line(
        text: row, x: 88 + (row.contains("名") ? shift : 0), y: 200 + number * lead, size: 12)
    }
    let file = PlacedPages(pages: [PlacedPages.paragraph(3, from: 100) + lines])
    return file.document.blocks.contains { $0.evidence.cell != nil }
  }

  @Test func `Three rows with an edge on both sides are a table`() {
    #expect(Self.areTable([Self.edge, Self.row, Self.edge, Self.row, Self.edge]))
    #expect(!Self.areTable([Self.edge, Self.row]))
    #expect(!Self.areTable([Self.row, Self.row, Self.row]))
    #expect(!Self.areTable([Self.edge, Self.edge, Self.edge]))
  }

  @Test func `A chart of boxes below each other is no table`() {
    #expect(!Self.areTable(["┌──┬──┐", "│接到了预警│", "└──┬──┘", "　　　│　　　", "┌──┴──┐"]))
  }

  @Test func `Rows are three heights apart at most`() {
    let rows = [Self.edge, Self.row, Self.edge, Self.row, Self.edge]
    #expect(Self.areTable(rows, lead: 36))
    #expect(!Self.areTable(rows, lead: 37))
  }

  @Test func `Letters are below each other up to three fifths of the height of a row`() {
    let rows = [Self.edge, Self.row, Self.edge, Self.row, Self.edge]
    #expect(Self.areTable(rows, shift: 7))
    #expect(!Self.areTable(rows, shift: 8))
  }
}
