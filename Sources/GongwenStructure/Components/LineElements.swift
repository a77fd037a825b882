import GongwenLanguage
import GongwenModel
import GongwenText

/// The elements of a line whose state is known: one, or two in the same line.
enum LineElements {
  /// The elements of a line.
  static func elements(of line: Line, as state: ElementState) -> [PartElement] {
    let range = line.range
    func whole(_ kind: ElementKind) -> [PartElement] { [PartElement(kind: kind, ranges: [range])] }
    switch state {
    case .headMark: return whole(HeadingElements.mark(of: LineKey.key(of: line.text)) ?? .paragraph)
    case .issuerMark: return whole(.issuerMark)
    case .number, .titleNumber: return classAndNumber(line) ?? whole(.documentNumber)
    case .numberAndSignatory: return numberAndSignatory(line)
    case .levelAndNumber: return levelAndNumber(line)
    case .signatory: return whole(.signatory)
    case .title, .issuedTitle: return whole(.title)
    case .subtitle: return whole(.subtitle)
    case .addressee, .headAddressee: return whole(.addressee)
    case .issueBody where ElementWords.isImprint(LineKey.key(of: line.text)):
      return whole(.imprint)
    case .issueBody, .titleBody, .signature, .lateSignature, .signatureAndDate, .date, .issueDate,
      .titleDate:
      return signatureAndDate(line) ?? whole(isDate(state) ? .date : .signature)
    case .imprint: return whole(.imprint)
    case .attachmentNote: return whole(.attachmentNote)
    case .note: return whole(.note)
    case .copies: return whole(.copyTo)
    case .headOther, .titleOther, .closingOther, .text, .untitled, .appendix,
      .titledAppendix:
      return whole(.paragraph)
    }
  }

  private static func isDate(_ state: ElementState) -> Bool {
    state == .date || state == .issueDate || state == .titleDate
  }

  /// 附：某某办法, whose first character is no marker: it is a paragraph, and the name behind the colon is the title.
  static func attachmentWithoutMarker(_ line: ArraySlice<Unicode.Scalar>) -> [PartElement] {
    let title = AttachmentLine.withoutShortSign(line)
    guard title.startIndex > line.startIndex, !title.isEmpty else {
      return [PartElement(kind: .paragraph, ranges: [line.startIndex..<line.endIndex])]
    }
    let sign = line[..<title.startIndex].dropLast(while: { $0 == " " || $0 == "\u{3000}" })
    return [
      PartElement(kind: .paragraph, ranges: [sign.startIndex..<sign.endIndex]),
      PartElement(kind: .title, ranges: [title.startIndex..<title.endIndex]),
    ]
  }

  /// （B）　某交函〔2024〕33号: the class of an answer to a proposal before its number.
  private static func classAndNumber(_ line: Line) -> [PartElement]? {
    guard let first = line.text.first, openings.contains(first),
      let close = line.text.prefix(longestClass).firstIndex(where: { closings.contains($0) })
    else { return nil }
    let inner = line.text[..<close].dropFirst()
    let rest = line.text[(close + 1)...].drop { $0 == " " || $0 == "\u{3000}" }
    guard let letter = inner.first, ("A"..."D").contains(letter),
      inner.dropFirst().allSatisfy({ $0 == "类" }), !rest.isEmpty
    else { return nil }
    return [
      PartElement(kind: .paragraph, ranges: [line.text.startIndex..<close + 1]),
      PartElement(kind: .documentNumber, ranges: [rest.startIndex..<line.range.upperBound]),
    ]
  }

  private static let openings: ScalarTable = "（("
  private static let closings: ScalarTable = "）)"
  /// The longest class with its brackets, in characters: （A类）.
  private static let longestClass = 4

  /// A number and 签发人, or a note of a registry, in one line.
  private static func numberAndSignatory(_ line: Line) -> [PartElement] {
    guard let both = HeadingElements.numberAndSignatory(in: line.text) else {
      guard let both = NumberAndNote.ranges(in: line.text) else {
        return [PartElement(kind: .documentNumber, ranges: [line.range])]
      }
      let kind = HeadingElements.mark(of: LineKey.key(of: line.text[both.note])) ?? .paragraph
      return [
        PartElement(kind: .documentNumber, ranges: [both.number]),
        PartElement(kind: kind, ranges: [both.note]),
      ]
    }
    return [
      PartElement(kind: .documentNumber, ranges: [both.number]),
      PartElement(kind: .signatory, ranges: [both.signatory]),
    ]
  }

  /// 等级 特急·明电　某发电〔2020〕1号.
  private static func levelAndNumber(_ line: Line) -> [PartElement] {
    guard let number = NumberForm.range(in: line.text) else {
      return [PartElement(kind: .documentNumber, ranges: [line.range])]
    }
    func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\u{3000}" }
    let level = line.text[..<number.lowerBound].dropLast(while: isBlank)
    let rest = line.text[number.upperBound...].drop(while: isBlank)
    var elements = [PartElement(kind: .documentNumber, ranges: [number])]
    if !level.isEmpty {
      elements.insert(
        PartElement(kind: .paragraph, ranges: [level.startIndex..<level.endIndex]), at: 0)
    }
    if !rest.isEmpty {
      elements.append(PartElement(kind: .paragraph, ranges: [rest.startIndex..<rest.endIndex]))
    }
    return elements
  }

  /// Signature and date printed in one line; nil for a line with one of them.
  private static func signatureAndDate(_ line: Line) -> [PartElement]? {
    let date = DateLine(text: line.text)
    if let body = date.bodyBehind {
      let day = line.text[..<body].dropLast(while: { $0 == " " })
      return [
        PartElement(kind: .date, ranges: [day.startIndex..<day.endIndex]),
        PartElement(kind: .signature, ranges: [body..<line.range.upperBound]),
      ]
    }
    guard date.kind == nil, let start = date.trailing else { return nil }
    let body = line.text[..<start].dropLast(while: { $0 == " " || $0 == "\u{3000}" })
    guard !body.isEmpty else { return nil }
    return [
      PartElement(kind: .signature, ranges: [body.startIndex..<body.endIndex]),
      PartElement(kind: .date, ranges: [start..<line.range.upperBound]),
    ]
  }
}
