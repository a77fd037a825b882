/// Printed pages: a layout on A4 (GB/T 9704-2012, 5.2).
struct PrintedPages {
  /// Characters a line, in each column.
  var measure: ClosedRange<Int> = 28...28
  var size = 16.0
  var leading = 28.0
  /// The em that a paragraph is indented by.
  var indent = 2
  var columns = 1
  /// How far the lines of the second column stand below those of the first, in points.
  var offset = 0.0
  /// Whether the pages have a constant header, or one that names the section.
  var header: Header = .none
  var hasPageNumbers = true
  /// Whether paragraphs have a gap before them.
  var isSpaced = false
  var linesOfPage = 22
  /// Whether the head of a release stands above both columns.
  var spansHead = false

  /// Which rules of tables are drawn.
  var tableRules: TableRules = .grid
  /// Whether it is a web page that a browser printed: the day and the title above, the address below.
  var isWebPage = false

  /// Which rules of tables are drawn.
  enum TableRules: Sendable { case grid, horizontal, none }
  /// What stands at the head of pages.
  enum Header: Sendable { case none, constant, changing }

  static let renderings: [Rendering] = [
    rendering("pdf", "pdf-one", PrintedPages()),
    rendering("pdf-header", "pdf-one", PrintedPages(header: .constant), "pdf"),
    rendering("pdf-horizontal", "pdf-one", PrintedPages(tableRules: .horizontal), "pdf"),
    rendering("pdf-no-rules", "pdf-one", PrintedPages(tableRules: .none), "pdf", [.withoutSpans]),
    rendering(
      "pdf-web", "pdf-one",
      PrintedPages(
        measure: 40...44, size: 12, leading: 21, header: .constant, isSpaced: true, linesOfPage: 30,
        isWebPage: true), "pdf-wide"),
    Rendering(
      name: "pdf-traditional", group: "pdf-one", simpler: "pdf", forms: [.traditional]
    ) { release, random in PrintedPages().print(release, &random) },
    rendering(
      "pdf-wide", "pdf-one",
      PrintedPages(measure: 36...42, size: 10.5, leading: 18, linesOfPage: 36), "pdf"),
    rendering(
      "pdf-60", "pdf-one",
      PrintedPages(measure: 56...60, size: 8, leading: 14, header: .changing, linesOfPage: 46),
      "pdf-wide"),
    rendering(
      "pdf-flush", "pdf-flush",
      PrintedPages(measure: 30...36, size: 12, leading: 20, indent: 0, linesOfPage: 32), "pdf"),
    rendering(
      "pdf-flush-spaced", "pdf-flush",
      PrintedPages(
        measure: 30...36, size: 12, leading: 18, indent: 0, isSpaced: true, linesOfPage: 28),
      "pdf-flush"),
    rendering(
      "pdf-narrow", "pdf-narrow",
      PrintedPages(measure: 20...24, size: 14, leading: 24, linesOfPage: 24), "pdf"),
    rendering(
      "pdf-two-columns", "pdf-two",
      PrintedPages(measure: 18...20, size: 10.5, leading: 18, columns: 2, linesOfPage: 36),
      "pdf-wide"),
    rendering(
      "pdf-two-offset", "pdf-two",
      PrintedPages(
        measure: 18...20, size: 10.5, leading: 18, columns: 2, offset: 7, header: .constant,
        linesOfPage: 36, spansHead: true),
      "pdf-two-columns"),
  ]

  private static func rendering(
    _ name: String, _ group: String, _ layout: PrintedPages, _ simpler: String? = nil,
    _ forms: [Rendering.Form] = []
  ) -> Rendering {
    Rendering(name: name, group: group, simpler: simpler, forms: forms) { release, random in
      layout.print(release, &random)
    }
  }

  private func print(_ release: Release, _ random: inout RandomSource) -> Printed {
    let lines = Setter.lines(of: release)
    var breaker = LineBreaker(width: 2 * random.number(measure))
    if indent == 0, !isSpaced {
      let range = (2 * measure.lowerBound)...(2 * measure.upperBound)
      breaker = breaker.clear(of: range, lines.filter { $0.style == .paragraph }.map(\.text))
    }
    var paper = Paper(layout: self, measure: breaker.width / 2, first: random.number(1...9))
    let scene = PageScene(release, &random)
    return paper.print(lines, journal: scene.site + "公报")
  }
}
