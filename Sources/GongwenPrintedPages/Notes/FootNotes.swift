import GongwenLanguage
import GongwenModel
import GongwenText

/// Finds the notes at the feet of pages.
///
/// They are smaller than the text of their page, are below its last line, and begin with a mark;
/// and the text refers to that mark, or a blank or a short line that is drawn parts them from the
/// text. The place alone proves nothing: neither 版记 (GB/T 9704-2012, 7.4), a 附注 (7.3.6) nor the notes
/// of a table are footnotes.
struct FootNotes {
  /// The characters of the lines.
  let text: LineText
  /// The usual measures.
  let measures: TextMeasures
  /// The type areas.
  let frames: PrintedFrames
  /// The lines drawn on a page. It is drawn for them: asked only where nothing else shows.
  let rulings: (Int) -> RulingLines

  /// How many pages are drawn at most to look for the lines above notes.
  private static let mostDrawn = 40
  /// A column with less of the document's usual size, as a share of its characters, has a size of its own.
  private static let usualSize = Share(1, of: 5)
  /// The width of a bin of sizes, in hundredths of a point.
  private static let sizeBin = 25
  /// The blank above notes is wider than this share of the usual blank between lines and that share of a line's
  /// height together, both in tenths: notes may follow a line of their own size closely.
  private static let blankAbove = (ofUsual: 12, ofHeight: 1)
  /// A line drawn above notes begins less than this share of a line's height above the end of the text, and ends less
  /// than that share of the note's height below its top.
  private static let ruleAbove = Share(1, of: 4)
  private static let ruleBelow = Share(1, of: 2)
  /// The longest line drawn above notes, as a share of the type area; the lines of 版记 are as wide as the area
  /// (GB/T 9704-2012, 7.4.1).
  private static let longestRule = Share(65, of: 100)
  /// Marks behind the number of a note.
  private static let behindNumber: ScalarTable = ".．、)）"

  /// A foot of small print below the text of a page or of a column.
  private struct Foot {
    /// The lines of the page or column from the top, by their places.
    var lines: [Int]
    /// Where in them the small print begins.
    var start: Int
  }

  /// The notes found so far.
  private struct Found {
    /// The number of the note that a line is of, by the line's place.
    var notes: [Int: Int] = [:]
    /// How many there are.
    var count = 0
    /// The mark of the last one.
    var mark: NoteMark?
    /// The last line of the notes of the page or column before.
    var last: PrintedLine?
    /// The lines of the page or column before.
    var before: [Int] = []
    var drawn = 0
    /// The notes that begin on the page or column: mark, raw offset of the first line.
    var begun: [(mark: NoteMark, start: Int)] = []
    /// The references that no note was found for yet, by the pages or columns since they were printed: one at most.
    var open: [NoteReferences.Reference] = []
    /// The marks of references and notes.
    var marks: [GlyphBoxes.NoteMarkPlace] = []
  }

  /// The notes of a source.
  struct Notes {
    /// The number of the note that a line is of, counted from 0, by the line's place.
    var numbers: [Int: Int]
    /// The marks of the notes and of what refers to them, by their places.
    var marks: [GlyphBoxes.NoteMarkPlace]
  }

