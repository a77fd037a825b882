import GongwenModel

/// Makes blocks of the lines of pages. Lines inside a paragraph that continues over them,
/// furniture or a note, are placed behind the paragraph.
struct BlockDrafts {
  /// The lines of a block.
  struct Draft {
    /// Its lines, at least one.
    var lines: [PrintedLine]
    /// Why it is furniture.
    var reason: FurnitureReason?
    /// Whether it is a note.
    var isNote = false
  }

  /// Which note a line is of.
  enum NoteNumber: Hashable {
    /// A note at the foot of a page.
    case foot(Int)
    /// A note in the margin.
    case side(Int)
    /// A label of a chart.
    case label(Int)
  }

  /// The finished drafts.
  private var done: [Draft] = []
  /// The drafts inside or behind the paragraph.
  private var waiting: [Draft] = []
  private var paragraph: [PrintedLine] = []
  /// Where notes are: among what waits, or among what is done.
  private var notes: [NoteNumber: (isDone: Bool, place: Int)] = [:]
  private var waitingNotes: [NoteNumber] = []
  /// Whether the next line of the text was added before its turn.
  private var isNextAdded = false

  /// Ends, and gives all of it, in order.
  mutating func finish() -> [Draft] {
    if !paragraph.isEmpty { done.append(Draft(lines: paragraph)) }
    flush()
    return done
  }

  /// Adds a line of the text.
  ///
  /// - Parameter joins: whether it continues with the paragraph before it.
  mutating func add(_ line: PrintedLine, joins: Bool) {
    if isNextAdded {
      isNextAdded = false
      return
    }
    if !paragraph.isEmpty, !joins {
      done.append(Draft(lines: paragraph))
      paragraph = []
    }
    if paragraph.isEmpty { flush() }
    paragraph.append(line)
  }

  /// Adds a line of furniture; the letters of a mark over or next to the text are one, and so are the pieces of a row.
  mutating func addFurniture(_ line: PrintedLine, _ reason: FurnitureReason) {
    // A copy of the draft would keep its lines from growing in place.
    let continues =
      waiting.last.map { last in
        last.reason == reason
          && last.lines.last.map { before in
            line.mark > 0
              ? before.mark == line.mark
              : Self.isEdge(reason) && before.isBeside(line) && before.right <= line.left
          } ?? false
      } ?? false
    if continues {
      waiting[waiting.count - 1].lines.append(line)
    } else {
      waiting.append(Draft(lines: [line], reason: reason))
    }
  }

  /// Whether furniture is printed in rows at the edges of pages.
  private static func isEdge(_ reason: FurnitureReason) -> Bool {
    reason == .runningHeader || reason == .runningFooter || reason == .pageNumber
  }

  /// Adds a line of a note, which may have begun on the page before.
  ///
  /// - Parameter next: the line of the text that follows. A note in the margin to its left is read
  ///   first, and is behind its paragraph all the same.
  mutating func addNote(
    _ number: NoteNumber, _ line: PrintedLine, before next: (line: PrintedLine, joins: Bool)?
  ) {
    if notes[number] == nil, let next, Self.overlap(line, next.line) > 0,
      Self.overlap(line, next.line) > paragraph.last.map({ Self.overlap(line, $0) }) ?? 0
    {
      add(next.line, joins: next.joins)
      isNextAdded = true
    }
    if let (isDone, place) = notes[number] {
      if isDone { done[place].lines.append(line) } else { waiting[place].lines.append(line) }
    } else {
      notes[number] = (false, waiting.count)
      waitingNotes.append(number)
      waiting.append(Draft(lines: [line], isNote: true))
    }
  }

  /// How far two lines are at the same height.
  private static func overlap(_ one: PrintedLine, _ other: PrintedLine) -> Int {
    one.page == other.page ? min(one.bottom, other.bottom) - max(one.top, other.top) : 0
  }

  /// Puts the footnotes that wait in their order: pages of columns may give them in another one.
  private mutating func sortFootNotes() {
    let numbers = waitingNotes.compactMap { note in
      if case .foot(let number) = note { number } else { nil }
    }
    let sorted = numbers.sorted()
    guard numbers != sorted else { return }
    let places = numbers.compactMap { notes[.foot($0)]?.place }
    let drafts = sorted.compactMap { notes[.foot($0)] }.map { waiting[$0.place] }
    for (index, place) in places.enumerated() {
      waiting[place] = drafts[index]
      notes[.foot(sorted[index])] = (false, place)
    }
  }

  private mutating func flush() {
    sortFootNotes()
    for number in waitingNotes { notes[number] = (true, done.count + (notes[number]?.place ?? 0)) }
    waitingNotes = []
    done += waiting
    waiting = []
  }
}

extension BlockDrafts.Draft {
  /// The columns of a character: an indent is in columns of half a character.
  private static let columns = 2

  /// The block.
  func block(_ frames: PrintedFrames, _ measures: TextMeasures) -> Block {
    let first = lines[0]
    var block = Block(
      range: lines.reduce(first.range) { hull, line in
        min(hull.lowerBound, line.range.lowerBound)..<max(hull.upperBound, line.range.upperBound)
      },
      evidence: LayoutEvidence(endsAtLineBreak: false), furniture: reason)
    if lines.count > 1 { block.lines = lines.map(\.range) }
    if reason != nil {
      if lines.count > 1, first.mark == 0 { block.besides = Set(lines.indices.dropFirst()) }
      return block
    }
    let em = measures.em(of: first)
    block.evidence.indent = max(
      0, (first.left - frames.area(of: first).left) * Self.columns / max(1, em))
    block.evidence.cell = first.cell
    block.evidence.isNote = isNote
    block.evidence.isLabel = first.isLabel
    if lines.count > 1 {
      // Words and numbers without Chinese in a note are never parts of one that a line cuts.
      block.besides = Set(
        lines.indices.dropFirst().filter { place in
          !lines[place - 1].isRaised && !lines[place].isRaised && !lines[place].isSpaced
            && lines[place - 1].isBeside(lines[place])
            && !NarrowBlanks.isNarrow(lines[place - 1], lines[place])
            || isNote && max(lines[place - 1].em, lines[place].em) == 0
        })
    }
    return block
  }
}
