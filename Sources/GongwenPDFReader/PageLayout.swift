import GongwenModel

/// Makes blocks of the printed lines of all pages.
struct PageLayout {
  /// The lines, in the order of the page texts.
  let lines: [PrintedLine]
  /// The raw offsets at which lines begin.
  var lineStarts: [Int] { [0] + lines.map(\.range.lowerBound).filter { $0 > 0 }.sorted() }

  private let text: LineText
  private let sizes: [PageSize]
  /// Why lines are furniture, by their index.
  private let reasons: [Int: FurnitureReason]

  /// What is to be said of the pages.
  private(set) var diagnostics: [Diagnostic] = []

  /// Finds the lines of the pages.
  ///
  /// - Parameter rulings: gives the lines drawn on a page; asked of those that may have tables.
  init(_ content: PageContent, rulings: (Int) -> RulingLines) {
    let finder = LineFinder(
      scalars: content.scalars, glyphs: content.glyphs, isCopy: content.isCopy)
    let text = LineText(scalars: content.scalars, glyphs: content.glyphs)
    let tables = RuledTables(glyphs: content.glyphs)
    var all: [PrintedLine] = []
    var number = 0
    var unresolved: [Int] = []
    for (page, range) in content.pages.enumerated() {
      let found = finder.lines(in: range, page: page, width: content.sizes[page].width)
      guard RuledTables.mayHaveTables(found.filter { !$0.isCopy }, text: text) else {
        all += found
        continue
      }
      let grids = RuledGrid.grids(rulings(page))
      if grids.unresolved.contains(where: { frame in found.filter(frame.contains).count >= 4 }) {
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

  /// A block a paragraph, and a block a line of furniture.
  func blocks() -> [Block] {
    let body = lines.indices.filter { reasons[$0] == nil }
    // Tables have measures of their own.
    let prose = body.map { lines[$0] }.filter { $0.cell == nil }
    let measures = TextMeasures(prose.isEmpty ? body.map { lines[$0] } : prose)
    let cells = TableFinder(text: text, measures: measures).cells(body.map { lines[$0] })
    let frames = PageFrames(
      cells.filter { $0.cell == nil }, sizes: sizes, measures: measures)
    let joiner = ParagraphJoiner(text: text, measures: measures, frames: frames)
    var blocks: [Block] = []
    // Furniture inside a paragraph that goes on over it stands behind the paragraph.
    var waiting: [Block] = []
    var paragraph: [PrintedLine] = []
    var next = 0
    for index in lines.indices {
      if let reason = reasons[index] {
        waiting.append(furniture(lines[index], reason))
        continue
      }
      let line = cells[next]
      next += 1
      if let above = paragraph.last, !joiner.joins(line, to: above, of: paragraph) {
        blocks.append(block(paragraph, frames, measures))
        paragraph = []
      }
      if paragraph.isEmpty {
        blocks += waiting
        waiting = []
      }
      paragraph.append(line)
    }
    if !paragraph.isEmpty { blocks.append(block(paragraph, frames, measures)) }
    return blocks + waiting
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
  var printedNumbers: [Int?] {
    var numbers = [Int?](repeating: nil, count: sizes.count)
    for (index, reason) in reasons where reason == .pageNumber {
      numbers[lines[index].page] = PageNumbers.read(text.visible(lines[index]))?.value
    }
    let offsets = numbers.enumerated().compactMap { page, number in number.map { $0 - page } }
    guard offsets.count >= 2, let first = offsets.first, offsets.allSatisfy({ $0 == first }) else {
      return numbers
    }
    return numbers.indices.map { $0 + first >= 1 ? $0 + first : nil }
  }

  private func furniture(_ line: PrintedLine, _ reason: FurnitureReason) -> Block {
    Block(
      range: line.range, evidence: LayoutEvidence(endsAtLineBreak: false), furniture: reason)
  }

  private func block(
    _ paragraph: [PrintedLine], _ frames: PageFrames, _ measures: TextMeasures
  ) -> Block {
    let first = paragraph[0]
    let em = measures.em(of: first)
    let indent = max(0, (first.left - frames.area(of: first).left) * 2 / max(1, em))
    var block = Block(
      range: paragraph.reduce(first.range) { hull, line in
        min(hull.lowerBound, line.range.lowerBound)..<max(hull.upperBound, line.range.upperBound)
      },
      evidence: LayoutEvidence(indent: indent, endsAtLineBreak: false))
    block.evidence.cell = first.cell
    if paragraph.count > 1 {
      block.lines = paragraph.map(\.range)
      block.besides = Set(
        paragraph.indices.dropFirst().filter { paragraph[$0 - 1].isBeside(paragraph[$0]) })
    }
    return block
  }
}
