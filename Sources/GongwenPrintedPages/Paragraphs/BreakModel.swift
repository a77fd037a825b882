import GongwenLanguage
import GongwenModel
import GongwenText

/// Decides between which lines of running text a paragraph ends.
///
/// The features of each place are weighed; their sum decides, and its size is how far the other reading is.
struct BreakModel {
  /// How the paragraphs of a document begin.
  enum Style {
    /// Indented by two characters.
    case indented
    /// At the edge.
    case flush
    /// Both, or too few to know.
    case mixed
  }

  /// The size of the text of the document, in hundredths of a point.
  let em: Int
  /// The lines, in the order in which they are read.
  let lines: [FlowLine]
  private let runs: MarkerRuns
  private let pitches: PitchByPage
  private let style: Style
  /// Whether paragraphs are set further apart than their lines.
  private let isSpaced: Bool
  /// The sentences of a document without indents or distances between paragraphs; nil for any other.
  private let sentences: FlushSentences?

  /// A line with more room than this many quarters of a character is short; one with less may be full.
  private static let near = 13
  /// A line that begins so many characters from the edge of its column, or beyond this share of it, is set to the right,
  /// and its end shows nothing: words hang below those behind a marker of seven characters at most (第一百二十条).
  private static let setRight = 8
  private static let rightHalf = Share(35, of: 100)
  /// A word that lacks more than this share of a character does not fit.
  private static let squeezed = Share(1, of: 5)
  /// Distances of lines, as shares of the usual one.
  private static let wide = Share(135, of: 100)
  private static let widest = Share(190, of: 100)
  /// Sizes that differ by more are two.
  private static let otherSize = Share(1, of: 12)
  /// Edges that differ by more than this share of a character are two.
  static let sameEdge = Share(4, of: 10)
  /// A line hangs below words whose left edge differs by at most this share of a character.
  private static let hanging = Share(1, of: 3)
  /// The blanks at both sides of a centred line are wider than this, and differ by so many characters at most.
  private static let centred = (least: Share(1, of: 2), difference: 2)
  /// Letters of the size of the text differ from it by at most this share.
  private static let textSize = Share(1, of: 8)
  /// From so many paragraphs on, this share of which begins alike, a document has a style.
  private static let leastForStyle = 3
  private static let mostAlike = Share(6, of: 10)

  /// Prepares for the lines of a document.
  init(_ lines: [FlowLine], em: Int) {
    self.lines = lines
    self.em = em
    runs = MarkerRuns(lines)
    pitches = PitchByPage(lines, em: em)
    style = Self.style(lines, em)
    isSpaced = Self.isSpaced(lines, pitches)
    sentences = isSpaced || style == .indented ? nil : Self.sentences(lines, em)
  }

  /// The sentences of a document; nil if a line of its text is indented as a paragraph.
  private static func sentences(_ lines: [FlowLine], _ em: Int) -> FlushSentences? {
    var result = FlushSentences()
    for (index, line) in lines.enumerated()
    where !textSize.isExceeded(by: abs(line.size - em), of: em) {
      let indent = LineIndent(line)
      if indent == .paragraph, !isCentred(line) { return nil }
      guard indent == .flush else { continue }
      let next = index + 1 < lines.count ? lines[index + 1] : nil
      let ends = next.map {
        line.end == .sentence && $0.opening == nil && LineIndent($0) == .flush
          && fill(line, before: $0) == .short
      }
      result.add(line, endsParagraph: ends ?? false)
    }
    return result
  }

  private static func style(_ lines: [FlowLine], _ em: Int) -> Style {
    var (indented, flush, all) = (0, 0, 0)
    for (above, line) in zip(lines, lines.dropFirst())
    where above.end == .sentence && fill(above, before: line) == .short {
      guard !textSize.isExceeded(by: abs(above.size - em), of: em),
        !textSize.isExceeded(by: abs(line.size - em), of: em)
      else { continue }
      all += 1
      switch LineIndent(line) {
      case .paragraph: indented += 1
      case .flush: flush += 1
      default: break
      }
    }
    guard all >= leastForStyle else { return styleOfFew(lines) }
    if mostAlike.isReached(by: indented, of: all) { return .indented }
    return mostAlike.isReached(by: flush, of: all) ? .flush : styleOfFew(lines)
  }

