import GongwenLanguage
import GongwenModel
import GongwenText

/// The cover of a standard (GB/T 1.1-2020, annex D): 中华人民共和国国家标准, its number, its name, the
/// dates of 发布 and 实施, and the bodies that issue it.
struct StandardCover {
  /// The lines of the body.
  let lines: [Line]

  /// How many lines a cover takes at most.
  private static let most = 30
  /// The longest line of a cover, in characters: a name in two languages.
  private static let longestLine = 120
  /// The longest mark, in characters without blanks: 中华人民共和国 and the kind, or a province and the kind.
  private static let longestMark = 24
  /// Names of the kinds of standards.
  private static let kinds: [Phrase] = ["国家标准", "行业标准", "地方标准", "团体标准", "企业标准"]

  /// The elements of the cover that begins at a line, and the line behind it; nil where none does.
  func read(from start: Int) -> (elements: [PartElement], end: Int)? {
    let end = cover(from: start)
    let mark = (start..<end).first { isMark(lines[$0].text) }
    guard let number = (start..<end).first(where: { NumberForm.isStandard(lines[$0].text) }),
      mark != nil || (start..<number).contains(where: { isClass(lines[$0].text) })
        || (number..<end).contains(where: { isDated(lines[$0].text) }),
      let name = (max(mark ?? number, number) + 1..<end).first(where: { isName($0) })
    else { return nil }
    let elements = (start..<end).map { line in
      PartElement(kind: kind(line, mark, number, name), ranges: [lines[line].range])
    }
    return (elements, end)
  }

  private func kind(_ line: Int, _ mark: Int?, _ number: Int, _ name: Int) -> ElementKind {
    switch line {
    case mark: return .issuerMark
    case number: return .documentNumber
    case name: return .title
    default: return line > name && isBody(lines[line].text) ? .signature : .paragraph
    }
  }

  /// Where a cover that begins at a line would end: before contents, a foreword, a clause, or prose.
  private func cover(from start: Int) -> Int {
    var end = start
    while end < lines.count, end - start < Self.most {
      let line = lines[end]
      let text = line.text
      if line.isCell || text.count > Self.longestLine || line.isTerminated
        || ContentsHeading.isHeading(text)
        || UnnumberedHeading.isHeading(line)
        || line.markers.contains(where: { $0.ordinal != nil && $0.isClear && $0.scheme != .latin })
      {
        break
      }
      end += 1
    }
    return end
  }

  /// ICS 03.080.99: the class of a standard, printed above its number (GB/T 1.1-2020, 6.1.2).
  private func isClass(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.starts(with: "ICS" as Phrase)
      && text.dropFirst(3).first { $0 != " " }.map { ChineseNumeral.arabicDigit($0) != nil }
        ?? false
  }

  /// 2031-10-18 发布: the day on which a standard is issued, or from which it applies.
  private func isDated(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let reading = CalendarDate.read(text) else { return false }
    let behind = text.dropFirst(reading.length).drop { $0 == " " }
    return behind.starts(with: "发布" as Phrase) || behind.starts(with: "实施" as Phrase)
  }

  private func isMark(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let key = text.filter { $0 != " " }
    return key.count <= Self.longestMark && key.ends(withAny: Self.kinds)
  }

  /// The name: a line with Chinese words that is neither what the standard replaces nor a date.
  private func isName(_ line: Int) -> Bool {
    let text = lines[line].text
    return text.contains { UnicodeClass.isHan($0) } && !text.starts(with: "代替" as Phrase)
      && !text.starts(with: "部分代替" as Phrase) && CalendarDate.read(text) == nil
      && !isBody(text)
  }

  private func isBody(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let key = text.filter { $0 != " " }
    return BodyName.isBody(key[...])
  }
}
