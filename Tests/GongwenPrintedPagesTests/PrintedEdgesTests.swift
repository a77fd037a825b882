import GongwenModel
import Testing

@testable import GongwenPrintedPages

/// Lengths are in hundredths of a point; lines are 2,800 apart.
@Suite struct PrintedEdgesTests {
  /// A line at the top of a page, by its middle, with its height and left edge.
  private struct Top {
    var text = "某某通报"
    var middle = 5_000
    var height = 1_600
    var left = 8_000
    /// The distance of the first line of the text below it.
    var gap = 4_000
  }

  /// Pages that begin with some lines each and go on with text; gives the reasons of those lines.
  ///
  /// - Parameters:
  ///   - end: the last characters of each page.
  ///   - room: how far the last line of each page ends from the edge of the text.
  private static func reasons(
    _ pages: [[Top]], end: String = "", room: Int = 0
  ) -> [[FurnitureReason?]] {
    var sample = PrintedSample()
    var indices: [[Int]] = []
    for (page, tops) in pages.enumerated() {
      indices.append([])
      for top in tops {
        indices[page].append(sample.lines.count)
        sample.add(
          top.text, page: page, left: top.left, top: top.middle - top.height / 2,
          height: top.height)
      }
      let above = tops.last ?? Top()
      let start = above.middle + above.gap - 800
      // Lines of their own on every page, so that nothing else repeats.
      for row in 0..<10 {
        let name = Unicode.Scalar(UInt32(0x5000 + page * 32 + row)).map(Character.init) ?? "政"
        sample.add(
          String(repeating: name, count: 20) + (row == 9 ? end : ""), page: page,
          top: start + row * 2_800)
        if row == 9 { sample.changeLast { $0.box.x1 -= Int32(room) } }
      }
    }
    let sizes = [PrintedPageSize](repeating: PrintedSample.size, count: pages.count)
    let found = PrintedEdges(text: sample.text, measures: PrintedSample.measures, sizes: sizes)
      .reasons(sample.lines)
    return indices.map { $0.map { found[$0] } }
  }

  static let gaps: [(gap: Int, reason: FurnitureReason?)] = [(3_641, .runningHeader), (3_640, nil)]

  @Test(arguments: gaps)
  func `A blank sets a running header apart`(gap: Int, reason: FurnitureReason?) {
    let found = Self.reasons([[Top(gap: gap)], [Top(gap: gap)]])
    #expect(found.allSatisfy { $0 == [reason] }, "\(gap)")
  }

  /// Lines at the top of pages that no blank sets apart.
  private static func steady(
    pages: Int, of all: Int, text: [String] = ["某某通报"], middle: Int = 5_000, end: String = "",
    room: Int = 0
  ) -> [FurnitureReason?] {
    let tops = (0..<all).map { page in
      page < pages
        ? [
          Top(
            text: text[page % text.count], middle: page == 0 ? middle : 5_000, gap: 2_800)
        ] : []
    }
    return reasons(tops, end: end, room: room).prefix(pages).map { $0[0] }
  }

  @Test func `The same words at one height of half of the pages are a running header`() {
    #expect(Self.steady(pages: 3, of: 6) == [.runningHeader, .runningHeader, .runningHeader])
    #expect(Self.steady(pages: 3, of: 7) == [nil, nil, nil])
    #expect(Self.steady(pages: 2, of: 2) == [nil, nil])
    #expect(Self.steady(pages: 3, of: 3, middle: 5_400)[1] == .runningHeader)
    #expect(Self.steady(pages: 3, of: 3, middle: 5_401)[1] == nil)
  }

  @Test func `A running header with Chinese letters is above sentences of the pages before`() {
    #expect(Self.steady(pages: 3, of: 3, end: "。") == [nil, nil, nil])
    #expect(Self.steady(pages: 3, of: 3, text: ["DB/T"], end: "。")[1] == .runningHeader)
    #expect(Self.steady(pages: 3, of: 3, room: 3_200)[1] == .runningHeader)
    #expect(Self.steady(pages: 3, of: 3, room: 3_201)[1] == nil)
  }

  @Test func `Words that count, labels and names of tables are none`() {
    #expect(Self.steady(pages: 3, of: 3, text: ["政1", "政2", "政3"]) == [nil, nil, nil])
    #expect(Self.steady(pages: 3, of: 3, text: ["姓名："]) == [nil, nil, nil])
    #expect(Self.steady(pages: 3, of: 3, text: ["表1　渡口"]) == [nil, nil, nil])
  }

  static let heights: [(height: Int, reason: FurnitureReason?)] = [
    (1_360, .runningHeader), (1_361, nil),
  ]

