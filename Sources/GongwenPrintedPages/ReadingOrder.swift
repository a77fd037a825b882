import GongwenLanguage
import GongwenModel

/// The lines of all pages in the order in which they are read.
struct ReadingOrder {
  /// The lines, furniture and copies among them; of tables by cells.
  private(set) var lines: [PrintedLine] = []
  /// Why lines are furniture, by their places.
  private(set) var reasons: [Int: FurnitureReason] = [:]
  /// The columns that regions are in, by the regions' numbers.
  private(set) var columns: [Int: Int] = [:]
  /// The bands of columns that regions are in, by the regions' numbers.
  private(set) var bands: [Int: Int] = [:]
  /// Pages, from 1, with a table that could not be resolved.
  private(set) var unresolved: [Int] = []
  /// How much more the next reading of the least certain region would cost; nil where no other was possible.
  private(set) var leastMargin: Int?

  private let content: PrintedContent
  private let finder: LineFinder
  private let pieceFinder: PieceFinder
  private let text: LineText
  private var pages: [PrintedPageReading] = []
  private var regionCount = 0
  private var tableCount = 0
  /// The edges of the columns of tables with ruling lines, by the numbers of the tables.
  private var edgesOfTables: [Int: [Int]] = [:]
  private var markCount = 0

  /// The least number of lines inside a frame that is reported as a table.
  private static let leastInFrame = 4
  /// The most sets of gutters that are expected on other pages.
  private static let mostKnown = 50

  /// Reads the pages of a source.
  init(_ content: PrintedContent, of source: some PrintedSource) {
    self.content = content
    let words = content.words
    let finder = LineFinder(
      scalars: words, glyphs: content.glyphs, isCopy: content.isCopy,
      fonts: content.fonts, fontOf: content.fontOf, shape: CharacterShape(content))
    self.finder = finder
    text = LineText(scalars: words, glyphs: content.glyphs)
    let marks = HangingMarks(finder: finder)
    var found = content.pages.enumerated().map { page, range in
      let (prints, copies) = finder.pieces(in: range, page: page)
      return (prints: marks.parted(prints), copies: copies)
    }
    let ofMargins = Set(content.marginal.flatMap(\.range))
    if !ofMargins.isEmpty {
      for page in found.indices {
        found[page].prints.removeAll { ofMargins.contains($0.range.lowerBound) }
      }
    }
    var seals: [[PrintedLine]] = []
    var lettered: [LetteredRules.Found] = []
    for page in found.indices {
      seals.append(SealLetters(text: text).take(from: &found[page].prints, marks: &markCount))
      lettered.append(
        LetteredRules(text: text).take(from: &found[page].prints, marks: &markCount) {
          finder.line($0, page: page)
        })
      found[page].prints = finder.joiningUpward(found[page].prints)
    }
    let printed = TextMeasures.usualSize(found.lazy.flatMap(\.prints))
    let entries = Self.entries(of: content, over: found.map(\.prints), size: printed)
    for page in found.indices { found[page].prints += entries.lines[page] }
    let usual = printed ?? TextMeasures.usualSize(found.lazy.flatMap(\.prints)) ?? 1
    pieceFinder = PieceFinder(text: text, em: usual)
    for (prints, copies) in found {
      var (pieces, lines) = pieceFinder.pieces(PrintedRows.rows(prints, finder))
      for index in lines.indices.dropLast()
      where finder.isRaised(lines[index], before: lines[index + 1]) {
        lines[index].carrierEm = lines[index + 1].em
      }
      var page = PrintedPageReading(lines: lines, pieces: pieces, copies: copies)
      page.setAside(entries.over[pages.count], as: .annotation)
      page.setAside(seals[pages.count], as: .watermark)
      page.setAside(lettered[pages.count].letters, as: .markup)
      page.lettered = lettered[pages.count].rules
      if lettered[pages.count].isUneven { unresolved.append(pages.count + 1) }
      pages.append(page)
    }
    setAsideMarginal()
    setAsideOverlays(source)
    setAsideNumbers()
    findTables(source)
    setAsideEdges()
    findRegions()
    for page in pages.indices { emit(page) }
    let aside = reasons
    CutTables.mark(&lines, edges: edgesOfTables, text: text) { aside[$0] == nil }
  }

