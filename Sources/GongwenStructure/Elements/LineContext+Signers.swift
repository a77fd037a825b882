import GongwenLanguage
import GongwenText

/// Those who sign, in forms of their own.
extension LineContext {
  /// 某某市健康建设委员会 / （爱国卫生运动委员会）（代章）: another name of the body above, in brackets above the date.
  static func addBracketedBody(_ lines: inout [ElementLine], _ index: Int) {
    guard index > 0, index + 1 < lines.count, lines[index].key.first == "（",
      lines[index - 1].features.has(.body), !lines[index - 1].features.has(.bracket),
      !lines[index - 1].features.has(.wrapped),
      lines[index + 1].features.hasAny(of: [.fullDate, .monthDate]),
      let close = lines[index].key.firstIndex(of: "）"),
      BodyName.isBody(lines[index].key[..<close].dropFirst()),
      isSeal(lines[index].key[(close + 1)...])
    else { return }
    lines[index - 1].features.add(.wrapped)
    lines[index].features.add(.wrapped)
    lines[index].features.add(.body)
    lines[index].features.remove(.bracket)
    lines[index].features.remove(.noteWord)
    lines[index].features.remove(.inBracket)
  }

  /// Nothing, or （代章）.
  private static func isSeal(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.isEmpty
      || text.first == "（" && text.last == "）" && text.count <= longestSeal && text.contains("章")
  }

  /// The longest remark about a seal with its brackets, in characters: （办公室代章）.
  private static let longestSeal = 8

  /// 甲方代表　乙方代表 above 何勇　张弛: those who sign side by side; and several names in a line between a sentence and the date.
  static func addSigners(_ lines: inout [ElementLine], _ index: Int) {
    guard index > 0, index + 1 < lines.count, lines[index].key.count <= longestSigners,
      !lines[index].features.hasAny(of: noSigners)
    else { return }
    let above = lines[index - 1].features
    guard above.has(.stop), !above.hasAny(of: [.following, .cell]) else { return }
    let pieces = pieces(of: lines[index])
    guard pieces.count > 1 else { return }
    if lines[index].features.has(.name), lines[index + 1].features.hasAny(of: dates) {
      lines[index].features.add(.office)
      lines[index].features.add(.signs)
      return
    }
    let names = self.pieces(of: lines[index + 1])
    guard pieces.allSatisfy({ representatives.end($0) || OfficialWords.offices.end($0) }),
      names.count == pieces.count, names.allSatisfy({ isName($0) })
    else { return }
    lines[index].features.add(.office)
    lines[index + 1].features.add(.office)
    for place in [index, index + 1] { lines[place].features.remove(.label) }
  }

  /// The words of a line that blanks part.
  private static func pieces(of line: ElementLine) -> [ArraySlice<Unicode.Scalar>] {
    line.text.split { $0 == " " || $0 == "\u{3000}" }
      .map { $0.dropLast(while: { $0 == "：" || $0 == ":" }) }
  }

  private static func isName(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    namesOfSigners.contains(word.count)
      && word.allSatisfy {
        UnicodeClass.isHan($0) || $0 == "·" || OfficialWords.hiddenNames.contains($0)
      }
  }

  private static let noSigners: LineFeatures = [
    .stop, .innerStop, .comma, .marker, .cell, .contents, .longer, .number, .fullDate, .monthDate,
  ]
  /// The longest line of those who sign side by side, in characters: three bodies and their offices.
  private static let longestSigners = 48
  /// The characters of the name of a person, also of one translated: 穆罕默德·阿里.
  private static let namesOfSigners = 2...12
  private static let representatives: PhraseEndings = ["代表", "（签字）", "（簽字）"]
}