  @Test(arguments: heights)
  func `Smaller letters set a running header apart`(height: Int, reason: FurnitureReason?) {
    let top = Top(height: height, gap: 2_800)
    #expect(Self.reasons([[top], [top]]).allSatisfy { $0 == [reason] }, "\(height)")
  }

  static let rows: [(row: Int, reason: FurnitureReason?)] = [
    (0, .runningHeader), (2, .runningHeader), (3, nil),
  ]

  @Test(arguments: rows)
  func `A running header is in the first three rows`(row: Int, reason: FurnitureReason?) {
    let pages = (0..<2).map { page in
      (0..<row).map { Top(text: page == 0 ? "甲乙" : "丙丁", middle: 5_000 + $0 * 2_800) }
        + [Top(middle: 5_000 + row * 2_800)]
    }
    #expect(Self.reasons(pages).allSatisfy { $0.last == reason }, "\(row)")
  }

  static let blanks: [(blank: Int, reason: FurnitureReason?)] = [
    (3_200, nil), (3_201, .runningHeader),
  ]

  @Test(arguments: blanks)
  func `Pieces of a row within two characters are one`(blank: Int, reason: FurnitureReason?) {
    let names = ["甲乙", "丙丁"]
    let found = Self.reasons(
      names.map { [Top(text: "第一节"), Top(text: $0, left: 8_000 + 4_800 + blank)] })
    #expect(found.allSatisfy { $0[0] == reason }, "\(blank)")
  }

  static let headersOfOnePage: [(middle: Int, reason: FurnitureReason?)] = [
    (7_520, .runningHeader), (7_521, nil),
  ]

  /// The text of the pages without a header begins at 8,200.
  @Test(arguments: headersOfOnePage)
  func `A running header that one page has ends above the text of the others`(
    middle: Int, reason: FurnitureReason?
  ) {
    let found = Self.reasons([[Top(middle: middle, height: 1_360)], [], []])
    #expect(found[0] == [reason], "\(middle)")
  }

  static let places: [(distance: Int, reason: FurnitureReason?)] = [
    (1_600, .runningHeader), (1_601, nil),
  ]

  @Test(arguments: places)
  func `A running header has one place on all pages`(distance: Int, reason: FurnitureReason?) {
    let found = Self.reasons([[Top()], [Top(middle: 5_000 + distance)]])
    #expect(found.allSatisfy { $0 == [reason] }, "\(distance)")
  }

  static let pages: [(count: Int, reason: FurnitureReason?)] = [(8, .runningHeader), (9, nil)]

  @Test(arguments: pages)
  func `A running header is on a quarter of the pages`(count: Int, reason: FurnitureReason?) {
    let found = Self.reasons((0..<count).map { $0 < 2 ? [Top()] : [] })
    #expect(found.prefix(2).allSatisfy { $0 == [reason] }, "\(count)")
  }

  @Test func `A line that one page has is no running header`() {
    #expect(Self.reasons([[Top()], []])[0] == [nil])
  }

  static let numbers: [(row: Int, reason: FurnitureReason?)] = [
    (0, .pageNumber), (1, .pageNumber), (2, nil),
  ]

  @Test(arguments: numbers)
  func `A page number is in the first two rows`(row: Int, reason: FurnitureReason?) {
    let pages = (0..<2).map { page in
      (0..<row).map { Top(text: page == 0 ? "甲乙" : "丙丁", middle: 5_000 + $0 * 2_800) }
        + [Top(text: String(page + 7), middle: 5_000 + row * 2_800)]
    }
    // Behind two rows it is what pages repeat but for its digits.
    let found = Self.reasons(pages).map { $0.last == .some(.pageNumber) }
    #expect(found.allSatisfy { $0 == (reason == .pageNumber) }, "\(row)")
  }

  static let counts: [(second: String, reason: FurnitureReason?)] = [
    ("8", .pageNumber), ("9", nil),
  ]

  @Test(arguments: counts)
  func `Numbers that count with the pages are page numbers`(
    second: String, reason: FurnitureReason?
  ) {
    let found = Self.reasons([[Top(text: "7")], [Top(text: second, middle: 8_000)]])
    #expect(found.allSatisfy { $0 == [reason] }, "\(second)")
  }

  static let close: [(distance: Int, reason: FurnitureReason?)] = [
    (400, .pageNumber), (401, nil),
  ]

  /// The number of the second page is not set apart: it counts at the height of the first one's.
  @Test(arguments: close)
  func `A number close to the text is at the place of the others`(
    distance: Int, reason: FurnitureReason?
  ) {
    let found = Self.reasons([
      [Top(text: "7")], [Top(text: "8", middle: 5_000 + distance, gap: 2_800)],
    ])
    #expect(found.allSatisfy { $0 == [reason] }, "\(distance)")
  }