  private var em: Int { pieceFinder.em }

  /// Takes the lines in the margins of turned pages out of their text.
  private mutating func setAsideMarginal() {
    for line in content.marginal {
      guard let own = finder.line(line.range, page: line.page) else { continue }
      pages[line.page].marginal.append(pages[line.page].lines.count)
      pages[line.page].setAside(
        [own],
        as: line.line.isNumber ? .pageNumber : line.line.isTop ? .runningHeader : .runningFooter)
    }
  }

  private mutating func setAsideOverlays(_ source: some PrintedSource) {
    let overlays = Overlays(pages.map(\.pieces), em: em)
    for page in pages.indices {
      for index in pages[page].pieces.indices where pages[page].pieces[index].count == 1 {
        let line = pages[page].lines[pages[page].pieces[index].lines.lowerBound]
        if text.number(line) != nil { pages[page].pieces[index].traits.insert(.number) }
      }
      let reading = pages[page]
      let marks = overlays.marks(in: reading.pieces) {
        text.isSign(reading.lines[$0.lines.lowerBound])
      }
      guard !marks.isEmpty else { continue }
      let rotated = marks.filter { $0.kind == .rotated }.flatMap(\.pieces)
      let tables =
        rotated.isEmpty
        ? [] : tableFrames(page, source, nextTo: rotated.flatMap { reading.pieces[$0].lines })
      for mark in marks {
        let own = mark.pieces.flatMap { reading.pieces[$0].lines }
        // Letters in a narrow column of a table are its words.
        if mark.kind == .rotated,
          own.allSatisfy({ line in tables.contains { $0.contains(reading.lines[line]) } })
        {
          continue
        }
        markCount += 1
        for (order, line) in own.enumerated() {
          pages[page].lines[line].mark = markCount
          pages[page].lines[line].orderInMark =
            mark.kind == .watermark ? order : reading.lines[line].range.lowerBound
          pages[page].reasons[line] = mark.kind == .watermark ? .watermark : .runningFooter
        }
      }
      let reasons = pages[page].reasons
      pages[page].remove(pieceFinder) { reasons[$0] != nil }
    }
  }

  /// Sets the numbers of lines aside that are in a margin of the pages.
  private mutating func setAsideNumbers() {
    let (pages, text) = (pages, text)
    let numbers = MarginNumbers(em: em) { page, piece in
      let line = pages[page].lines[piece.lines.upperBound - 1]
      return text.isTerminated(line) || text.endsInLeader(line) || text.endsWithLeader(line)
    }
    let found = numbers.numbers(pages.map(\.pieces)) { page, piece in
      let lines = pages[page].pieces[piece].lines
      return lines.count == 1 ? text.number(pages[page].lines[lines.lowerBound]) : nil
    }
    for (page, numbers) in found.enumerated() where !numbers.isEmpty {
      markCount += 1
      for (order, piece) in numbers.enumerated() {
        let line = pages[page].pieces[piece].lines.lowerBound
        self.pages[page].lines[line].mark = markCount
        self.pages[page].lines[line].orderInMark = order
        self.pages[page].reasons[line] = .lineNumber
      }
      let reasons = self.pages[page].reasons
      self.pages[page].remove(pieceFinder) { reasons[$0] != nil }
    }
  }

  /// The boxes of the tables with ruling lines of a page that may have some, as it may where rows of pieces are next to
  /// letters that are below each other.
  private mutating func tableFrames(
    _ page: Int, _ source: some PrintedSource, nextTo letters: [Int]
  ) -> [RuledGrid.Frame] {
    let lines = pages[page].lines
    guard mayHaveLines(page) || RuledTables.areInRows(letters, of: lines) else { return [] }
    let drawn = content.rulingLines(of: source, onPage: page, darkerThan: .plain)
    let frames = RuledGrid.grids(
      LetterStrokes(glyphs: content.glyphs).removed(from: drawn, of: lines)
    ).grids.map(\.frame)
    pages[page].hasFrames = !frames.isEmpty
    return frames
  }

