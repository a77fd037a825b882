import GongwenLanguage
public import GongwenModel

/// Makes blocks of the printed lines of all pages.
public struct PrintedLayout {
  /// The lines, in the order of the page texts.
  private let lines: [PrintedLine]
  /// The raw offsets at which lines begin.
  private var lineStarts: [Int] { [0] + lines.map(\.range.lowerBound).filter { $0 > 0 }.sorted() }

  private let content: PrintedContent
  private let text: LineText
  private let sizes: [PrintedPageSize]
  /// Why lines are furniture, by their index.
  private let reasons: [Int: FurnitureReason]

  /// The titles that the bookmarks of the file name.
  private let titles: BookmarkedTitles
  /// The lines drawn on a page.
  private let rulings: (Int) -> RulingLines

  /// The columns that regions of the pages are in.
  private let columns: [Int: Int]
  /// The bands of these columns.
  private let bands: [Int: Int]
  /// How much more the next reading of the least certain region would cost; nil where no other was possible.
  private let marginOfRegions: Int?
  /// The tables that could not be resolved.
  private let diagnostics: [Diagnostic]

  /// Finds the lines of the pages of a source.
  public init(_ content: PrintedContent, of source: some PrintedSource) {
    self.content = content
    rulings = { content.rulingLines(of: source, onPage: $0, darkerThan: .plain) }
    titles = BookmarkedTitles(source.bookmarks())
    text = LineText(
      scalars: content.words, glyphs: content.glyphs,
      fontOf: content.fontOf)
    sizes = content.sizes
    let order = ReadingOrder(content, of: source)
    lines = order.lines
    reasons = order.reasons
    columns = order.columns
    bands = order.bands
    marginOfRegions = order.leastMargin
    diagnostics = order.unresolved.map { page in
      Diagnostic(
        code: "table-unresolved", severity: .warning,
        message: "page \(page): the lines of a table make no cells; its text is kept line by line")
    }
  }

  /// The characters, blocks and positions, with the diagnostics of reading and those of the layout.
  public func document(_ diagnostics: [Diagnostic]) -> RawDocument {
    var boxes = GlyphBoxes(glyphs: content.placedGlyphs, lineStarts: lineStarts)
    boxes.pageLabels = labels(content.labels, printedNumbers)
    let (blocks, breaks, marks) = blocks()
    boxes.noteMarks = marks
    boxes.narrowBlanks = NarrowBlanks.places(
      content.scalars, content.glyphs, isShaky: content.isShaky)
    var document = RawDocument(
      scalars: content.scalars, map: content.map, blocks: blocks,
      diagnostics: diagnostics + [content.doubledText].compactMap { $0 } + self.diagnostics,
      counts: ["pages": content.pages.count, "lines": lines.count], evidence: .printed(boxes))
    document.shown = content.shown
    document.doubtfulBreaks = breaks.filter { $0.certainty < CertaintyScale.told }
    let regions = marginOfRegions.map {
      CertaintyScale.certainty(ofMargin: $0, unit: .printedRegion)
    }
    document.certainty.breaks = (breaks.map(\.certainty) + [regions].compactMap { $0 }).min()
    return document
  }

  private func labels(_ given: [String]?, _ printed: [Int?]) -> [[String]] {
    guard given != nil || printed.contains(where: { $0 != nil }) else { return [] }
    var romans: [Int: String] = [:]
    for (index, reason) in reasons where reason == .pageNumber {
      let numeral = text.visible(lines[index])
      guard RomanNumeral.value(numeral[...]) != nil else { continue }
      romans[lines[index].page] = String(String.UnicodeScalarView(numeral))
    }
    return printed.enumerated().map { page, number in
      let all = [romans[page] ?? number.map(String.init), given?[page]].compactMap { $0 }
      return all.filter { !$0.isEmpty }
    }
  }

  /// A block a paragraph, a block a note and a block a line of furniture; the breaks that scores decided, and the marks of
  /// notes.
  private func blocks() -> (
    blocks: [Block], breaks: [DoubtfulBreak], marks: [GlyphBoxes.NoteMarkPlace]
  ) {
    var body = lines.indices.filter { reasons[$0] == nil && !lines[$0].isLabel }
    // Tables have measures of their own.
    let prose = body.map { lines[$0] }.filter { $0.cell == nil && !$0.isInMargin }
    let measures = TextMeasures(prose.isEmpty ? body.map { lines[$0] } : prose)
    var frames = PrintedFrames(
      prose, columns: columns, bands: bands, widths: content.readSizes.map(\.width),
      measures: measures, text: text)
    let marginal = sideNotes(body, measures, frames)
    body.removeAll { marginal[$0] != nil }
    let kept = body.map { lines[$0] }
    if !marginal.isEmpty {
      frames = PrintedFrames(
        kept.filter { $0.cell == nil }, columns: columns, bands: bands,
        widths: content.readSizes.map(\.width),
        measures: measures, text: text)
    }
    let notes = FootNotes(text: text, measures: measures, frames: frames, rulings: rulings)
      .notes(in: kept)
    let below = notes.numbers
    let flow = kept.indices.filter { below[$0] == nil }
    let decided = ParagraphBreaks(
      flow.map { kept[$0] }, text: text, measures: measures, frames: frames)
    let joined = Set(zip(flow, decided.joins).filter(\.1).map(\.0))
    let breaks = flow.indices.compactMap { place in
      decided.margins[place].map { margin in
        DoubtfulBreak(
          range: kept[flow[place]].range, joins: decided.joins[place],
          certainty: CertaintyScale.certainty(ofMargin: margin, unit: .printedBreak))
      }
    }
    let all = drafts(kept, marginal, below) { joined.contains($0) }
    var blocks = all.map { $0.block(frames, measures) }
    Self.setOtherPrint(&blocks, all, size: measures.size)
    titles.apply(to: &blocks, scalars: text.scalars, pages: all.map { $0.lines[0].page })
    // One bookmark names the title, and no headings.
    guard blocks.count(where: { $0.evidence.headingLevel > 0 }) <= 1 else {
      return (blocks, breaks, notes.marks)
    }
    let headings = PrintedHeadings(all, text: text, measures: measures, fonts: content.fonts)
    for (place, level) in headings.levels { blocks[place].evidence.headingLevel = level }
    return (blocks, breaks, notes.marks)
  }

