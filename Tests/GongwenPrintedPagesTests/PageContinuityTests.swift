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

  @Test(arguments: [
    ("承诺人：张某", true), ("承诺企业：柳塘机械厂（盖章）", true), ("法定代表人：张某", true), ("承诺法定代表人：张某", false),
    ("人：张某", false), ("承诺人：张某。", false), ("承诺人张某", false),
  ])
  func `A label and a name at its end close a form`(end: String, closes: Bool) {
    #expect(Self.areContinuing(4, end: end) != closes)
  }

  @Test func `A date next to the last line closes a form, and its numbers go on below it`() {
    let form = { (number: String, end: [Text]) in
      [Text(words: Self.full, top: 10_000), Text(words: number + "　政府。", top: 13_000)] + end
    }
    let name = Text(words: "承诺人张某", top: 68_400)
    let date = Text(words: "2031年3月1日", top: 68_400, left: 33_000)
    #expect(
      !Self.pages(["1.", "2.", "3.", "4."].map { form($0, [name, date]) })
        .continues(above: [0, 1, 2, 3]))
    #expect(
      Self.pages(["1.", "2.", "3.", "4."].map { form($0, [name]) })
        .continues(above: [0, 1, 2, 3]))
  }

  @Test func `A page that begins units anew continues none that is filled`() {
    for (number, continues) in [("一、", false), ("二、", true)] {
      let page = [
        Text(words: number + Self.full, top: 10_000), Text(words: "政府。", top: 68_400),
      ]
      let pages = Self.pages([[Text]](repeating: page, count: 4))
      #expect(pages.continues(above: [0, 1, 2, 3]) == continues, "\(number)")
    }
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

  @Test func `A label that an earlier line of the page has closes no form`() {
    func continues(_ above: String) -> Bool {
      let first = [
        Text(words: Self.full + "。", top: 7_000), Text(words: "1. 加固渡口。", top: 10_000),
        Text(words: above, top: 13_000),
        Text(words: "2. 修建渡口。", top: 16_000), Text(words: "责任单位：县水利局", top: 19_000),
      ]
      return Self.pages([first, [Text(words: "3. 检查渡口。", top: 10_000)]]).continues(above: [0, 1])
    }
    #expect(continues("责任单位：县财政局"))
    #expect(!continues("牵头单位：县财政局"))
  }
}