  /// Whether a page may have tables with ruling lines or charts, so that it is drawn.
  private func mayHaveLines(_ page: Int) -> Bool {
    let reading = pages[page]
    let lines = reading.lines.indices.filter { reading.reasons[$0] == nil }.map {
      reading.lines[$0]
    }
    return reading.hasFrames || RuledTables.mayHaveTables(lines, text: text)
      || Charts.mayHaveCharts(lines) || RuledTables.mayBeCut(lines)
      || BlankForms(text: text).mayHaveForms(lines)
      || PrintedExplainer(em: em).mayHaveColumns(reading.pieces)
  }

  /// Draws pages that may have tables, and puts these together.
  private mutating func findTables(_ source: some PrintedSource) {
    let tables = RuledTables(glyphs: content.glyphs, text: text)
    let strokes = LetterStrokes(glyphs: content.glyphs)
    for page in pages.indices {
      let reading = pages[page]
      let kept = reading.lines.indices.filter { reading.reasons[$0] == nil }
      let lines = kept.map { reading.lines[$0] }
      var rulings = RulingLines()
      if mayHaveLines(page) {
        let hasWatermark = reading.reasons.values.contains(.watermark)
        rulings = strokes.removed(
          from: content.rulingLines(
            of: source, onPage: page, darkerThan: hasWatermark ? .behindWatermark : .plain),
          of: lines)
      } else if reading.lettered.vertical.isEmpty {
        putTogether(Charts(text: text, em: em).charts([], lines), page) { kept[$0] }
        continue
      }
      rulings.horizontal += reading.lettered.horizontal
      rulings.vertical += reading.lettered.vertical
      pages[page].rules = rulings
      let grids = RuledGrid.grids(rulings)
      let found = tables.tables(grids.grids, of: lines, number: &tableCount) {
        finder.line($0, page: page)
      }
      for var table in found {
        table.places = table.places.map { kept[$0] }
        pages[page].replace(by: table, pieceFinder)
        edgesOfTables[table.number] = table.edges
      }
      let inTables = Set(found.flatMap(\.places))
      let others = kept.indices.filter { !inTables.contains($0) }
      let charts = Charts(text: text, em: em).charts(rulings.areas, others.map { lines[$0] })
      if grids.unresolved.contains(where: { frame in
        lines.count(where: frame.contains) >= Self.leastInFrame
          && !charts.contains { $0.frame.overlaps(frame) }
      }) {
        unresolved.append(page + 1)
      }
      putTogether(charts, page) { kept[others[$0]] }
    }
  }

  /// Makes a piece of each chart of a page, whose lines are at other places of it.
  private mutating func putTogether(
    _ charts: [Charts.Found], _ page: Int, at place: (Int) -> Int
  ) {
    for var chart in charts {
      chart.places = chart.places.map(place)
      pages[page].replace(by: chart, pieceFinder)
    }
  }

  private mutating func setAsideEdges() {
    // Lines in the margins of turned pages are where they were on others.
    let text =
      content.marginal.isEmpty
      ? text : LineText(scalars: content.words, glyphs: content.glyphsWithUprightMargins)
    var all: [PrintedLine] = []
    var places: [(page: Int, line: Int)] = []
    for (page, reading) in pages.enumerated() {
      for line in reading.pieces.flatMap(\.lines) {
        // Upright lines that are text of a turned page are not where they are printed.
        if content.upright[reading.lines[line].range.lowerBound] != nil { continue }
        all.append(reading.lines[line])
        places.append((page, line))
      }
      for line in reading.marginal {
        var own = reading.lines[line]
        own.box = GlyphBoxes.union(text.glyphs[own.range]) ?? own.box
        all.append(own)
        places.append((page, line))
      }
    }
    let sizes = content.readSizes
    let measures = TextMeasures(all) { !PrintedEdges.isInMargin($0, sizes) }
    let edges = PrintedEdges(text: text, measures: measures, sizes: sizes)
    let byPage = Dictionary(grouping: all, by: \.page)
    var references: [Int: Set<NoteMark>] = [:]
    for (index, reason) in edges.reasons(all) {
      if reason == .runningFooter, isNote(all[index], byPage, &references) { continue }
      pages[places[index].page].reasons[places[index].line] = reason
    }
    for page in pages.indices where !pages[page].reasons.isEmpty {
      let reasons = pages[page].reasons
      pages[page].remove(pieceFinder) { reasons[$0] != nil }
    }
  }

