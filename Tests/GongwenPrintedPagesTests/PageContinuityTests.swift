import GongwenModel
import Testing

@testable import GongwenPrintedPages

/// Lengths are in hundredths of a point; a page is 84,200 high, a character 1,600 wide.
@Suite struct PageContinuityTests {
  /// A line of a page.
  private struct Text {
    var words: String
    var top: Int
    var left = PrintedSample.area.left
    var isCell = false
  }

  private static let full = String(repeating: "政", count: 28)

  private static func pages(_ pages: [[Text]]) -> PageContinuity {
    var sample = PrintedSample()
    for (number, page) in pages.enumerated() {
      for (place, line) in page.enumerated() {
        sample.add(line.words, page: number, left: line.left, top: line.top)
        if line.isCell {
          sample.changeLast { $0.cell = CellPlace(table: 1, row: place, column: 0) }
        }
      }
    }
    let sizes = [PrintedPageSize](repeating: PrintedSample.size, count: pages.count)
    return PageContinuity(sample.lines, text: sample.text, sizes: sizes)
  }

  /// Whether pages that are alike continue each other; the first one does not count.
  private static func areContinuing(
    _ count: Int, end: String, bottom: Int = 70_000, left: Int = PrintedSample.area.left
  ) -> Bool {
    let page = [
      Text(words: full, top: 10_000), Text(words: end, top: bottom - 1_600, left: left),
    ]
    return pages([[Text]](repeating: page, count: count)).continues(above: Array(0..<count))
  }

  @Test func `A page continues one that ends inside a sentence`() {
    #expect(Self.areContinuing(2, end: Self.full, bottom: 30_000))
    #expect(!Self.areContinuing(2, end: Self.full + "。", bottom: 30_000))
  }

  @Test func `Four pages that are filled continue each other`() {
    #expect(Self.areContinuing(4, end: "政府。"))
    #expect(!Self.areContinuing(3, end: "政府。"))
    #expect(Self.areContinuing(4, end: "政府。", bottom: 67_360))
    #expect(!Self.areContinuing(4, end: "政府。", bottom: 67_359))
    #expect(!Self.areContinuing(4, end: "2031年3月1日"))
    #expect(Self.areContinuing(4, end: "政府。", left: 30_400))
    #expect(!Self.areContinuing(4, end: "政府。", left: 30_401))
  }

  @Test func `A page goes on with the number of a unit`() {
    let first = [Text(words: "第一条　政府。", top: 10_000), Text(words: "第二条　政府。", top: 13_000)]
    for (next, continues) in [("第三条", true), ("第四条", false), ("第一条", false), ("3.", false)] {
      let second = [Text(words: next + "　政府。", top: 10_000)]
      #expect(Self.pages([first, second]).continues(above: [0, 1]) == continues, "\(next)")
    }
    #expect(Self.pages([first]).beginsUnits(onPage: 0))
    #expect(!Self.pages([Array(first.dropFirst())]).beginsUnits(onPage: 0))
  }

  @Test func `A table ends a page, and half of the pages are enough`() {
    let table = [Text(words: Self.full, top: 10_000), Text(words: "政", top: 70_000, isCell: true)]
    let open = [Text(words: Self.full, top: 70_000)]
    #expect(!Self.pages([table, table]).continues(above: [1]))
    #expect(Self.pages([open, table, open]).continues(above: [1, 2]))
    #expect(!Self.pages([open, table, table, open]).continues(above: [1, 2, 3]))
    let note =
      [12_000, 14_000].map { Text(words: "政", top: $0, isCell: true) } + [
        Text(words: Self.full, top: 20_000)
      ]
    #expect(!Self.pages([note, open]).continues(above: [1]))
    #expect(Self.pages([note + open + open, open]).continues(above: [1]))
  }
}