  /// The style of few paragraphs: indented if all indented lines may begin one, several do, and others continue at the
  /// edge.
  private static func styleOfFew(_ lines: [FlowLine]) -> Style {
    var (begin, continues, others) = (0, 0, 0)
    for (above, line) in zip(lines, lines.dropFirst()) {
      let isOpen = above.end == .open || above.end == .comma
      let isOther = otherSize.isExceeded(by: abs(above.size - line.size), of: above.size)
      switch LineIndent(line) {
      case .paragraph:
        if isOther || !isOpen || fill(above, before: line) == .short {
          begin += 1
        } else if !isCentred(line) {
          return .mixed
        }
      case .flush:
        let fill = fill(above, before: line)
        if isOpen, !isOther, fill == .full { continues += 1 }
        if fill == .short { others += 1 }
      default: break
      }
    }
    let isEnough = begin >= leastOfFew && continues >= leastOfFew
    let areMany = begin >= manyOfFew && begin >= manyOfFew * others
    return isEnough || areMany && continues > 0 ? .indented : .mixed
  }

  /// The least number of lines that begin a paragraph, and of those that continue one, in a document of few paragraphs;
  /// where so many begin one, a single one is enough: most paragraphs are one line. There, only one line in so many is
  /// flush below a short one, as addressees are, and labels above indented values.
  private static let leastOfFew = 2
  private static let manyOfFew = 5

  /// Whether paragraphs are set further apart than their lines: nearly all that surely end are.
  private static func isSpaced(_ lines: [FlowLine], _ pitches: PitchByPage) -> Bool {
    var (wide, all) = (0, 0)
    for (above, line) in zip(lines, lines.dropFirst())
    where above.page == line.page && line.middle > above.middle {
      guard above.end == .sentence, fill(above, before: line) == .short, above.size == line.size,
        LineIndent(line) != .deep
      else { continue }
      all += 1
      if Self.wide.isExceeded(by: line.middle - above.middle, of: pitches.pitch(onPage: line.page))
      {
        wide += 1
      }
    }
    return all >= leastForStyle && nearlyAll.isReached(by: wide, of: all)
  }

  private static let nearlyAll = Share(9, of: 10)

  /// How a line fills its column.
  private enum Fill { case short, near, full }

  private static func fill(_ above: FlowLine, before line: FlowLine) -> Fill {
    // A centred line has room at both sides.
    let before = areCentred(above, line) ? above.left - above.area.left : 0
    let room = above.area.right - above.right + before
    if isSetRight(above) || !above.area.isAttested && isCentred(line, below: above) {
      return .short
    }
    // Where one line alone shows the edge, an indent does: the line below the first one of a paragraph is flush.
    if !above.area.isAttested, room * 4 <= near * above.em,
      above.end == .open || above.end == .comma, above.opening == nil,
      line.opening == nil, LineIndent(above) == .paragraph, LineIndent(line) == .flush
    {
      return .full
    }
    // Lines that end with stops show no edge: a sentence or clause that ends with the longest of them ends a paragraph.
    let isEnd = above.end == .sentence || above.end == .clause
    if !above.area.isAttested, isEnd || LineIndent(above) == .deep { return .short }
    if squeezed.isExceeded(by: line.firstWidth - room, of: above.em) { return .full }
    return room * 4 <= near * above.em ? .near : .short
  }

  /// Whether a line begins so far from the edge that it is set to the right, or centred.
  private static func isSetRight(_ line: FlowLine) -> Bool {
    let indent = line.left - line.area.left
    return indent >= setRight * line.em
      || rightHalf.isExceeded(by: indent, of: line.area.right - line.area.left)
  }