  /// Whether a line at the foot of a page begins with the mark of a note that the text of the page refers to for certain:
  /// in small letters alone it may be a running footer.
  ///
  /// - Parameter references: the marks of the pages that were asked for.
  private func isNote(
    _ line: PrintedLine, _ byPage: [Int: [PrintedLine]], _ references: inout [Int: Set<NoteMark>]
  ) -> Bool {
    guard let mark = text.noteMark(of: line)?.mark else { return false }
    if references[line.page] == nil {
      let own = byPage[line.page] ?? []
      references[line.page] = Set(
        NoteReferences(own, text: text).all.filter(\.isCertain).map(\.mark))
    }
    return references[line.page]?.contains(mark) ?? false
  }

  /// Explains the pages; those that may have columns again where another page has some for certain.
  private mutating func findRegions() {
    var known: [[Int]] = []
    var open: [Int] = []
    let contents = ContentsRows(text: text, em: em)
    for page in pages.indices {
      pages[page].pieces = contents.joined(pages[page].pieces, &pages[page].lines, by: pieceFinder)
      var explainer = PrintedExplainer(em: em, rules: pages[page].rules)
      guard explainer.hasGutters(pages[page].pieces) else {
        pages[page].regions = [
          PrintedRegion(kind: .flow, rows: ColumnLine.rows(pages[page].pieces))
        ]
        continue
      }
      pieceFinder.describe(&pages[page].pieces, pages[page].lines)
      open.append(page)
      pages[page].regions = explainer.regions(pages[page].pieces)
      known += explainer.found.prefix(Self.mostKnown - min(known.count, Self.mostKnown))
    }
    guard !known.isEmpty else { return }
    for page in open {
      var explainer = PrintedExplainer(em: em, rules: pages[page].rules, known: known)
      pages[page].regions = explainer.regions(pages[page].pieces)
    }
  }

  /// Adds the lines of a page: what is above the text and is not text, the text, the rest.
  private mutating func emit(_ page: Int) {
    let reading = pages[page]
    let top = reading.pieces.map(\.top).min() ?? 0
    let aside = reading.reasons.keys.sorted { one, other in
      let (first, second) = (reading.lines[one], reading.lines[other])
      return (first.mark, first.orderInMark, one) < (second.mark, second.orderInMark, other)
    }
    var inOrder: [(line: PrintedLine, reason: FurnitureReason?)] = []
    func addAside(_ isAdded: (PrintedLine) -> Bool) {
      for place in aside where isAdded(reading.lines[place]) {
        inOrder.append((reading.lines[place], reading.reasons[place]))
      }
    }
    let lowest = Self.lowest(aside.map { reading.lines[$0] })
    func isAbove(_ line: PrintedLine) -> Bool { (lowest[line.mark] ?? line.middle) < top }
    addAside(isAbove)
    for region in reading.regions where region.kind != .note {
      for line in lines(of: region, reading) { inOrder.append((line, nil)) }
    }
    for region in reading.regions where region.kind == .note {
      Self.insert(lines(of: region, reading), beside: &inOrder)
    }
    addAside { !isAbove($0) }
    inOrder = Self.put(reading.copies, behind: inOrder)
    for (line, reason) in inOrder {
      reasons[lines.count] = reason
      lines.append(line)
    }
  }

  private mutating func lines(
    of region: PrintedRegion, _ reading: PrintedPageReading
  ) -> [PrintedLine] {
    regionCount += 1
    columns[regionCount] = region.column
    bands[regionCount] = region.band
    if let margin = region.margin { leastMargin = min(leastMargin ?? margin, margin) }
    var result: [PrintedLine] = []
    if region.kind == .table,
      let cells = AlignedTable(
        region, reading.lines, number: tableCount + 1, rules: reading.rules.horizontal
      ).lines
    {
      tableCount += 1
      result = cells
    } else {
      result = region.rows.flatMap { row in
        row.sorted { $0.left < $1.left }.flatMap { reading.lines[$0.lines] }
      }
    }
    for index in result.indices {
      result[index].region = regionCount
      result[index].isInMargin = region.kind == .note
    }
    return result
  }
}