  /// The notes among lines.
  func notes(in lines: [PrintedLine]) -> Notes {
    var found = Found()
    var start = 0
    while start < lines.count {
      var end = start
      while end < lines.count, lines[end].page == lines[start].page { end += 1 }
      let page = start..<end
      if page.contains(where: { lines[$0].cell == nil && isSmall(lines[$0], measures.em) }) {
        for column in columns(page, lines) { add(column, lines, &found) }
      } else {
        let above = references(page.map { $0 }[...], lines)
        link(above, &found)
        found.last = nil
        found.before = Array(page)
      }
      start = end
    }
    link(nil, &found)
    return Notes(
      numbers: found.notes, marks: found.marks.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }

  /// Finds the notes that references are to: those of their page or column, else those of the next one. References that
  /// remain are marks only if nothing else can look like them.
  ///
  /// - Parameter next: the references of the page or column; nil behind the last one.
  private func link(_ next: NoteReferences?, _ found: inout Found) {
    func add(_ references: [NoteReferences.Reference], keeps: Bool) {
      for reference in references {
        let note = found.begun.first { $0.mark == reference.mark }
        guard note != nil || !keeps else {
          found.open.append(reference)
          continue
        }
        guard note != nil || reference.isCertain else { continue }
        found.marks.append(
          GlyphBoxes.NoteMarkPlace(
            range: reference.range, note: note?.start, isRaised: reference.hasSmallDigits))
      }
    }
    let earlier = found.open
    found.open = []
    add(earlier, keeps: false)
    add(next?.all ?? [], keeps: next != nil)
    found.begun = []
  }

  /// The lines of a page by its columns, each from the top.
  private func columns(_ page: Range<Int>, _ lines: [PrintedLine]) -> [[Int]] {
    var columns: [Int: [Int]] = [:]
    for index in page { columns[frames.column(of: lines[index]), default: []].append(index) }
    return columns.sorted { $0.key < $1.key }.map { Self.rows($0.value, lines) }
  }

  /// Lines from the top, and from left to right where a mark is a little lower than its line.
  private static func rows(_ column: [Int], _ lines: [PrintedLine]) -> [Int] {
    var result = column.sorted { (lines[$0].middle, $0) < (lines[$1].middle, $1) }
    for index in result.indices.dropFirst() {
      let (above, line) = (lines[result[index - 1]], lines[result[index]])
      if line.isRaised, above.isBeside(line), line.left < above.left {
        result.swapAt(index - 1, index)
      }
    }
    return result
  }

  private func isSmall(_ line: PrintedLine, _ em: Int) -> Bool {
    measures.isSmaller(line, than: em)
  }

  /// The small print below the text of a column; nil if there is none, or nothing else.
  private func foot(_ column: [Int], _ lines: [PrintedLine]) -> Foot? {
    let em = size(column, lines)
    var start = column.count
    while start > 0, lines[column[start - 1]].cell == nil,
      isSmall(lines[column[start - 1]], em)
    { start -= 1 }
    return start > 0 && start < column.count ? Foot(lines: column, start: start) : nil
  }

  /// The size of the text of a column: the document's, where a part of it has that.
  private func size(_ column: [Int], _ lines: [PrintedLine]) -> Int {
    var sizes = Histogram(width: Self.sizeBin)
    var (all, usual) = (0, 0)
    for index in column where lines[index].cell == nil && lines[index].em > 0 {
      let count = lines[index].range.count
      sizes.add(lines[index].em, weight: count)
      all += count
      if measures.isText(lines[index]) { usual += count }
    }
    return Self.usualSize.isReached(by: usual, of: all) ? measures.em : sizes.mode ?? measures.em
  }

  /// References of lines.
  private func references(_ places: ArraySlice<Int>, _ lines: [PrintedLine]) -> NoteReferences {
    NoteReferences(places.map { lines[$0] }, text: text)
  }

  private func add(_ column: [Int], _ lines: [PrintedLine], _ found: inout Found) {
    defer { found.before = column }
    guard let foot = foot(column, lines) else {
      link(references(column[...], lines), &found)
      found.last = nil
      return
    }
    let above = references(column[..<foot.start], lines)
    defer { link(above, &found) }
    let references = above.marks
    let known = references.union(self.references(found.before[...], lines).marks)
    let places = foot.start..<column.count
    let first = places.first { mark(of: lines[column[$0]]) != nil }
    if goesOn(foot, lines, found) {
      take(foot.lines[foot.start...], lines, references, &found)
    } else if let first, isNote(first, of: foot, lines, known, &found) {
      found.mark = nil
      take(foot.lines[first...], lines, references, &found, startsNote: true)
    } else if first == nil, isRuled(foot.start, of: foot, lines, &found) {
      found.mark = nil
      take(foot.lines[foot.start...], lines, references, &found, startsNote: true)
    } else {
      found.last = nil
    }
  }

  /// The mark a line begins with.
  private func mark(of line: PrintedLine) -> NoteMark? { text.noteMark(of: line)?.mark }

  /// Whether small print without a mark continues with the last note of the page before.
  private func goesOn(_ foot: Foot, _ lines: [PrintedLine], _ found: Found) -> Bool {
    guard let last = found.last, lines[foot.lines[foot.start]].page <= last.page + 1 else {
      return false
    }
    let line = lines[foot.lines[foot.start]]
    if let mark = mark(of: line), found.mark.map({ mark.follows($0) }) ?? false { return false }
    let area = frames.area(of: last)
    let isOpen = !text.isTerminated(last) && area.right - last.right < measures.ems(Ems.edge)
    return isOpen && measures.hasSize(measures.em(of: last), measures.em(of: line))
      && isApart(foot.start, of: foot, lines)
  }

  /// Whether the small print from a line on, which begins with a mark, is notes.
  private func isNote(
    _ first: Int, of foot: Foot, _ lines: [PrintedLine], _ known: Set<NoteMark>,
    _ found: inout Found
  ) -> Bool {
    guard let mark = mark(of: lines[foot.lines[first]]) else { return false }
    let marks = foot.lines[first...].compactMap { self.mark(of: lines[$0]) }
    if marks.contains(where: known.contains) { return true }
    // What is below a table is its notes.
    guard lines[foot.lines[first - 1]].cell == nil, isApart(first, of: foot, lines) else {
      return false
    }
    return mark.isPlain || found.mark.map { mark.follows($0) } ?? false
      || isRuled(first, of: foot, lines, &found)
  }

  /// Whether more than the usual blank is above a line of small print.
  private func isApart(_ first: Int, of foot: Foot, _ lines: [PrintedLine]) -> Bool {
    guard first > 0 else { return false }
    let line = lines[foot.lines[first]]
    let bottom = foot.lines[..<first].map { lines[$0].bottom }.max() ?? 0
    let usual = max(0, measures.pitch(onPage: line.page) - measures.height)
    return (line.top - bottom) * 10
      > usual * Self.blankAbove.ofUsual + measures.height * Self.blankAbove.ofHeight
  }

  /// Whether a short line is drawn between the text and the small print from a line on.
  private func isRuled(
    _ first: Int, of foot: Foot, _ lines: [PrintedLine], _ found: inout Found
  ) -> Bool {
    let line = lines[foot.lines[first]]
    let bottom = foot.lines[..<first].map { lines[$0].bottom }.max() ?? 0
    let area = frames.area(of: line)
    guard lines[foot.lines[first - 1]].cell == nil, isApart(first, of: foot, lines),
      line.left - area.left <= measures.ems(Ems.edge), found.drawn < Self.mostDrawn
    else { return false }
    found.drawn += 1
    let drawn = rulings(line.page).horizontal.filter {
      $0.place >= bottom - Self.ruleAbove.amount(of: measures.height)
        && $0.place <= line.top + Self.ruleBelow.amount(of: line.height)
    }
    return !drawn.isEmpty
      && drawn.allSatisfy {
        abs($0.start - area.left) <= measures.ems(Ems.edge)
          && !Self.longestRule.isExceeded(by: $0.end - $0.start, of: area.right - area.left)
      }
  }

  /// Takes lines as notes: each mark that counts on, or that the text refers to, begins one, and so
  /// does a line behind a short one that ends a sentence.
  private func take(
    _ places: some Sequence<Int>, _ lines: [PrintedLine], _ known: Set<NoteMark>,
    _ found: inout Found, startsNote: Bool = false
  ) {
    var starts = startsNote
    for place in places {
      let line = lines[place]
      let goesOn = found.last.map { $0.isBeside(line) || $0.isRaised } ?? false
      if let mark = mark(of: line), !goesOn, starts || begins(mark, line, known, found.mark) {
        starts = true
        found.mark = numbered(mark, line)
        found.begun.append((mark, line.range.lowerBound))
        if let own = ownMark(of: line) { found.marks.append(own) }
      } else if let last = found.last, last.page == line.page, !goesOn, text.isTerminated(last) {
        starts = starts || frames.area(of: last).right - last.right > measures.ems(Ems.edge)
      }
      if starts || found.count == 0 { found.count += 1 }
      starts = false
      found.notes[place] = found.count - 1
      found.last = line
    }
  }

  /// The mark of a note at the start of its line, if its digits are raised.
  private func ownMark(of line: PrintedLine) -> GlyphBoxes.NoteMarkPlace? {
    guard let reading = text.noteMark(of: line), reading.mark.form == .number,
      ChineseNumeral.arabicDigit(text.scalars[line.range.lowerBound]) != nil,
      line.isRaised || text.startsRaised(line)
    else { return nil }
    let start = line.range.lowerBound
    return GlyphBoxes.NoteMarkPlace(
      range: start..<start + reading.length, note: nil, isRaised: true, isOwn: true)
  }

  /// Whether a line among notes begins the next one.
  private func begins(
    _ mark: NoteMark, _ line: PrintedLine, _ known: Set<NoteMark>, _ last: NoteMark?
  ) -> Bool {
    let follows = last.map { mark.follows($0) } ?? false
    guard mark.form == .number else { return follows || known.contains(mark) }
    // 2月底以前 may begin a line: the number of a note is raised, alone or has a stop behind it.
    guard follows || mark.value == 1 && known.contains(mark) else { return false }
    let length = text.noteMark(of: line)?.length ?? 0
    let rest = text.scalars[line.range].dropFirst(length)
    return text.startsRaised(line) || rest.first.map(Self.behindNumber.contains) ?? true
  }

  /// 注：1.… numbers notes from 1 on.
  private func numbered(_ mark: NoteMark, _ line: PrintedLine) -> NoteMark {
    guard mark.form == .label, let label = NoteMark.read(text.scalars[line.range]) else {
      return mark
    }
    let rest = text.scalars[line.range].dropFirst(label.length).drop(while: UnicodeClass.isBlank)
    return NoteMark.read(rest).flatMap { $0.mark.form == .number ? $0.mark : nil } ?? mark
  }
}
