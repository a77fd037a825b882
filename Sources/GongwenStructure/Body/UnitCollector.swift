import GongwenLanguage
import GongwenModel
import GongwenText

/// Collects the units of a part in reading order, line by line.
struct UnitCollector {
  /// A unit with its depth; nil for units that belong to the one above them.
  typealias Entry = (unit: Unit, depth: Int?)

  /// The canonical text.
  let text: CanonicalText
  /// The lines of the document.
  let lines: [Line]
  /// How its lines break.
  let breaks: LineBreaks
  /// Names of articles on lines of their own.
  let articleNames: ArticleNames
  /// The title of the part.
  let title: TitleKey?
  /// The units so far.
  var entries: [Entry] = []
  /// The faults of their numbering.
  private(set) var findings: [NumberingFinding] = []
  /// Headers of tables that pages printed again.
  var repeated: [Range<Int>] = []
  /// The lines that may as well continue the paragraph above them or begin one, and whether they were joined to it.
  private(set) var doubtfulBreaks: [(line: Int, joins: Bool)] = []
  /// The handle of the next unit that needs one.
  private var nextHandle: Int

  /// Starts with nothing, for a range of the lines.
  init(
    text: CanonicalText, lines: [Line], in range: Range<Int>, breaks: LineBreaks,
    title: TitleKey?, firstHandle: Int
  ) {
    self.text = text
    self.lines = lines
    self.breaks = breaks
    self.title = title
    articleNames = ArticleNames(lines, in: range, breaks: breaks)
    nextHandle = firstHandle
  }

  /// The words of a canonical range.
  func words(_ range: Range<Int>) -> UnitText { UnitText(range, of: text) }

  /// Adds the table of contents.
  mutating func addContents(_ line: Int) {
    entries.append((Unit(kind: .contents, text: words(lines[line].range)), 0))
  }

  /// Adds notes that are next to the text.
  mutating func addNotes(_ notes: [Line]) {
    for note in notes {
      let text = words(note.range)
      guard note.evidence.isLabel else {
        entries.append((Unit(kind: .note, text: text), nil))
        continue
      }
      if case .figure(let captions, var labels)? = entries.last?.unit.kind {
        // In its place, as with the rows of a table.
        entries[entries.count - 1].unit.kind = .paragraph
        labels.append(text)
        entries[entries.count - 1].unit.kind = .figure(captions, labels: labels)
      } else {
        entries.append((Unit(kind: .figure([], labels: [text]), text: text), nil))
      }
    }
  }

  /// Adds the pieces of a line.
  mutating func add(_ line: Int, of placed: PlacedLines, isFirst: Bool) {
    addPictures(before: line)
    if placed.notes.contains(line),
      addNote(line, continuesNote: placed.notes.continues(line))
    {
      return
    }
    var isSplit = placed.split.contains(line)
    for piece in placed.pieces(of: line) {
      if let start = piece.start {
        add(start, piece.range, isIntroduced: !isFirst && introduces(lines[line - 1]))
        if isSplit {
          findings.append(
            NumberingFinding(
              handle: nextHandle - 1, kind: .breaksLost, place: piece.range.lowerBound,
              marker: start.marker))
          isSplit = false
        }
      } else {
        addPlain(piece.range, line, isFirst: isFirst, placed)
        if let marker = placed.left[line] { report(marker, piece.range) }
      }
    }
  }

  /// Adds a numbered unit.
  private mutating func add(_ start: PlacedLines.Start, _ range: Range<Int>, isIntroduced: Bool) {
    var unit = Unit(
      kind: .section(start.marker, depth: start.placement.depth), text: words(range))
    unit.handle = nextHandle
    nextHandle += 1
    for finding in start.placement.findings(of: start.marker)
    where !(finding == .restart && isIntroduced) {
      findings.append(
        NumberingFinding(
          handle: unit.handle, kind: finding, place: range.lowerBound, marker: start.marker,
          isFirst: entries.isEmpty))
    }
    entries.append((unit, start.placement.depth))
  }

