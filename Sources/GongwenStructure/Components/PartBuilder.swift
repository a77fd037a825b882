import GongwenLanguage
import GongwenModel
import GongwenText

/// Cuts a document into its parts by the elements that the search found, and puts the elements around each part's text.
struct PartBuilder {
  /// The lines of the body.
  let lines: [Line]
  /// The lines as the search took them.
  let units: ElementUnits
  /// Titles that lines and the page name.
  let known: KnownTitles

  /// The parts so far; the last is open.
  private var parts: [DocumentPart] = []
  /// Whether the open part has text, and whether it has a closing.
  private var phase = Phase.head

  private enum Phase { case head, text, closing }

  /// The most lines of text in a closing that leave it one: more are the document's text, and the
  /// elements above them are no closing.
  private static let mostTextInClosing = 3

  /// Starts with a first part whose head may already have elements: those of a standard's cover.
  init(
    lines: [Line], units: ElementUnits, known: KnownTitles, cover: [PartElement], start: Int
  ) {
    self.lines = lines
    self.units = units
    self.known = known
    var first = DocumentPart()
    first.head = cover
    first.body = start..<start
    parts = [first]
  }

  /// The parts of a sequence of elements, in order. There is at least one.
  mutating func build(_ segments: [ElementSearch.Segment]) -> [DocumentPart] {
    for segment in segments { add(segment) }
    // Not in `self`, of which `finish` would be given a copy with each part.
    var finished = parts
    parts = []
    for index in finished.indices { finish(&finished[index]) }
    if finished.count > 1, finished[1].role == .main { finished[0].role = .notice }
    return finished
  }

  private mutating func add(_ segment: ElementSearch.Segment) {
    let first = units.ranges[segment.lines.lowerBound].lowerBound
    let range = first..<units.ranges[segment.lines.upperBound - 1].upperBound
    switch segment.state {
    case .appendix, .titledAppendix: beginAttachment(range)
    case .untitled:
      if phase == .closing { begin(at: first, .closing) }
      addText(range)
    case .text: addText(range)
    case .title, .issuedTitle: addTitle(segment, range)
    default:
      if segment.state.isClosing {
        addClosing(segment, range)
      } else {
        if phase != .head { begin(at: first, opening) }
        addToHead(segment, range)
      }
    }
  }

  /// How a part begins that no marker and no known title begins.
  private var opening: DocumentPart.Opening { phase == .closing ? .closing : .text }

  private var isEmpty: Bool {
    parts.count == 1 && phase == .head && parts[0].head.isEmpty && parts[0].marker == nil
  }

  private mutating func begin(at line: Int, _ opening: DocumentPart.Opening) {
    let isFirst = isEmpty
    phase = .head
    guard !isFirst else {
      parts[0].start = line
      parts[0].body = line..<line
      return
    }
    var part = DocumentPart()
    part.start = line
    part.opening = opening
    part.body = line..<line
    if opening == .appendix { part.role = .attachment }
    parts.append(part)
  }

  private mutating func beginAttachment(_ range: Range<Int>) {
    begin(at: range.lowerBound, .appendix)
    let last = parts.count - 1
    parts[last].opening = .appendix
    parts[last].role = .attachment
    parts[last].body = range.upperBound..<range.upperBound
    let line = lines[range.lowerBound]
    guard let marker = line.markers.first(where: { $0.scheme == .appendix }) else {
      parts[last].head += LineElements.attachmentWithoutMarker(line.text)
      return
    }
    parts[last].marker = range.lowerBound
    let rest = line.rest(behind: marker)
    if !rest.isEmpty {
      let isName = rest.contains { !AttachmentLine.marks.contains($0) && $0 != "）" && $0 != ")" }
      parts[last].head.append(
        PartElement(
          kind: isName ? .title : .paragraph, ranges: [rest.startIndex..<rest.endIndex]))
    }
  }

  private mutating func addTitle(_ segment: ElementSearch.Segment, _ range: Range<Int>) {
    if phase != .head || parts[parts.count - 1].has(.title) {
      let title = segment.lines.flatMap { units.lines[$0].key }
      switch known.naming(of: title[...], at: segment.lines.lowerBound) {
      case .issued: begin(at: range.lowerBound, .issued)
      case .announced, .explained: begin(at: range.lowerBound, .appendix)
      case .page, nil: begin(at: range.lowerBound, opening)
      }
    } else if parts.count > 1, parts[parts.count - 1].opening == .closing {
      // What a notice forwards may have a mark and a number above its title.
      let title = segment.lines.flatMap { units.lines[$0].key }
      if case .issued = known.naming(of: title[...], at: segment.lines.lowerBound) {
        parts[parts.count - 1].opening = .issued
      }
    }
    append(PartElement(kind: .title, ranges: range.map { lines[$0].range }), toHead: true, range)
  }

