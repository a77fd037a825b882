import GongwenModel
import Testing

@testable import GongwenPrintedPages

/// Lengths are in hundredths of a point; the text has characters of 1,000, lines are 1,600 apart.
@Suite struct PrintedExplainerTests {
  private static let em = 1_000

  /// A piece of text without a stop.
  private static func piece(
    _ number: Int, left: Int, right: Int, middle: Int, traits: PrintedPiece.Traits = [],
    size: Int = Self.em
  ) -> PrintedPiece {
    PrintedPiece(
      lines: number..<number + 1, left: left, right: right, top: middle - size / 2,
      bottom: middle + size / 2, size: size, em: size, font: 0, lightness: 0,
      count: max(1, (right - left) / size), traits: traits)
  }

  /// Two columns of full lines, the second one lower by an offset.
  private static func columns(
    rows: Int = 12, offset: Int = 0, gutter: Int = 2_000, between: [PrintedPiece] = []
  ) -> [PrintedPiece] {
    var pieces = between
    for row in 0..<rows {
      let middle = 10_000 + 1_600 * row
      pieces.append(piece(pieces.count, left: 6_000, right: 26_000, middle: middle))
      pieces.append(
        piece(
          pieces.count, left: 26_000 + gutter, right: 46_000 + gutter, middle: middle + offset))
    }
    return pieces
  }

  private static func regions(_ pieces: [PrintedPiece], known: [[Int]] = []) -> [PrintedRegion] {
    var explainer = PrintedExplainer(em: em, known: known)
    return explainer.regions(pieces)
  }

  /// The left edges of the regions' first rows.
  private static func lefts(_ regions: [PrintedRegion]) -> [Int] {
    regions.map { $0.rows[0][0].left }
  }

  @Test(arguments: [0, 500, 800])
  func `Columns are read one after the other, on one grid and off it`(offset: Int) {
    let regions = Self.regions(Self.columns(offset: offset))
    #expect(regions.map(\.kind) == [.flow, .flow], "\(offset)")
    #expect(Self.lefts(regions) == [6_000, 28_000])
    #expect(regions.map(\.column) == [1, 2])
    #expect(regions.allSatisfy { $0.rows.count == 12 })
  }

  @Test func `A gutter is as wide as a wide blank`() {
    #expect(Self.regions(Self.columns(gutter: 700)).count == 2)
    #expect(Self.regions(Self.columns(gutter: 699)).count == 1)
  }

  @Test func `A title across two columns parts them`() {
    let title = Self.piece(0, left: 10_000, right: 40_000, middle: 10_000 + 1_600 * 6 - 800)
    var pieces = Self.columns(between: [title])
    for index in pieces.indices where pieces[index].middle > title.middle {
      pieces[index].top += 1_600
      pieces[index].bottom += 1_600
    }
    pieces[0].top += 800
    pieces[0].bottom += 800
    #expect(Self.lefts(Self.regions(pieces)) == [6_000, 28_000, 10_000, 6_000, 28_000])
  }

  @Test func `Cells that begin level and end early are a table`() {
    var pieces: [PrintedPiece] = []
    for row in 0..<6 {
      for column in 0..<3 {
        let left = 6_000 + 9_000 * column
        pieces.append(
          Self.piece(
            pieces.count, left: left, right: left + 4_000 + 500 * (row % 3),
            middle: 10_000 + 1_600 * row))
      }
    }
    let regions = Self.regions(pieces)
    #expect(regions.map(\.kind) == [.table])
    #expect(regions[0].gutters.count == 2)
  }

  static let signatures: [(rows: Int, isTable: Bool)] = [(2, false), (3, true)]

  @Test(arguments: signatures)
  func `Two columns of two rows are no table`(rows: Int, isTable: Bool) {
    let pieces = (0..<2 * rows).map { number in
      let left = 8_000 + 20_000 * (number % 2)
      return Self.piece(
        number, left: left, right: left + 6_000, middle: 10_000 + 1_600 * (number / 2))
    }
    #expect(Self.regions(pieces).contains { $0.kind == .table } == isTable, "\(rows)")
  }

