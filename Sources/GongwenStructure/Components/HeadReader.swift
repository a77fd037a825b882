import GongwenLanguage
import GongwenModel
import GongwenText

/// Reads what stands above a part's text: 发文机关标志, 发文字号, 标题, 题注, 主送机关.
struct HeadReader {
  /// The lines of the body.
  let lines: [Line]
  /// Titles of attachments that the parts above announce.
  var announced: Set<TitleKey> = []

  /// The longest first line of a title without a 文种, in characters: longer ones are the first sentence of
  /// a text.
  private static let longestBareLine = 50
  /// The most lines of a title without a 文种 above an addressee or a number.
  private static let mostBareLines = 4
  /// The most lines of a bracketed subtitle: the meetings that adopted and amended a law.
  private static let mostSubtitleLines = 4

  /// The elements from a line on, and the line behind them.
  func read(from start: Int, startsPart: Bool) -> (elements: [PartElement], end: Int) {
    var elements: [PartElement] = []
    var position = start
    let mark = RedHead(lines: lines)
    func take(_ kind: ElementKind, _ count: Int = 1) {
      let ranges = lines[position..<position + count].map(\.range)
      elements.append(PartElement(kind: kind, ranges: ranges))
      position += count
    }
    guard startsPart else { return ([], start) }
    while position < lines.count {
      let shape = LineShape(line: lines[position])
      let hasTitle = elements.contains { $0.kind == .title }
      if !hasTitle, let count = namedLines(at: position) {
        take(.title, count)
      } else if let both = HeadingElements(line: lines[position]).numberAndSignatory, !hasTitle {
        elements.append(PartElement(kind: .documentNumber, ranges: [both.number]))
        elements.append(PartElement(kind: .signatory, ranges: [both.signatory]))
        position += 1
      } else if shape.isDocumentNumber {
        take(.documentNumber)
      } else if !hasTitle, let kind = HeadingElements(line: lines[position]).kind {
        take(kind)
      } else if shape.isAddressee {
        take(.addressee)
        break
      } else if hasTitle, isDateUnderTitle(position) {
        take(.date)
      } else if hasTitle, let count = subtitleLines(at: position) {
        take(.subtitle, count)
      } else if !hasTitle, mark.isIssuerMark(position) {
        take(.issuerMark)
      } else if elements.last?.kind == .documentNumber, !hasTitle, mark.isName(position) {
        take(.signatory)
      } else if !hasTitle, let issue = mark.issue(position, below: elements) {
        elements += issue
        position += 1
      } else if !hasTitle, let count = titleLines(at: position, isCertain: true) {
        take(.title, count)
      } else {
        break
      }
    }
    return (elements, position)
  }

  /// Whether a title begins here, so that a part does.
  func startsTitle(at position: Int, isCertain: Bool) -> Bool {
    titleLines(at: position, isCertain: isCertain) != nil
  }

  /// The number of lines of the title that begins here.
  ///
  /// - Parameter isCertain: whether the place alone makes a title likely, so that one without a
  ///   文种 counts too.
  private func titleLines(at start: Int, isCertain: Bool) -> Int? {
    if let count = namedLines(at: start) { return count }
    var text: [Unicode.Scalar] = []
    var count = 0
    while start + count < lines.count, count < TitleShape.mostLines,
      TitleShape.isPart(lines[start + count])
    {
      text += lines[start + count].text
      count += 1
      if announced.contains(TitleKey(text)) { return count }
      if TitleForm.isComplete(text), !goesOn(start + count), !isAnnouncedBelow(start, count) {
        return count
      }
    }
    guard isCertain, count > 0, lines[start].text.count <= Self.longestBareLine,
      !lines[start].text.contains("，"), start + 1 < lines.count
    else { return nil }
    if count <= Self.mostBareLines, start + count < lines.count {
      let below = LineShape(line: lines[start + count])
      if below.isAddressee || below.isDocumentNumber { return count }
    }
    return isTextBelow(start + 1) ? 1 : nil
  }

  /// The number of lines of the title that a page shows to be one; nil where no such title begins here.
  private func namedLines(at start: Int) -> Int? {
    func isNamed(_ line: Line) -> Bool { line.evidence.page?.isTitle ?? false }
    guard isNamed(lines[start]), start == 0 || !isNamed(lines[start - 1]) else { return nil }
    return lines[start...].prefix(while: isNamed).count
  }

  /// The number of lines of a subtitle that begins here; a bracket may close some lines below.
  private func subtitleLines(at start: Int) -> Int? {
    if TitleShape.isSubtitle(lines[start]) { return 1 }
    guard let first = lines[start].text.first, first == "（" || first == "(",
      lines[start].markers.isEmpty
    else { return nil }
    for (offset, line) in lines[start...].prefix(Self.mostSubtitleLines).enumerated() {
      if line.text.contains("。") { return nil }
      if line.last == "）" || line.last == ")" { return offset + 1 }
    }
    return nil
  }

  /// Whether the title of an announced attachment begins here and ends some lines below.
  private func isAnnouncedBelow(_ start: Int, _ count: Int) -> Bool {
    guard !announced.isEmpty else { return false }
    var text: [Unicode.Scalar] = []
    for (offset, line) in lines[start...].prefix(TitleShape.mostLines).enumerated() {
      guard TitleShape.isPart(line) else { return false }
      text += line.text
      if offset >= count, announced.contains(TitleKey(text)) { return true }
    }
    return false
  }

  /// Whether a title goes on in a line although it could be complete above it (…规划 / 的通知).
  private func goesOn(_ position: Int) -> Bool {
    guard position < lines.count, TitleShape.isPart(lines[position]) else { return false }
    return lines[position].text.first == "的" || lines[position].text.first == "》"
  }

  /// What stands below a title that has no 文种: an addressee, a number, or a sentence.
  private func isTextBelow(_ position: Int) -> Bool {
    let line = lines[position]
    let shape = LineShape(line: line)
    return shape.isAddressee || shape.isDocumentNumber || TitleShape.isSubtitle(line)
      || line.isTerminated || !line.markers.isEmpty
  }

  /// A date below the title, text and signature still to come.
  private func isDateUnderTitle(_ position: Int) -> Bool {
    LineShape(line: lines[position]).isDate && position + 1 < lines.count
      && !startsTitle(at: position + 1, isCertain: false)
  }
}
