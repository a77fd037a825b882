import GongwenLanguage
import GongwenText

/// A person with an office alone on a line, who signs: 总理　李克强, 省 长 王守业, 市长：张某某.
enum PersonLine {
  /// The longest word of a person's name, in characters: that of a national minority (阿不都·某).
  private static let longestWord = 4
  /// The most words behind the office: 张 三 四.
  private static let mostWords = 3
  /// The longest office with a name behind it without a blank, in characters.
  private static let longestJoined = 8
  /// The longest line, in characters without blanks.
  static let longest = 30
  /// An office printed with a blank in it: 省 长.
  private static let realms: ScalarTable = "省市县区部厅局院州盟旗乡镇校行處部縣"
  private static let heads: ScalarTable = "长長"
  /// The mark inside of names of national minorities.
  private static let inNames: Unicode.Scalar = "·"
  private static let marks: ScalarTable = "。；！？，,;、《》“”（）()"

  /// Whether a text is one.
  static func isPerson(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.count <= longest * 2, !text.contains(where: { marks.contains($0) }) else {
      return false
    }
    if text.count <= longestJoined, isJoined(text) { return true }
    if text.count <= longestCourt * 2, isOfCourt(text) { return true }
    var words = text.split { $0 == " " || $0 == "\u{3000}" || $0 == "：" || $0 == ":" }
    guard words.count > 1 else { return false }
    if words.count > 2, !OfficialWords.offices.end(words[0]), isSpacedOffice(words) {
      words = [text[words[0].startIndex..<words[1].endIndex]] + words.dropFirst(2)
      return isNamed(words.dropFirst())
    }
    // A body may be printed before the office: 某某市人民政府 市长 张某某.
    while words.count > 2, !OfficialWords.offices.end(words[0]), BodyName.isBody(words[0]) {
      words.removeFirst()
    }
    return OfficialWords.offices.end(words[0]) && isNamed(words.dropFirst())
  }

  /// 某某署署長（陳大文代行）: an office, and in brackets who signs for it.
  static func isDeputed(_ key: ArraySlice<Unicode.Scalar>) -> Bool {
    guard key.count <= longest, let last = key.last, last == "）" || last == ")",
      key.dropLast().ends(with: deputy),
      let open = key.lastIndex(where: { $0 == "（" || $0 == "(" })
    else { return false }
    return OfficialWords.offices.end(key[..<open])
  }

  private static let deputy: Phrase = "代行"

  /// The longest line of such a person, and the lengths of the name, in characters.
  private static let longestCourt = 10
  private static let courtNames = 2...4

  /// 审 判 员　木某某.
  private static func isOfCourt(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let key = text.filter { $0 != " " && $0 != "\u{3000}" }
    guard let office = OfficialWords.courtOffices.longestPrefix(of: key[...]) else { return false }
    let name = key.dropFirst(office.scalars.count)
    return courtNames.contains(name.count) && name.allSatisfy { UnicodeClass.isHan($0) }
      || Surnames.isNameOfParts(Array(name))
  }

  /// 书记员戴某: an office and a name without a blank, which printing letter by letter loses.
  private static func isJoined(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.indices.dropFirst(2).contains { place in
      OfficialWords.offices.end(text[..<place])
        && (Surnames.isName(Array(text[place...]))
          || OfficialWords.courtOffices.holds(text[..<place])
            && (2...3).contains(text.endIndex - place)
            && text[place...].allSatisfy { UnicodeClass.isHan($0) })
    }
  }

  private static func isSpacedOffice(_ words: [ArraySlice<Unicode.Scalar>]) -> Bool {
    guard let realm = words[0].last, realms.contains(realm), words[1].count == 1,
      let head = words[1].first
    else { return false }
    return heads.contains(head)
  }

  private static func isNamed(_ words: ArraySlice<ArraySlice<Unicode.Scalar>>) -> Bool {
    (1...mostWords).contains(words.count)
      && words.allSatisfy { word in
        word.count <= longestWord
          && word.allSatisfy {
            UnicodeClass.isHan($0) || $0 == inNames || OfficialWords.hiddenNames.contains($0)
          }
      }
  }
}