  @Test func `A blank behind markers is no gutter`() {
    var pieces: [PrintedPiece] = []
    for row in 0..<8 {
      let middle = 10_000 + 3_200 * row
      pieces.append(
        Self.piece(pieces.count, left: 6_000, right: 7_000, middle: middle, traits: .marker))
      pieces.append(Self.piece(pieces.count, left: 8_000, right: 40_000, middle: middle))
      pieces.append(Self.piece(pieces.count, left: 8_000, right: 30_000, middle: middle + 1_600))
    }
    #expect(Self.regions(pieces).map(\.kind) == [.flow])
    for index in pieces.indices { pieces[index].traits = [] }
    #expect(Self.regions(pieces).map(\.kind) == [.table])
  }

  static let notes: [(size: Int, isMargin: Bool)] = [(874, true), (875, false)]

  @Test(arguments: notes)
  func `Smaller letters beside the text are notes in its margin`(size: Int, isMargin: Bool) {
    var pieces = (0..<12).map {
      Self.piece($0, left: 6_000, right: 36_000, middle: 10_000 + 1_600 * $0)
    }
    for row in 0..<3 {
      pieces.append(
        Self.piece(
          12 + row, left: 38_000, right: 42_000, middle: 12_000 + 1_300 * row, size: size))
    }
    #expect(Self.regions(pieces).contains { $0.kind == .note } == isMargin, "\(size)")
  }

  @Test func `Columns that another page has are expected`() {
    // Two lines each: too few to be columns by themselves.
    let pieces = Self.columns(rows: 2)
    let kinds = Self.regions(pieces).map(\.kind)
    let expected = Self.regions(pieces, known: [[27_000]])
    #expect(Self.lefts(expected) == [6_000, 28_000])
    #expect(kinds != [.flow, .flow])
    #expect(Self.regions(Self.columns(rows: 3)).map(\.kind) == [.flow, .flow])
  }

  @Test func `Page numbers far behind their entries make no table`() {
    var pieces: [PrintedPiece] = []
    for row in 0..<5 {
      let middle = 10_000 + 1_600 * row
      pieces.append(
        Self.piece(
          pieces.count, left: 6_000, right: 14_000 + 1_000 * row, middle: middle, traits: .opensUnit
        ))
      var number = Self.piece(
        pieces.count, left: 45_000, right: 45_500, middle: middle, traits: .number)
      number.number = 1 + row
      pieces.append(number)
    }
    #expect(Self.regions(pieces).map(\.kind) == [.flow])
    // Numbers that fall are those of a table.
    pieces[9].number = 1
    #expect(Self.regions(pieces).map(\.kind) == [.table])
  }

  static let wideNotes: [(width: Int, isMargin: Bool)] = [(11_999, true), (12_000, false)]

  @Test(arguments: wideNotes)
  func `Notes in small print are less than twelve characters wide`(width: Int, isMargin: Bool) {
    var pieces = (0..<12).map {
      Self.piece($0, left: 6_000, right: 41_000, middle: 10_000 + 1_600 * $0)
    }
    for row in 0..<3 {
      pieces.append(
        Self.piece(
          12 + row, left: 43_000, right: 43_000 + width, middle: 12_000 + 1_300 * row, size: 700))
    }
    #expect(Self.regions(pieces).contains { $0.kind == .note } == isMargin, "\(width)")
  }

  /// A band of two columns of four lines, of which the left one continues below the other.
  private static func costs(continuing lines: Int, width: Int, short: Int = 0) -> (
    before: Int, behind: Int
  ) {
    var pieces = columns(rows: 4).map { piece in
      var piece = piece
      if piece.left == 6_000 { piece.right = 6_000 + width }
      return piece
    }
    for row in 0..<lines {
      pieces.append(
        piece(
          pieces.count, left: 6_000, right: 6_000 + width - short,
          middle: 10_000 + 1_600 * (4 + row)))
    }
    let gutter = Gutter(left: 6_000 + width, right: 28_000, top: 9_500, bottom: 15_300)
    guard let band = GutterBand(gutter, among: [gutter], pieces, em: em) else { return (0, 0) }
    let grown = band.grown(over: pieces, pitch: 1_600)
    var costs = BandCosts(band, em: em, pitch: 1_600, rules: [], known: [])
    let before = costs.columns
    costs.takeGrowth(from: band, to: grown, em: em)
    return (before, costs.columns)
  }

  static let growth: [(lines: Int, width: Int, short: Int, isEvidence: Bool)] = [
    (3, 20_000, 0, true), (2, 20_000, 0, false), (3, 8_000, 0, true), (3, 7_999, 0, false),
    (3, 20_000, 1_000, true), (3, 20_000, 1_001, false),
  ]