  /// Adds a line, or its beginning, that starts no numbered unit: an item, a caption, a heading, a
  /// continuation or a paragraph.
  private mutating func addPlain(
    _ piece: Range<Int>, _ line: Int, isFirst: Bool, _ placed: PlacedLines
  ) {
    if let bullet = lines[line].markers.first(where: { $0.scheme == .dash || $0.scheme == .bullet })
    {
      entries.append((Unit(kind: .item(bullet), text: words(piece)), nil))
    } else if piece == lines[line].range, addCaption(line) {
      return
    } else if case .number(let number)? = lines[line].evidence.page?.generated,
      lines[line].markers.isEmpty
    {
      let marker = MarkerCandidate.generated(number)
      entries.append((Unit(kind: .item(marker), text: words(piece)), nil))
    } else if articleNames.contains(line), case .section = entries.last?.unit.kind {
      entries[entries.count - 1].unit.text.join(piece, of: text)
    } else if let depth = headingDepth(line, placed) {
      var heading = Unit(kind: .heading, text: words(piece))
      heading.handle = nextHandle
      nextHandle += 1
      if placed.doubtful == line { heading.margin = Self.marginOfNames }
      entries.append((heading, depth))
    } else if isBulleted(line) {
      entries.append((Unit(kind: .item(.generatedBullet), text: words(piece)), nil))
      // Not by a name for the unit: with a second reference to it, each line would copy the text that it joins.
    } else if entries.last?.unit.takesLines ?? false, !isFirst, !captionsTable(line),
      breaks.joins(
        lines[line], to: lines[line - 1], aboveIsHeading: placed.startsUnit(line - 1))
    {
      entries[entries.count - 1].unit.text.join(piece, of: text)
      if breaks.isDoubtful(lines[line], below: lines[line - 1]) {
        doubtfulBreaks.append((line, true))
      }
    } else {
      if !isFirst, entries.last?.unit.takesLines ?? false,
        breaks.mayContinue(lines[line], below: lines[line - 1])
      {
        doubtfulBreaks.append((line, false))
      }
      entries.append((Unit(kind: .paragraph, text: words(piece)), nil))
    }
  }

  /// The margin, in points, between headings without numbers and names of the paragraphs above them where only the place of the
  /// lines shows which they are.
  private static let marginOfNames = 1

  /// Whether a line is an item of a `<ul>` of several items of one line each: sites place single texts, and texts of several
  /// paragraphs, by such lists, too.
  private func isBulleted(_ line: Int) -> Bool {
    guard let mark = lines[line].evidence.page?.generated, mark.isBullet else { return false }
    let isItem = { [lines] (line: Int) in
      lines.indices.contains(line) && lines[line].evidence.page?.generated == mark
        && !lines[line].isCell && lines[line].markers.isEmpty
    }
    return isItem(line) && (isItem(line - 1) || isItem(line + 1))
  }

  /// Whether a line below a whole sentence is the caption of the table below it: a full line above shows nothing then.
  private func captionsTable(_ line: Int) -> Bool {
    line + 1 < lines.count && lines[line + 1].isCell && lines[line - 1].isTerminated
      && (CaptionShape.isTableCaption(lines[line].text)
        || !lines[line].isTerminated && lines[line].isNameLike)
  }

  /// The depth of the unnumbered heading that a line is; nil for other lines.
  private func headingDepth(_ line: Int, _ placed: PlacedLines) -> Int? {
    if let depth = placed.unnumbered[line] { return depth }
    let isHeading =
      UnnumberedHeading.isHeading(lines[line])
      && !(UnnumberedHeading.isLettered(lines[line]) && line > 0
        && breaks.isInSentence(lines[line - 1]))
    return isHeading || repeatsTitle(line, placed) ? 1 : nil
  }

  /// Whether a line is the document's title again, above the first unit of its text, as standards
  /// print it behind their foreword.
  private func repeatsTitle(_ line: Int, _ placed: PlacedLines) -> Bool {
    guard let title, line + 1 < lines.count, placed.startsUnit(line + 1),
      !lines[line].isTerminated
    else { return false }
    return TitleKey(lines[line].text) == title
  }

  /// Reports that a line looks numbered and was left as prose.
  private mutating func report(_ marker: MarkerCandidate, _ range: Range<Int>) {
    guard !entries.isEmpty else { return }
    if entries[entries.count - 1].unit.handle == 0 {
      entries[entries.count - 1].unit.handle = nextHandle
      nextHandle += 1
    }
    findings.append(
      NumberingFinding(
        handle: entries[entries.count - 1].unit.handle, kind: .leftAsProse,
        place: range.lowerBound, marker: marker))
  }

  /// Whether a line announces a list: the list may well start at 1 below it.
  private func introduces(_ line: Line) -> Bool { line.last == "：" || line.last == ":" }
}
