import GongwenModel
import GongwenTestSupport
import Testing

@testable import GongwenBoilerplate

/// Both sides of the measures of ``CatalogueTable`` and ``BoilerplateEdge``.
@Suite struct CatalogueTableTests {
  /// A document of some lines above rows of cells.
  private static func document(_ rows: [[String]], below lines: Int = 0) -> RawDocument {
    var page = SamplePage()
    for _ in 0..<lines { page.add("某某") }
    for cells in rows { for cell in cells { page.add(cell) } }
    page.add("请遵照执行。")
    var document = page.document(isPage: false)
    var index = lines
    for (row, cells) in rows.enumerated() {
      for column in cells.indices {
        document.blocks[index].evidence.cell = CellPlace(table: 1, row: row, column: column)
        index += 1
      }
    }
    return document
  }

  private static func isCatalogue(_ rows: [[String]], below lines: Int = 0) -> Bool {
    let found = BoilerplateClassifier()(document(rows, below: lines)).blocks
    return found[lines..<found.count - 1].allSatisfy { $0.furniture == .pageMetadata }
  }

  static let tables: [(rows: [[String]], isCatalogue: Bool)] = [
    ([["索引号：", "1-2", "发布日期", "2031-08-15"]], true),
    // One label.
    ([["索引号", "1-2"]], false),
    // Weak labels alone.
    ([["来源", "某村", "作者", "某某"]], false),
    // Half of the labels, and more.
    ([["索引号", "1-2", "发布日期", "2031-08-15"], ["渡口：", "某村", "船名：", "某号"]], false),
    ([["索引号", "1-2", "发布日期", "2031-08-15"], ["有效性", "有效", "船名：", "某号"]], true),
    // An unknown label of eight characters with its colon, and of nine.
    ([["索引号", "1-2", "发布日期", "2031-08-15"], ["某某某某某某某：", "某"]], true),
    ([["索引号", "1-2", "发布日期", "2031-08-15"], ["某某某某某某某某：", "某"]], false),
    // A value of sixty characters, of more, and with a stop.
    ([["索引号", "1-2", "发布日期", repeated("某", 60)]], true),
    ([["索引号", "1-2", "发布日期", repeated("某", 61)]], false),
    ([["索引号", "1-2", "发布日期", "某。"]], false),
    // A value without a label.
    ([["索引号", "1-2", "发布日期", "2031-08-15"], ["某村"]], false),
  ]

  @Test(arguments: tables)
  func `A table of known labels and values is a catalogue`(rows: [[String]], isCatalogue: Bool) {
    #expect(Self.isCatalogue(rows) == isCatalogue, "\(rows)")
  }

  @Test func `A catalogue begins among the first fifteen rows`() {
    let rows = [["索引号", "1-2", "发布日期", "2031-08-15"]]
    #expect(Self.isCatalogue(rows, below: 14))
    #expect(!Self.isCatalogue(rows, below: 15))
  }

  @Test func `A row of cells counts as one block of the edge and furniture as none`() {
    let rows = [["甲", "乙", "丙"], ["丁", "戊", "己"]]
    var document = Self.document(rows, below: 13)
    #expect(BoilerplateEdge(document).start == 0..<19)
    document.blocks[0].furniture = .runningHeader
    #expect(BoilerplateEdge(document).start == 0..<20)
  }
}
