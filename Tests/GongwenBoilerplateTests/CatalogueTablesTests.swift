import GongwenModel
import Testing

@testable import GongwenBoilerplate

@Suite struct CatalogueTablesTests {
  /// Whether cells of one table, labels and others, are a catalogue.
  private static func isCatalogue(_ cells: [String]) -> Bool {
    var page = SamplePage()
    for (row, text) in cells.enumerated() {
      page.add(text, cell: CellPlace(table: 1, row: row, column: 0))
    }
    return !CatalogueTables(blocks: page.blocks, scalars: page.scalars).blocks.isEmpty
  }

  static let tables: [(labels: [String], others: [String], isCatalogue: Bool)] = [
    // Labels a cell.
    (["索引号", "来源"], [String](repeating: "某某", count: 8), true),
    (["索引号", "来源"], [String](repeating: "某某", count: 9), false),
    // Labels: one that is unmistakable is enough with its value alone.
    (["索引号"], ["某某"], true), (["索引号"], ["某某", "某某"], false), (["来源"], ["某某"], false),
    (["来源", "作者"], ["某某"], true),
    // Characters of a cell.
    (["索引号", "来源"], [repeated("某", 400)], true), (["索引号", "来源"], [repeated("某", 401)], false),
  ]

  @Test(arguments: tables)
  func `A catalogue has labels and short cells`(
    labels: [String], others: [String], isCatalogue: Bool
  ) {
    #expect(Self.isCatalogue(labels + others) == isCatalogue)
  }
}
