/// The line that names the issue of a periodical: 青石县人民政府公报　2031年第4期.
public enum IssueLine {
  /// The most characters behind the number of the issue: （总第412期）.
  private static let longestTotal = 10

  /// Whether a line without blanks ends with a year and an issue.
  public static func isIssue(_ text: [Unicode.Scalar]) -> Bool {
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
