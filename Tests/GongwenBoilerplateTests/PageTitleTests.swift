import GongwenModel
import Testing

@testable import GongwenBoilerplate

@Suite struct PageTitleTests {
  /// A title of characters that differ.
  private static func title(_ count: Int, from first: UInt32 = 0x4E00) -> String {
    String(String.UnicodeScalarView((0..<count).compactMap { Unicode.Scalar(first + UInt32($0)) }))
  }

  private static func pageTitle(_ page: SamplePage) -> PageTitle {
    PageTitle(outline: page.outline, blocks: page.blocks, scalars: page.scalars)
  }

  static let titles: [(own: String, block: String, isTitle: Bool)] = [
    (title(4), title(4), true), (title(3), title(3), false),
    // A part of the page's title.
    (title(20), title(8), true), (title(20), title(7), false),
    // 21 characters have 20 pairs; one wrong character at the end takes one away.
    (title(21), title(20) + "政", true), (title(21), title(19) + "政府", false),
    // Blanks.
    (title(10), title(10) + repeated(" ", 210), true),
    (title(10), title(10) + repeated(" ", 211), false),
  ]

  @Test(arguments: titles)
  func `A block is the page's title`(own: String, block: String, isTitle: Bool) {
    var page = SamplePage()
    page.outline.title = own
    page.add(block)
    #expect(Self.pageTitle(page).isTitle(0) == isTitle, "\(block)")
  }

  static let places: [(above: Int, place: Int?)] = [(9, 9), (10, nil)]

  @Test(arguments: places)
  func `A text begins with its title within ten blocks`(above: Int, place: Int?) {
    var page = SamplePage()
    page.outline.title = Self.title(20)
    for _ in 0..<above { page.add("某某") }
    page.add(Self.title(20))
    #expect(Self.pageTitle(page).place(Array(page.blocks.indices)) == place)
  }

  static let distances: [(between: Int, isKept: Bool)] = [(39, true), (40, false)]

  @Test(arguments: distances)
  func `A title is looked for forty blocks above the text`(between: Int, isKept: Bool) {
    var page = SamplePage()
    page.outline.title = Self.title(20)
    page.add(Self.title(20))
    for _ in 0..<between { page.add("某某") }
    page.add("现将有关事项通知如下。")
    let first = page.blocks.count - 1
    #expect(Self.pageTitle(page).keep(above: first, inside: [first]) == (isKept ? [0] : []))
  }

  static let headings: [(level: Int, isKept: Bool)] = [
    (0, false), (1, true), (2, true), (3, false),
  ]

  @Test(arguments: headings)
  func `A heading of HTML is a title down to the second level`(level: Int, isKept: Bool) {
    var page = SamplePage()
    page.add("某某规划", heading: level)
    page.add("现将有关事项通知如下。")
    #expect(Self.pageTitle(page).keep(above: 1, inside: [1]) == (isKept ? [0] : []), "\(level)")
  }

  static let lines: [(lines: Int, isKept: Bool)] = [(4, false), (5, true)]

  @Test(arguments: lines)
  func `A text begins with its title over four lines`(lines: Int, isKept: Bool) {
    var page = SamplePage()
    let title = Array(Self.title(28).unicodeScalars)
    page.outline.title = Self.title(28)
    page.add(Self.title(28))
    for line in 0..<lines {
      let range = line * 28 / lines..<(line + 1) * 28 / lines
      page.add(String(String.UnicodeScalarView(title[range])))
    }
    #expect(Self.pageTitle(page).keep(above: 1, inside: Array(1...lines)) == (isKept ? [0] : []))
  }

  static let own: [(text: String, isKept: Bool)] = [
    (title(8, from: 0x6E00) + "通知", false), (title(7, from: 0x6E00) + "通知", true),
    (title(78, from: 0x6E00) + "通知", false), (title(79, from: 0x6E00) + "通知", true),
  ]

  @Test(arguments: own)
  func `A text with a title of its own does not take the page's`(text: String, isKept: Bool) {
    var page = SamplePage()
    page.outline.title = Self.title(20)
    page.add(Self.title(20))
    page.add(text, isCentred: true)
    #expect(Self.pageTitle(page).keep(above: 1, inside: [1]) == (isKept ? [0] : []), "\(text)")
  }
}
