import GongwenLanguage
public import GongwenModel

/// Makes blocks of the printed lines of all pages.
public struct PageLayout {
  /// The lines, in the order of the page texts.
  private let lines: [PrintedLine]
  /// The raw offsets at which lines begin.
  private var lineStarts: [Int] { [0] + lines.map(\.range.lowerBound).filter { $0 > 0 }.sorted() }

  private let content: PageContent
  private let text: LineText
  private let sizes: [PageSize]
  /// Why lines are furniture, by their index.
  private let reasons: [Int: FurnitureReason]

  /// What the bookmarks of the file name.
  private let titles: BookmarkedTitles
  /// The lines drawn on a page.
  private let rulings: (Int) -> RulingLines

  /// The tables that could not be resolved.
  private let diagnostics: [Diagnostic]

  /// The least number of lines inside a frame that is reported as a table.
  private static let leastInFrame = 4

  /// Finds the lines of the pages of a source.
  public init(_ content: PageContent, of source: some PrintedSource) {
    self.content = content
    rulings = { source.rulingLines(ofPage: $0) }
    titles = BookmarkedTitles(source.bookmarks())
    let finder = LineFinder(
      scalars: content.scalars, glyphs: content.glyphs, isCopy: content.isCopy)
    let order = ReadingOrder(finder: finder)
    let text = LineText(scalars: content.scalars, glyphs: content.glyphs)
    let tables = RuledTables(glyphs: content.glyphs)
    var all: [PrintedLine] = []
    var number = 0
    var unresolved: [Int] = []
    for (page, range) in content.pages.enumerated() {
      let found = order.lines(in: range, page: page, width: content.sizes[page].width)
      guard RuledTables.mayHaveTables(found.filter { !$0.isCopy }, text: text) else {
        all += found
        continue
      }
      let grids = RuledGrid.grids(source.rulingLines(ofPage: page))
      if grids.unresolved.contains(where: { frame in
        found.filter(frame.contains).count >= Self.leastInFrame
      }) {
        unresolved.append(page + 1)
      }
      all += tables.apply(grids.grids, to: found, number: &number) {
        finder.line($0, page: page)
      }
    }
    lines = all
    self.text = text
    diagnostics = unresolved.map { page in
      Diagnostic(
        code: "table-unresolved", severity: .warning,
        message: "page \(page): the lines of a table make no cells; its text stands line by line")
    }
    sizes = content.sizes
    reasons = Self.reasons(all, text, content.sizes)
  }

  /// The characters, blocks and positions, with the diagnostics of reading and those of the layout.
  public func document(_ diagnostics: [Diagnostic]) -> RawDocument {
    var boxes = GlyphBoxes(glyphs: content.glyphs, lineStarts: lineStarts)
    boxes.pageLabels = Self.labels(content.labels, printedNumbers)
    var document = RawDocument(
      scalars: content.scalars, map: content.map, blocks: blocks(),
      diagnostics: diagnostics + [content.doubledText].compactMap { $0 } + self.diagnostics,
      counts: ["pages": content.pages.count, "lines": lines.count], evidence: .printed(boxes))
    document.shown = content.shown
    return document
  }

  private static func labels(_ given: [String]?, _ printed: [Int?]) -> [[String]] {
    guard given != nil || printed.contains(where: { $0 != nil }) else { return [] }
    return printed.enumerated().map { page, number in
      let both = [number.map(String.init), given?[page]].compactMap { $0 }
      return both.filter { !$0.isEmpty }
    }
  }

  /// A block a paragraph, a block a note and a block a line of furniture.
  private func blocks() -> [Block] {
    var body = lines.indices.filter { reasons[$0] == nil }
    // Tables have measures of their own.
    let prose = body.map { lines[$0] }.filter { $0.cell == nil }
    let measures = TextMeasures(prose.isEmpty ? body.map { lines[$0] } : prose)
    let beside = sideNotes(body, measures)
    body.removeAll { beside[$0] != nil }
    let cells = TableFinder(text: text, measures: measures).cells(body.map { lines[$0] })
    let frames = PageFrames(
      cells.filter { $0.cell == nil }, sizes: sizes, measures: measures)
    let below = FootNotes(text: text, measures: measures, frames: frames, rulings: rulings)
      .notes(in: cells)
    var drafts = BlockDrafts(
      joiner: ParagraphJoiner(text: text, measures: measures, frames: frames))
    var next = 0
    for index in lines.indices {
      if let reason = reasons[index] {
        drafts.addFurniture(lines[index], reason)
      } else if let note = beside[index] {
        let isText = next < cells.count && below[next] == nil
        drafts.addNote(.side(note), lines[index], before: isText ? cells[next] : nil)
      } else {
        if let note = below[next] {
          drafts.addNote(.foot(note), cells[next], before: nil)
        } else {
          drafts.add(cells[next])
        }
        next += 1
      }
    }
    let all = drafts.finish()
    var blocks = all.map { $0.block(frames, measures) }
    titles.apply(to: &blocks, scalars: text.scalars, pages: all.map { $0.lines[0].page })
    return blocks
  }

  /// The numbers of the notes in the margins, by the lines' index.
  private func sideNotes(_ body: [Int], _ measures: TextMeasures) -> [Int: Int] {
    let kept = body.map { lines[$0] }
    let frames = PageFrames(kept.filter { $0.cell == nil }, sizes: sizes, measures: measures)
    let found = SideNotes(text: text, measures: measures, frames: frames).notes(in: kept)
    return Dictionary(uniqueKeysWithValues: found.map { (body[$0.key], $0.value) })
  }

  /// Why lines are furniture, by their index.
  private static func reasons(
    _ lines: [PrintedLine], _ text: LineText, _ sizes: [PageSize]
  ) -> [Int: FurnitureReason] {
    let prints = lines.indices.filter { !lines[$0].isCopy }
    let kept = prints.map { lines[$0] }
    let edges = PageEdges(text: text, measures: TextMeasures(kept), sizes: sizes).reasons(kept)
    var result: [Int: FurnitureReason] = [:]
    for (index, reason) in edges { result[prints[index]] = reason }
    for index in lines.indices where lines[index].isCopy { result[index] = .duplicate }
    return result
  }

  /// The number printed on each page; on those without one, as the first of a chapter, the one that
  /// they would have, where the numbers count with the pages.
  private var printedNumbers: [Int?] {
    var numbers = [Int?](repeating: nil, count: sizes.count)
    for (index, reason) in reasons where reason == .pageNumber {
      numbers[lines[index].page] = PageNumberLine.read(text.visible(lines[index]))?.value
    }
    let offsets = numbers.enumerated().compactMap { page, number in number.map { $0 - page } }
    guard offsets.count >= 2, let first = offsets.first, offsets.allSatisfy({ $0 == first }) else {
      return numbers
    }
    return numbers.indices.map { $0 + first >= 1 ? $0 + first : nil }
  }
}