  /// For each line but the first, the score of a break before it, and how far the other reading is.
  func scores() -> [(score: Int, margin: Int)] {
    var units = OpenUnitStack()
    var words: (left: Int, line: Int)?
    var isInCopies = false
    // What the document shows about full lines that end with a sentence takes the place of what prints show in general.
    let openSentence = sentences.map { $0.score - BreakWeights.score(Self.flushSentence) }
    var result: [(score: Int, margin: Int)] = []
    for index in lines.indices.dropFirst() {
      let (above, line) = (lines[index - 1], lines[index])
      if let opening = above.opening { units.enter(opening, goesOn: runs.goesOn(index - 1)) }
      words = hangingWords(words, at: index - 1)
      var features = shape(above, line)
      features.formUnion(marks(index, units))
      features.formUnion(elements(index))
      if let words, line.opening == nil, isHanging(line, words, above) {
        features.insert(.hanging)
      }
      isInCopies = (isInCopies || above.beginsCopies) && above.end != .sentence
      if isInCopies, !line.isOfImprint, line.opening == nil, above.size == line.size,
        above.area.right - above.right <= Ems.edge * above.em
      {
        features.insert(.insideCopies)
      } else {
        isInCopies = false
      }
      let isOpen = line.opening == nil && features.isSuperset(of: Self.flushSentence)
      let score = BreakWeights.score(features) + (isOpen ? openSentence ?? 0 : 0)
      let isCounted = isOpen && openSentence != nil
      result.append((score, isCounted ? Self.counted.amount(of: abs(score)) : abs(score)))
    }
    return result
  }

  /// Odds that are counted are no stronger than they are: a break at odds of one to six is still told. Other scores sum signs
  /// of which each could decide.
  private static let counted = Share(2, of: 3)
  /// The features of a full line that ends with a sentence, above one at the edge.
  private static let flushSentence: BreakFeatures = [.full, .sentence, .flush]

  /// Where the words of the item begin that a line is of; nil once a line begins elsewhere.
  private func hangingWords(_ words: (left: Int, line: Int)?, at index: Int) -> (
    left: Int, line: Int
  )? {
    let line = lines[index]
    if let opening = line.opening, !opening.isReferred {
      return line.wordsLeft.map { ($0, index) }
    }
    guard let words else { return nil }
    return Self.hanging.isExceeded(by: abs(line.left - words.left), of: line.em) ? nil : words
  }

  private func isHanging(
    _ line: FlowLine, _ words: (left: Int, line: Int), _ above: FlowLine
  ) -> Bool {
    !Self.hanging.isExceeded(by: abs(line.left - words.left), of: above.em)
      && words.left - above.area.left > above.em / 2
  }

  /// The features that the places and sizes of two lines show.
  private func shape(_ above: FlowLine, _ line: FlowLine) -> BreakFeatures {
    var features: BreakFeatures = []
    let fill = Self.fill(above, before: line)
    let indent = LineIndent(line)
    switch fill {
    case .short:
      features.insert(.short)
      if above.end == .sentence { features.insert(.shortSentence) }
      if let opening = above.opening, opening.counts, above.end == .open {
        features.insert(.afterHeading)
      }
    case .near:
      if indent == .flush {
        features.insert(.nearFlush)
        if style == .indented { features.insert(.nearFlushWhereIndented) }
      }
      if above.end == .sentence, style == .flush { features.insert(.nearSentenceWhereFlush) }
    case .full:
      features.insert(.full)
      if above.end == .open { features.insert(.fullOpen) }
      if above.end == .comma { features.insert(.fullComma) }
      if indent == .paragraph, style == .indented { features.insert(.fullIndentedWhereIndented) }
    }
    switch above.end {
    case .sentence: features.insert(.sentence)
    case .open: features.insert(.open)
    case .clause, .comma: break
    }
    switch indent {
    case .paragraph:
      features.insert(style == .indented ? [.indented, .indentedWhereIndented] : .indented)
    case .flush: features.insert(style == .indented ? [.flush, .flushWhereIndented] : .flush)
    case .deep where LineIndent(above) != .deep: features.insert(.deep)
    default: break
    }
    if Self.isSetRight(line), !Self.isSetRight(above), !Self.isCentred(line) {
      features.insert(.setRight)
    }
    let gap = distance(above, line)
    features.formUnion(gap)
    if Self.otherSize.isExceeded(by: abs(above.size - line.size), of: max(above.size, line.size)) {
      features.insert(.otherSize)
    }
    if fill != .full, Self.isCentred(above), Self.isCentred(line) { features.insert(.bothCentred) }
    if Self.changesScript(above, line) { features.insert(.otherScript) }
    if let font = above.onlyFont, let next = line.onlyFont, font != next {
      features.insert(.otherFont)
    }
    if above.isElement || line.isElement { features.insert(.element) }
    if !isSpaced || !gap.isEmpty, Self.isParallel(above, line) { features.insert(.parallel) }
    if Self.sameEdge.isExceeded(by: line.left - above.left, of: above.em) {
      features.insert(.rightOfUpper)
      if above.last == "：" || above.last == ":" {
        features.insert(.indentedAfterColon)
      }
    }
    return features
  }