  @Test(arguments: growth)
  func `Full lines of prose below a column alone are evidence of columns`(
    lines: Int, width: Int, short: Int, isEvidence: Bool
  ) {
    let costs = Self.costs(continuing: lines, width: width, short: short)
    #expect(costs.before - costs.behind == (isEvidence ? ReadingCosts.alone.saved : 0), "\(width)")
  }

  @Test(arguments: [(4, 22), (33, 80), (34, 80)])
  func `Further lines of a column alone count up to a limit`(lines: Int, saved: Int) {
    let costs = Self.costs(continuing: lines, width: 20_000)
    #expect(costs.before - costs.behind == saved, "\(lines)")
  }

  static let lonely: [(rows: Int, lefts: [Int])] = [(9, [6_000, 28_000]), (8, [6_000])]

  @Test(arguments: lonely)
  func `One line beside the first of nine is a column`(rows: Int, lefts: [Int]) {
    var pieces = (0..<rows).map {
      Self.piece($0, left: 6_000, right: 26_000, middle: 10_000 + 1_600 * $0)
    }
    pieces.append(Self.piece(rows, left: 28_000, right: 40_000, middle: 10_000))
    #expect(Self.lefts(Self.regions(pieces)) == lefts, "\(rows)")
  }

  static let distances: [(distance: Int, isInside: Bool)] = [(2_240, true), (2_241, false)]

  @Test(arguments: distances)
  func `A table in a column does not end it`(distance: Int, isInside: Bool) {
    var table = Self.piece(8, left: 6_000, right: 26_000, middle: 0)
    table.top = 10_000 + 1_600 * 3 + distance - 500
    table.bottom = table.top + 9_000
    let below = Self.piece(9, left: 6_000, right: 26_000, middle: table.bottom - 500 + 1_600)
    let pieces = Self.columns(rows: 4) + [table, below]
    let gutter = Gutter(left: 26_000, right: 28_000, top: 9_500, bottom: 15_300)
    let band = GutterBand(gutter, among: [gutter], pieces, em: Self.em)?.grown(
      over: pieces, pitch: 1_600)
    #expect(band?.columns.first?.count == (isInside ? 6 : 4), "\(distance)")
  }

  /// Three columns, the first two of which begin so far below the third, under a headline over both; so many rows below
  /// their tops a second headline is over them, with a story of its own.
  private static func newspaper(headline: Int = 6_400, second: Int? = nil) -> [PrintedRegion] {
    var pieces: [PrintedPiece] = []
    func add(_ left: Int, _ width: Int, _ middle: Int, size: Int = em) {
      pieces.append(
        piece(pieces.count, left: left, right: left + width, middle: middle, size: size))
    }
    add(10_000, 20_000, 10_000, size: 2_000)
    if let second { add(10_000, 20_000, 10_000 + headline + 1_600 * second, size: 2_000) }
    for row in 0..<24 {
      let middle = 10_000 + 1_600 * row
      add(42_000, 16_000, middle)
      let isHeadline = second.map { abs(row * 1_600 - headline - 1_600 * $0) < 3_200 } ?? false
      guard row * 1_600 >= headline, !isHeadline else { continue }
      add(6_000, 16_000, middle)
      add(24_000, 16_000, middle)
    }
    return regions(
      pieces.enumerated().map { number, piece in
        var piece = piece
        piece.lines = number..<number + 1
        return piece
      })
  }

  @Test func `A headline over two of three columns is read before both`() {
    #expect(Self.lefts(Self.newspaper()) == [10_000, 6_000, 24_000, 42_000])
  }

  @Test func `A second headline over two columns is read behind the third`() {
    #expect(
      Self.lefts(Self.newspaper(second: 5))
        == [10_000, 6_000, 24_000, 42_000, 10_000, 6_000, 24_000])
  }

  @Test func `Three rows of columns above a second headline are a story`() {
    #expect(Self.lefts(Self.newspaper(second: 4)).last != 42_000)
    #expect(Self.lefts(Self.newspaper(second: 3)).last == 42_000)
  }

  @Test(arguments: [1_600, 3_200])
  func `Columns under a headline begin below the others`(headline: Int) {
    #expect(Self.lefts(Self.newspaper(headline: headline)) == [10_000, 6_000, 24_000, 42_000])
  }
}
