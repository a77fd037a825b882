import GongwenLanguage
import GongwenModel
import GongwenText

/// What stands above a title besides its number: 发文机关标志 and the name of who signs
/// (GB/T 9704-2012, 7.2.4 and 7.2.6).
struct RedHead {
  /// The lines of the body.
  let lines: [Line]

  /// How many lines the elements above a title take, joint issuers included.
  private static let reach = 12

  /// The longest line of names, in characters: six persons who sign, with blanks between.
  private static let longestNames = 24
  /// The shortest mark of minutes, in characters: 会议纪要.
  private static let shortestMinutes = 4

  /// Whether a line is the name of a body above the number of a document: with 文件 behind it, or
  /// with a title below the number, which tells it from a title over several lines.
  func isIssuerMark(_ position: Int) -> Bool {
    let text = lines[position].text.filter { $0 != " " }
    guard text.count <= LineLength.ofHead, !lines[position].isCell else { return false }
    let isFile = text.ends(with: "文件" as Phrase)
    guard isFile || LineShape.isBody(text[...]) || Self.isMinutes(text) else { return false }
    guard let number = numberBelow(position) else { return false }
    return isFile || isTitleBelow(number)
  }

  /// The mark of minutes: 某某会议纪要 (GB/T 9704-2012, 10.3).
  private static func isMinutes(_ text: [Unicode.Scalar]) -> Bool {
    text.count >= shortestMinutes && text.ends(with: "纪要" as Phrase)
  }

  /// Whether a line holds nothing but persons' names, between the number and the title.
  func isName(_ position: Int) -> Bool {
    isNames(lines[position]) && isTitleBelow(position)
  }

  private func isNames(_ line: Line) -> Bool {
    guard !line.isCell, line.text.count <= Self.longestNames else { return false }
    if Surnames.isName(line.text.filter { $0 != " " }) { return true }
    return line.text.split(separator: " ").allSatisfy { Surnames.isName(Array($0)) }
  }

  /// The body and the date that minutes have between their number and their title.
  func issue(_ position: Int, below elements: [PartElement]) -> [PartElement]? {
    guard let mark = elements.first(where: { $0.kind == .issuerMark }),
      elements.contains(where: { $0.kind == .documentNumber }),
      let words = mark.ranges.first.flatMap({ lines.containing($0.lowerBound) }),
      Self.isMinutes(words.text.filter { $0 != " " }), isTitleBelow(position)
    else { return nil }
    let shape = LineShape(line: lines[position])
    let range = lines[position].range
    if shape.isDate { return [PartElement(kind: .date, ranges: [range])] }
    if let date = shape.trailingDate {
      let body = lines[position].text[..<date].dropLast(while: { $0 == " " })
      return [
        PartElement(kind: .signature, ranges: [body.startIndex..<body.endIndex]),
        PartElement(kind: .date, ranges: [date..<range.upperBound]),
      ]
    }
    return shape.isSignature ? [PartElement(kind: .signature, ranges: [range])] : nil
  }

  /// The line of the number below a mark; elements of the head and further bodies may lie between.
  private func numberBelow(_ position: Int) -> Int? {
    for next in lines.indices[(position + 1)...].prefix(Self.reach) {
      let elements = HeadingElements(line: lines[next])
      if LineShape(line: lines[next]).isDocumentNumber || elements.numberAndSignatory != nil {
        return next
      }
      let text = lines[next].text.filter { $0 != " " }
      guard
        elements.kind != nil || LineShape.isBody(text[...]) || text.elementsEqual(["文", "件"])
          || text.ends(with: "文件" as Phrase)
      else { return nil }
    }
    return nil
  }

  private func isIssued(_ position: Int) -> Bool {
    let shape = LineShape(line: lines[position])
    return shape.isDate || shape.isSignature && LineShape.isBody(lines[position].text)
  }

  /// Whether a title stands right below the elements that follow a line.
  private func isTitleBelow(_ position: Int) -> Bool {
    var next = position + 1
    while next < lines.count, next - position <= Self.reach,
      HeadingElements(line: lines[next]).kind != nil || isNames(lines[next])
        || isIssued(next)
    { next += 1 }
    return next < lines.count && HeadReader(lines: lines).startsTitle(at: next, isCertain: false)
  }
}