  /// The features that the words of a line and its place show: those addressed, a subtitle, a contact, a signature.
  private func elements(_ index: Int) -> BreakFeatures {
    let (above, line) = (lines[index - 1], lines[index])
    let indent = LineIndent(line)
    var features: BreakFeatures = []
    if above.isAddressee { features.insert(.belowAddressee) }
    if line.isAddressee, above.endsTitle, Self.isCentred(above), indent == .flush {
      features.insert(.addresseeBelowTitle)
    }
    if line.endsBody, index + 1 < lines.count, lines[index + 1].isDate,
      indent == .deep || above.end == .sentence
    {
      features.insert(.signature)
    }
    if line.first == "—", Self.isCentred(above), Self.isCentred(line) {
      features.insert(.subtitle)
    }
    if sentences != nil, line.isClosing, above.end == .sentence { features.insert(.closing) }
    if line.isCaption, above.end == .sentence { features.insert(.element) }
    if line.isLabel, above.opensLabel, Self.fill(above, before: line) != .full {
      features.insert(.contact)
    }
    if line.opensContact, above.end == .sentence || above.opensContact {
      features.insert(.contact)
    }
    return features
  }

  private func distance(_ above: FlowLine, _ line: FlowLine) -> BreakFeatures {
    guard above.page == line.page, line.middle > above.middle else { return [] }
    let pitch = pitches.pitch(onPage: line.page)
    let distance = line.middle - above.middle
    guard Self.wide.isExceeded(by: distance, of: pitch) else { return [] }
    let gap: BreakFeatures =
      Self.widest.isExceeded(by: distance, of: pitch) ? .widestGap : .wideGap
    return isSpaced ? gap.union(.gapWhereSpaced) : gap
  }

  /// Whether a line is set centred, short at both sides.
  static func isCentred(_ line: FlowLine) -> Bool {
    let before = line.left - line.area.left
    let behind = line.area.right - line.right
    return centred.least.isReached(by: min(before, behind), of: line.em)
      && abs(before - behind) <= centred.difference * line.em
  }

  /// The features that the characters at a break and the marker below it show.
  private func marks(_ index: Int, _ units: OpenUnitStack) -> BreakFeatures {
    let (above, line) = (lines[index - 1], lines[index])
    var features: BreakFeatures = []
    if Marks.neverFirst.contains(line.first) || line.opensWithParticle {
      features.insert(.startsClosing)
    }
    if LineText.opens(above.last) { features.insert(.endsOpening) }
    if FlowLine.isWord(above.last), FlowLine.isWord(line.first) { features.insert(.insideWord) }
    if ("0"..."9").contains(above.last), FlowLine.units.contains(line.first) {
      features.insert(.insideMeasure)
    }
    if above.opensBracket, line.closesBracket, line.opening == nil, above.end != .sentence {
      features.insert(.insideBracket)
    }
    guard let opening = line.opening else { return features }
    guard !opening.isReferred else { return features.union(.reference) }
    guard opening.ordinal > 0 else {
      guard opening.scheme == .dash else { return features.union(.bullet) }
      return features.union(above.end == .sentence ? [.dash, .dashAfterSentence] : .dash)
    }
    features.insert(.marker)
    switch above.end {
    case .sentence: features.insert(.markerAfterSentence)
    case .clause: features.insert(.markerAfterClause)
    case .comma: features.insert(.markerAfterComma)
    case .open: break
    }
    if Self.fill(above, before: line) == .full { features.insert(.markerAfterFull) }
    if opening.ordinal > 1, runs.isAlone(index) { features.insert(.markerAlone) }
    if runs.hasSiblingInside(index, opening) {
      features.insert(.siblingInside)
      return features
    }
    switch units.place(of: opening) {
    case .nextOfOpen: features.insert(.nextOfOpen)
    case .nextOfOuter: features.insert(.nextOfOuter)
    case .other:
      if opening.ordinal == 1, above.last == "：" || above.last == ":" {
        features.insert(.opensAfterColon)
      }
      if runs.opensList(index) { features.insert(.opensList) }
    }
    return features
  }
}
