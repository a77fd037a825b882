import GongwenLanguage
import GongwenModel
import GongwenText

/// Reads what stands below a part's text: 附件说明, 署名, 成文日期, 附注, 抄送, 印发机关.
struct ClosingReader {
  /// The lines of the body.
  let lines: [Line]
  /// The lines of the part's text and of what may close it.
  let body: Range<Int>

  /// The most lines of signatures above a date: the bodies that issue jointly.
  private static let mostSignatures = 20
  /// How many lines above a signature 附件说明 may begin.
  private static let reachOfNotes = 40
  /// The longest closing formula, in characters: 专此函达，请予大力支持并尽快函复为盼。 on one printed line.
  private static let longestFormula = 28

  /// The elements, the first line they take, and the line behind them.
  func read(dateAt date: Int?) -> (start: Int, elements: [PartElement], end: Int) {
    guard let date else {
      let tail = tailWithoutDate()
      return (tail.start, tail.elements, body.upperBound)
    }
    var end = date + 1
    var below: [PartElement] = []
    while end < lines.count, let kind = kindBelow(end, behind: below.last?.kind) {
      below.append(element(kind, end))
      end += 1
    }
    var start = date
    var signatures: [PartElement] = []
    let shape = LineShape(line: lines[date])
    var dateElements = [element(.date, date)]
    if !shape.isDate, let trailing = shape.trailingDate {
      dateElements = split(date, at: trailing)
    } else {
      while start > body.lowerBound, date - start < Self.mostSignatures,
        !lines[start - 1].isCell, LineShape(line: lines[start - 1]).isSignature
      {
        start -= 1
        signatures.insert(element(.signature, start), at: 0)
      }
    }
    let notes = notes(before: start)
    return (notes.start, notes.elements + signatures + dateElements + below, end)
  }

  private func element(_ kind: ElementKind, _ line: Int) -> PartElement {
    PartElement(kind: kind, ranges: [lines[line].range])
  }

  /// Signature and date printed in one line.
  private func split(_ line: Int, at start: Int) -> [PartElement] {
    let text = lines[line].text[..<start].dropLast(while: { $0 == " " })
    return [
      PartElement(kind: .signature, ranges: [text.startIndex..<text.endIndex]),
      PartElement(kind: .date, ranges: [start..<lines[line].range.upperBound]),
    ]
  }

  private func kindBelow(_ line: Int, behind above: ElementKind? = nil) -> ElementKind? {
    let shape = LineShape(line: lines[line])
    if shape.isNote { return .note }
    if shape.isCopyTo { return .copyTo }
    if shape.isImprint(behind: above) { return .imprint }
    return AttachedFiles.isName(lines[line].text) || isAnnouncement(line) ? .attachmentNote : nil
  }

  /// An 附件 line below the date that only announces: the title it names, or the attachment's own
  /// marker, stands on the next line.
  private func isAnnouncement(_ line: Int) -> Bool {
    guard let marker = lines[line].markers.first, marker.scheme == .appendix,
      line + 1 < lines.count
    else { return false }
    let rest = lines[line].rest(behind: marker)
    guard !rest.isEmpty else { return false }
    if let next = lines[line + 1].markers.first, next.scheme == .appendix {
      return lines[line + 1].rest(behind: next).isEmpty
    }
    let announced = TitleKey(rest)
    let next = TitleKey(lines[line + 1].text)
    return announced == next || next.isCut(of: announced)
      || announced.likeness(to: next) > TitleLikeness.ofAnnouncement
  }

  /// A part without a date may still end with notes and 附件说明.
  private func tailWithoutDate() -> (start: Int, elements: [PartElement]) {
    var start = body.upperBound
    var elements: [PartElement] = []
    while start > body.lowerBound, let kind = kindBelow(start - 1), kind != .note {
      start -= 1
      elements.insert(element(kind, start), at: 0)
    }
    let notes = notes(before: start)
    return (notes.start, notes.elements + elements)
  }

  /// The closing formula and the notes on attachments below it.
  private func notes(before end: Int) -> (start: Int, elements: [PartElement]) {
    let notes = attachmentNotes(before: end)
    let formula = notes.start - 1
    guard formula > body.lowerBound, isFormula(formula) else { return notes }
    return (formula, [element(.paragraph, formula)] + notes.elements)
  }

  /// A line that only names the document (特此通知。) or asks for an answer (妥否，请批示。): it belongs to the
  /// document, and not to the last unit above it.
  private func isFormula(_ line: Int) -> Bool {
    let text = lines[line].text
    return !lines[line].isCell && text.count <= Self.longestFormula && lines[line - 1].isTerminated
      && HeadingWords.formulas.firstPrefix(of: text) != nil
  }

  /// 附件：1.… / 2.… above the signature.
  private func attachmentNotes(before end: Int) -> (start: Int, elements: [PartElement]) {
    let lowest = max(body.lowerBound, end - Self.reachOfNotes)
    var first: Int?
    for line in stride(from: end - 1, through: lowest, by: -1) {
      if let marker = lines[line].markers.first, marker.scheme == .appendix {
        let rest = lines[line].rest(behind: marker)
        // 附件： alone heads the titles below it; 附件是公文的组成部分。 is a sentence.
        let isAnnouncing =
          rest.isEmpty
          ? first == nil && line + 1 < end && lines[line].text.last == "："
          : marker.isCertain || !rest.contains("。")
        guard isAnnouncing else { break }
        first = line
        // The word may stand before each title: 附件1：… / 附件2：…
        continue
      }
      guard first == nil, let marker = lines[line].markers.first, marker.ordinal != nil,
        lines[line].text.count <= LineLength.ofAnnouncement
      else { break }
    }
    guard let first else { return (end, []) }
    return (first, (first..<end).map { element(.attachmentNote, $0) })
  }
}
