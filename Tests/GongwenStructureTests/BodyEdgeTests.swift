import GongwenLanguage
import GongwenModel
import GongwenText
import GongwenTestSupport
import Testing

@testable import GongwenStructure

/// The cut-offs of ``UnitCollector``, ``LostBreaks`` and ``HierarchyWeights``.
@Suite struct BodyEdgeTests {
  /// The units of a text.
  private static func units(_ text: SampleText) -> [Unit] {
    let lines = text.lines
    return BodyReader(
      text: text.canonical, lines: lines, contents: nil, breaks: LineBreaks(lines)
    ).read(0..<lines.count, title: nil, firstHandle: 1).units
  }

  static let captions: [(count: Int, blankLines: Int, isCaption: Bool)] = [
    (40, 0, true), (41, 0, false), (40, 1, false),
  ]

  @Test(arguments: captions)
  func `A name right above a table is its caption`(count: Int, blankLines: Int, isCaption: Bool) {
    var text = SampleText([repeated("某", count)])
    for (place, word) in ["名称", "数量", "档案", "20"].enumerated() {
      text.add(
        word, blankLines: place == 0 ? blankLines : 0,
        cell: CellPlace(table: 1, row: place / 2, column: place % 2))
    }
    #expect(Self.units(text).count == (isCaption ? 1 : 2))
  }

  static let headers: [(columns: Int, units: Int)] = [(1, 2), (2, 1)]

  @Test(arguments: headers)
  func `A table goes on below a header of two cells that is printed again`(
    columns: Int, units: Int
  ) {
    var text = SampleText()
    for table in 1...2 {
      for (place, word) in ["名称", "数量", "档案", "20"].enumerated() {
        let cell = CellPlace(table: table, row: place / columns, column: place % columns)
        text.add(word, cell: cell)
      }
    }
    #expect(Self.units(text).count == units)
  }

  static let languages: [(caption: String, units: Int)] = [("Figure 1 Name", 1), ("图1 名称", 2)]

  @Test(arguments: languages)
  func `A figure has a caption in a second script`(caption: String, units: Int) {
    #expect(Self.units(SampleText(["图1 名称", caption])).count == units)
  }

  static let countedRows: [(last: String, first: String, columns: Int, tables: Int)] = [
    ("26", "27", 2, 1), ("26", "28", 2, 2), ("26", "27", 3, 2), ("甲", "27", 2, 2),
    ("9998", "9999", 2, 1), ("9999", "10000", 2, 2),
  ]

  @Test(arguments: countedRows)
  func `A table of the next page counts the rows on`(
    last: String, first: String, columns: Int, tables: Int
  ) {
    var text = SampleText([])
    for (table, (number, width)) in [(last, 2), (first, columns)].enumerated() {
      for column in 0..<width {
        text.add(
          column == 0 ? number : "某某镇",
          cell: CellPlace(table: table + 1, row: 0, column: column))
      }
    }
    let found = Self.units(text).count { if case .table = $0.kind { true } else { false } }
    #expect(found == tables)
  }

  static let places: [(text: String, count: Int)] = [
    ("政府。（一）加强领导", 0), ("政政府。（一）加强领导", 1), ("政政府。一、加强领导", 1), ("政政府。一.加强领导", 0),
    (repeated("政政府。（一）加强", 24), 24), (repeated("政政府。（一）加强", 25), 24),
  ]

  @Test(arguments: places.map { (Abridged($0.text), $0.count) })
  func `A lost break is looked for behind a word, at 24 places`(line: Abridged, count: Int) {
    let items = LostBreaks(grammar: MarkerGrammar()).items(in: SampleText.line(line.text), at: 0)
    #expect(items.count == count)
  }

  static let absences: [(scheme: Scheme, cost: Int)] = [
    (.article, 2333), (.arabicDot, 1666), (.chapter, 3000),
  ]

  @Test(arguments: absences)
  func `In a sentence prose costs a third, or six less`(scheme: Scheme, cost: Int) {
    #expect(HierarchyWeights().absence(of: scheme, .afterFragment) == cost)
  }

  /// A state of the search has room for so many schemes: `HierarchyState.traces`.
  @Test func `Schemes have the places from 0 to 19`() {
    #expect(Scheme.allCases.map(\.place) == Array(0..<20))
  }

  static let gaps: [(missing: Int, cost: Int)] = [(1, 2600), (39, 6400), (40, 6500), (41, 6500)]

  @Test(arguments: gaps)
  func `A gap costs more with each number up to forty`(missing: Int, cost: Int) {
    var prefixes = HierarchyPrefixes()
    var forest = HierarchyForest()
    var state = HierarchyState()
    let model = HierarchyModel(weights: HierarchyWeights())
    let first = HierarchyFrame(MarkerCandidate.generated(1), &prefixes)
    state.place(first, at: 1, as: forest.add(first, below: -1), inBoxAt: 0)
    var open = OpenUnits()
    open.load(state.top, from: forest)
    let next = MarkerCandidate.generated(2 + missing)
    var costs: [Int] = []
    let option = model.option(
      for: next, HierarchyFrame(next, &prefixes), of: HierarchyItem(line: 0, candidates: [next]))
    let trace = state.trace(of: next.scheme.place)
    model.forEachStep(for: option, behind: trace, open, prefixes) { step in
      if step.finding == .gap(expected: 2) { costs.append(step.cost) }
    }
    #expect(costs == [cost], "\(missing)")
  }
}