  private mutating func addText(_ range: Range<Int>) {
    let last = parts.count - 1
    switch phase {
    case .head:
      phase = .text
      parts[last].body = range
    case .text: parts[last].body = parts[last].body.lowerBound..<range.upperBound
    case .closing:
      if let text = parts[last].closing.last?.text, text.upperBound == range.lowerBound {
        parts[last].closing[parts[last].closing.count - 1].text = text.lowerBound..<range.upperBound
      } else {
        parts[last].closing.append(PartElement(text: range))
      }
    }
  }

  private mutating func addToHead(_ segment: ElementSearch.Segment, _ range: Range<Int>) {
    let line = units.lines[segment.lines.lowerBound]
    if line.features.has(.contents) {
      append(PartElement(text: range), toHead: true, range)
      return
    }
    if goesOn(segment, parts[parts.count - 1].head.last) {
      let last = parts.count - 1
      parts[last].head[parts[last].head.count - 1].ranges.append(lines[range.lowerBound].range)
      parts[last].body = range.upperBound..<range.upperBound
      return
    }
    for element in LineElements.elements(of: lines[range.lowerBound], as: segment.state) {
      append(element, toHead: true, range)
    }
  }

  private mutating func addClosing(_ segment: ElementSearch.Segment, _ range: Range<Int>) {
    if phase == .head {
      parts[parts.count - 1].body = range.lowerBound..<range.lowerBound
    }
    phase = .closing
    let line = units.lines[segment.lines.lowerBound]
    if line.features.has(.cell) || line.features.has(.contents) {
      addText(range)
      return
    }
    if goesOn(segment, parts[parts.count - 1].closing.last) {
      let last = parts.count - 1
      parts[last].closing[parts[last].closing.count - 1].ranges.append(
        lines[range.lowerBound].range)
      return
    }
    for element in LineElements.elements(of: lines[range.lowerBound], as: segment.state) {
      append(element, toHead: false, range)
    }
  }

  private mutating func append(_ element: PartElement, toHead: Bool, _ range: Range<Int>) {
    let last = parts.count - 1
    if toHead {
      parts[last].head.append(element)
      parts[last].body = range.upperBound..<range.upperBound
    } else {
      parts[last].closing.append(element)
    }
  }

  /// Whether a line continues the element above it: a bracket that is still open, a name that a page breaks.
  private func goesOn(_ segment: ElementSearch.Segment, _ above: PartElement?) -> Bool {
    let unit = segment.lines.lowerBound
    guard let above, above.text == nil, unit > 0,
      above.ranges.last == lines[units.ranges[unit - 1].lowerBound].range
    else { return false }
    let (line, last) = (units.lines[unit], units.lines[unit - 1])
    switch segment.state {
    case .issuerMark:
      return above.kind == .issuerMark
        && (last.features.has(.letterBelow) || line.features.has(.rest))
    case .subtitle:
      return above.kind == .subtitle && line.features.hasAny(of: [.inBracket, .rest])
    case .note: return above.kind == .note && line.features.has(.rest)
    case .imprint: return above.kind == .imprint && line.features.has(.rest)
    case .number, .titleNumber: return above.kind == .documentNumber && line.features.has(.rest)
    case .addressee: return above.kind == .addressee && last.features.has(.wrapped)
    case .attachmentNote: return above.kind == .attachmentNote && line.features.has(.rest)
    case .copies: return above.kind == .copyTo && line.features.has(.rest)
    case .signature:
      return above.kind == .signature && above.ranges.count == 1 && last.features.has(.wrapped)
        && line.features.has(.wrapped)
    default: return false
    }
  }

  /// Settles what is text and what is closing at the end of a part.
  private func finish(_ part: inout DocumentPart) {
    absorb(&part)
    var formulas: [PartElement] = []
    while let formula = ClosingFormula.lines(
      lines, endingAt: part.body.upperBound - 1, above: part.body.lowerBound)
    {
      formulas.append(PartElement(kind: .paragraph, ranges: formula.map { lines[$0].range }))
      part.body = part.body.lowerBound..<formula.lowerBound
    }
    part.closing = formulas.reversed() + part.closing
  }

  /// Text with numbered units, or much text, below announcements of attachments makes them a part of the text.
  private func absorb(_ part: inout DocumentPart) {
    guard
      let place = part.closing.lastIndex(where: { element in
        guard let text = element.text else { return false }
        return text.count > Self.mostTextInClosing && !lines[text.lowerBound].isCell
          || text.contains { lines[$0].markers.contains { $0.isCertain && $0.ordinal != nil } }
      }), let text = part.closing[place].text,
      part.closing[..<place].allSatisfy({ $0.kind == .attachmentNote || $0.text != nil })
    else { return }
    part.body = part.body.lowerBound..<text.upperBound
    part.closing.removeFirst(place + 1)
  }
}