  /// Sizes of the letters of neighbouring blocks that differ by more are two.
  private static let otherSize = Share(1, of: 12)

  /// Notes the size of the letters in which blocks of the text begin, and marks those in which it is another than that in
  /// which the block above ends, or which are on another page or below a running header that is below the block above: a
  /// letterhead and the title below its address are two.
  private static func setOtherPrint(
    _ blocks: inout [Block], _ drafts: [BlockDrafts.Draft], size: Int
  ) {
    var above: PrintedLine?
    var headers: [Int: [Int]] = [:]
    for draft in drafts where draft.reason == .runningHeader {
      for line in draft.lines { headers[line.page, default: []].append(line.middle) }
    }
    for index in blocks.indices where blocks[index].furniture == nil {
      guard !blocks[index].evidence.isNote, blocks[index].evidence.cell == nil else { continue }
      let lines = drafts[index].lines
      if let first = lines.first, size > 0 {
        blocks[index].evidence.letterSize = first.size * 100 / size
      }
      if let above, let first = lines.first {
        blocks[index].evidence.isOtherPrint =
          first.page != above.page
          || otherSize.isExceeded(
            by: abs(first.size - above.size), of: max(first.size, above.size))
          || headers[first.page]?.contains { $0 > above.middle && $0 < first.middle } ?? false
      }
      above = lines.last
    }
  }

  /// The lines as blocks.
  ///
  /// - Parameters:
  ///   - kept: the lines that are neither furniture nor notes in a margin.
  ///   - marginal: the numbers of the notes in margins, by the places of all lines.
  ///   - below: the numbers of the notes at the feet of pages, by the places of those that are kept.
  ///   - joins: whether one of these continues with the paragraph before it.
  private func drafts(
    _ kept: [PrintedLine], _ marginal: [Int: Int], _ below: [Int: Int], joins: (Int) -> Bool
  ) -> [BlockDrafts.Draft] {
    var drafts = BlockDrafts()
    var next = 0
    for index in lines.indices {
      if let reason = reasons[index] {
        drafts.addFurniture(lines[index], reason)
      } else if lines[index].isLabel {
        drafts.addNote(.label(index), lines[index], before: nil)
      } else if let note = marginal[index] {
        let isText = next < kept.count && below[next] == nil
        drafts.addNote(
          .side(note), lines[index], before: isText ? (kept[next], joins(next)) : nil)
      } else {
        if let note = below[next] {
          drafts.addNote(.foot(note), kept[next], before: nil)
        } else {
          drafts.add(kept[next], joins: joins(next))
        }
        next += 1
      }
    }
    return drafts.finish()
  }

  /// The numbers of the notes in the margins, by the lines' index.
  private func sideNotes(
    _ body: [Int], _ measures: TextMeasures, _ frames: PrintedFrames
  ) -> [Int: Int] {
    let found = SideNotes(text: text, measures: measures, frames: frames)
      .notes(in: body.map { lines[$0] })
    return Dictionary(uniqueKeysWithValues: found.map { (body[$0.key], $0.value) })
  }

  /// The number printed on each page; on those without one, as the first of a chapter, the one that
  /// they would have, where the numbers count with the pages.
  private var printedNumbers: [Int?] {
    var numbers = [Int?](repeating: nil, count: sizes.count)
    for (index, reason) in reasons where reason == .pageNumber {
      // The row of a number may have other pieces: 共3页.
      guard let number = PageNumberLine.read(text.visible(lines[index])) else { continue }
      numbers[lines[index].page] = number.value
    }
    let offsets = numbers.enumerated().compactMap { page, number in number.map { $0 - page } }
    guard offsets.count >= 2, let first = offsets.first, offsets.allSatisfy({ $0 == first }) else {
      return numbers
    }
    return numbers.indices.map { $0 + first >= 1 ? $0 + first : nil }
  }
}
