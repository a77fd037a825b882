import GongwenText

/// The line that names the issue of a periodical, 青石县人民政府公报　2031年第4期, or the year of a yearbook, 青石统计年鉴—2031.
public enum IssueLine {
  /// The most characters behind the number of the issue: （总第412期）.
  private static let longestTotal = 10

  /// The words for a yearbook, and the marks between one and its year.
  private static let yearbooks: [Phrase] = ["年鉴", "年鑑", "年鑒"]
  private static let dashes: ScalarTable = "—–-－·"
  /// The digits of a year.
  private static let digitsOfYear = 4

  /// Whether a line without blanks ends with a year and an issue, or names a yearbook with its year.
  public static func isIssue(_ text: [Unicode.Scalar]) -> Bool {
    isIssueOfYear(text) || isYearbook(text)
  }

  /// 青石统计年鉴—2031, 青石统计年鉴（2031）, 2031青石统计年鉴, 2031年青石统计年鉴
  private static func isYearbook(_ text: [Unicode.Scalar]) -> Bool {
    func isYear(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
      part.count == digitsOfYear && part.allSatisfy(isNumeral)
    }
    if text.ends(withAny: yearbooks) { return isYear(text.prefix(digitsOfYear)) }
    let marks = text.last == "）" || text.last == ")" || text.last == "年" ? 1 : 0
    let year = text.dropLast(marks).suffix(digitsOfYear)
    let before = text.prefix(year.startIndex)
    guard isYear(year), let last = before.last else { return false }
    let isMark = dashes.contains(last) || last == "（" || last == "("
    return before.dropLast(isMark ? 1 : 0).ends(withAny: yearbooks)
  }

  private static func isIssueOfYear(_ text: [Unicode.Scalar]) -> Bool {
    guard let year = text.lastIndex(of: "年"), year + 1 < text.endIndex, text[year + 1] == "第",
      year > text.startIndex, isNumeral(text[year - 1])
    else { return false }
    let rest = text[(year + 2)...]
    guard let number = ChineseNumeral.read(rest) else { return false }
    let behind = rest.dropFirst(number.length)
    guard behind.first == "期" || behind.first == "号" else { return false }
    return behind.count <= 1 + longestTotal
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    ChineseNumeral.arabicDigit(scalar) != nil || ChineseNumeral.digit(scalar) != nil
  }
}