  static let notes: [(blank: Int, reason: FurnitureReason?)] = [(720, nil), (721, .runningFooter)]

  /// The second line of a note, 1,200 high, differs from page to page in a number alone.
  @Test(arguments: notes)
  func `A line close below a note is no footer`(blank: Int, reason: FurnitureReason?) {
    var sample = PrintedSample()
    var last: [Int] = []
    for page in 0..<2 {
      for row in 0..<10 {
        sample.add(page == 0 ? "甲乙" : "丙丁", page: page, top: 5_000 + row * 2_800)
      }
      sample.add("①某某", page: page, top: 40_000, height: 1_200, em: 1_200)
      sample.add("某某\(page)号", page: page, top: 41_200 + blank, height: 1_200, em: 1_200)
      last.append(sample.lines.count - 1)
    }
    let found = PrintedEdges(
      text: sample.text, measures: PrintedSample.measures,
      sizes: [PrintedSample.size, PrintedSample.size]
    ).reasons(sample.lines)
    #expect(last.map { found[$0] } == [reason, reason], "\(blank)")
  }

  static let strays: [(known: Int, left: Int, height: Int, isStray: Bool)] = [
    (3, 8_000, 1_600, true), (2, 8_000, 1_600, false), (3, 8_800, 1_600, true),
    (3, 8_801, 1_600, false), (3, 8_000, 1_680, true), (3, 8_000, 1_681, false),
  ]

  /// A header that is lower on the last page: three pages have it on top, and it is printed like there.
  @Test(arguments: strays)
  func `A running header that is lower on a page is one`(
    known: Int, left: Int, height: Int, isStray: Bool
  ) {
    let texts = ["甲", "乙", "丙", "丁"].enumerated().map {
      Top(text: $1, middle: 5_000 + $0 * 2_800)
    }
    let stray = Top(middle: 5_000 + 4 * 2_800, height: height, left: left)
    let found = Self.reasons([[Top]](repeating: [Top()], count: known) + [texts + [stray]])
    #expect((found.last?.last == .some(.runningHeader)) == isStray)
  }

  static let margins: [(middle: Int, height: Int, reason: FurnitureReason?)] = [
    (9_261, 1_360, .runningHeader), (9_262, 1_360, nil), (9_261, 1_361, nil),
  ]

  /// A page is 84,200 high: its margin is the outer 11 of a hundred.
  @Test(arguments: margins)
  func `On a single page smaller letters in the margin are furniture`(
    middle: Int, height: Int, reason: FurnitureReason?
  ) {
    #expect(Self.reasons([[Top(middle: middle, height: height)]]) == [[reason]], "\(middle)")
  }

  static let loneNumbers: [(text: String, reason: FurnitureReason?)] = [
    ("1", .pageNumber), ("2", nil),
  ]

  @Test(arguments: loneNumbers)
  func `On a single page the number 1 is a page number`(text: String, reason: FurnitureReason?) {
    #expect(Self.reasons([[Top(text: text, middle: 12_000)]]) == [[reason]])
  }

  static let lone: [(middle: Int, without: Int?, reason: FurnitureReason?)] = [
    (5_000, nil, .runningHeader), (79_000, nil, nil), (5_000, 0, .runningHeader), (5_000, 2, nil),
  ]

  /// Notes are in the lower margin of each page, in small letters too; the first page may have no head, but no other one.
  @Test(arguments: lone)
  func `Small letters that differ on all pages are running headers in the upper margin alone`(
    middle: Int, without: Int?, reason: FurnitureReason?
  ) {
    var sample = PrintedSample()
    var indices: [Int] = []
    for (page, text) in ["章程总则", "职工权利", "附则条文"].enumerated() {
      if page != without {
        indices.append(sample.lines.count)
        sample.add(text, page: page, left: 8_000, top: middle - 500, height: 1_000)
        sample.changeLast { $0.font = 2 }
      }
      for row in 0..<10 {
        let name = Unicode.Scalar(UInt32(0x5000 + page * 32 + row)).map(Character.init) ?? "政"
        sample.add(String(repeating: name, count: 20), page: page, top: 20_000 + row * 2_800)
      }
    }
    let sizes = [PrintedPageSize](repeating: PrintedSample.size, count: 3)
    let found = PrintedEdges(text: sample.text, measures: PrintedSample.measures, sizes: sizes)
      .reasons(sample.lines)
    #expect(indices.allSatisfy { found[$0] == reason })
  }
}
