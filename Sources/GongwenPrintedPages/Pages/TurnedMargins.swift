import GongwenLanguage
import GongwenModel
import GongwenText

/// The upright lines of turned pages: which of them are furniture, and where the others are read.
///
/// A number is furniture, and so are words that are in the margin of another page, too; words that may begin a text only where they
/// are in the margin of most pages that are not turned. Others are text of the page, as 附件 above
/// a turned table, or its name. On the page as it is read, whose text is turned, they would be a column of single letters at its
/// side, so they are put above or below its text, where a reader finds them.
struct TurnedMargins {
  /// An upright line of a turned page.
  struct Line {
    /// Page, from 0.
    var page: Int
    /// Its characters, in raw offsets.
    var range: Range<Int>
    /// The line on the page as the source has it.
    var line: UprightLines.Line

    /// A line of a page whose characters are behind so many others.
    init(_ line: UprightLines.Line, onPage page: Int, behind start: Int) {
      self.page = page
      range = start + line.range.lowerBound..<start + line.range.upperBound
      self.line = line
    }
  }

  /// The lines that are furniture.
  let furniture: [Line]
  /// The characters of the others by their places, with their boxes on the page of the source and where they are read.
  private(set) var moved: [(place: Int, placed: GlyphBoxes.Glyph, read: GlyphBoxes.Glyph)] = []

  /// Words in a margin, blanks left out.
  private struct Words: Hashable {
    var isTop: Bool
    var words: [Unicode.Scalar]
  }

  /// A line that is by so much nearer to one side, in heights of its letters, is set to this side; others are in the middle.
  private static let sameSide = 2
  /// Words that are in the margin of so many pages that are not turned at least, and of half of these, are a running header
  /// whatever they are: an attachment has its mark on one page, and the name of a table is above a few.
  private static let leastUpright = 2
  private static let half = Share(1, of: 2)

  /// Examines lines. All arrays but the last are by page, or by character.
  init(
    scalars: [Unicode.Scalar], glyphs: [GlyphBoxes.Glyph], pages: [Range<Int>],
    sizes: [PrintedPageSize], turns: [PageTurn], lines: [Line]
  ) {
    let words = lines.map {
      Words(isTop: $0.line.isTop, words: scalars[$0.range].filter { !UnicodeClass.isBlank($0) })
    }
    var found: [Words: Set<Int>] = [:]
    for (line, words) in zip(lines, words) where line.line.isInMargin {
      found[words, default: []].insert(line.page)
    }
    for page in pages.indices where turns[page] == .none {
      for line in UprightLines(scalars[pages[page]], glyphs[pages[page]], sizes[page]).lines {
        let own = Words(
          isTop: line.isTop, words: scalars[line.range].filter { !UnicodeClass.isBlank($0) })
        if found[own] != nil { found[own, default: []].insert(page) }
      }
    }
    let upright = turns.count { $0 == .none }
    let isFurniture = zip(lines, words).map { line, words in
      let pages = found[words] ?? []
      let level = pages.count { turns[$0] == .none }
      let isHeader = level >= Self.leastUpright && Self.half.isReached(by: level, of: upright)
      return line.line.isNumber
        || line.line.isInMargin && pages.count > 1
          && (!Self.begins(words.words) || isHeader && !Self.isLabel(words.words))
    }
    furniture = zip(lines, isFurniture).filter(\.1).map(\.0)
    let text = zip(lines, isFurniture).filter { !$1 }.map(\.0)
    let aside = Set(lines.flatMap(\.range))
    for own in Dictionary(grouping: text, by: \.page).values {
      let page = own[0].page
      let others = pages[page].lazy.filter { !aside.contains($0) }.map { glyphs[$0] }
      guard let area = GlyphBoxes.union(others) else { continue }
      for isTop in [true, false] {
        move(own.filter { $0.line.isTop == isTop }, nextTo: area, glyphs, turns[page], sizes[page])
      }
    }
    moved.sort { $0.place < $1.place }
  }

  /// Whether words are the mark of an attachment or the label of a table, however many pages have them above their text.
  private static func isLabel(_ words: [Unicode.Scalar]) -> Bool {
    if let colon = words.firstIndex(where: { $0 == "：" || $0 == ":" }) {
      if colon + 1 == words.count || units.end(words[..<colon]) { return true }
    }
    return PrintedLabel.begins(words)
      || MarkerGrammar().candidates(words[...]).contains { $0.scheme == .appendix }
  }

  /// Ends of labels that are above a table: 单位：万元, 填报单位：某某局.
  private static let units: PhraseEndings = ["单位", "單位"]

  /// Whether words are such as begin the text of several pages: the mark of an attachment, the number of a table, a label with its
  /// value (单位：万元).
  private static func begins(_ words: [Unicode.Scalar]) -> Bool {
    words.contains { $0 == "：" || $0 == ":" } || PrintedLabel.begins(words)
      || MarkerGrammar().candidates(words[...]).contains { $0.scheme == .appendix }
  }

  /// Puts lines above or below the area of other text, at their distances from each other and on their side of the page.
  private mutating func move(
    _ lines: [Line], nextTo area: GlyphBoxes.Glyph, _ glyphs: [GlyphBoxes.Glyph], _ turn: PageTurn,
    _ size: PrintedPageSize
  ) {
    let read = turn.turned(size)
    let placed = lines.map { line in
      line.range.map { ($0, turn.back.turned(glyphs[$0], read)) }
    }
    let boxes = placed.map { GlyphBoxes.union($0.map(\.1)) ?? GlyphBoxes.Glyph() }
    guard let all = GlyphBoxes.union(boxes), let first = boxes.first else { return }
    let blank = first.y1 - first.y0
    let down = lines[0].line.isTop ? area.y0 - blank - all.y1 : area.y1 + blank - all.y0
    for (characters, box) in zip(placed, boxes) {
      let (left, right) = (Int(box.x0), size.width - Int(box.x1))
      let wider = read.width - size.width
      let isInMiddle = abs(left - right) <= Self.sameSide * Int(box.y1 - box.y0)
      let across = Int32(clamping: isInMiddle ? wider / 2 : left < right ? 0 : wider)
      for (place, own) in characters where !own.isEmpty {
        moved.append(
          (
            place, own,
            GlyphBoxes.Glyph(
              x0: own.x0 + across, y0: own.y0 + down, x1: own.x1 + across, y1: own.y1 + down)
          ))
      }
    }
  }
}
