import GongwenText

/// Lines that are a page number (GB/T 9704-2012, 7.5: — 1 —).
public enum PageNumberLine {
  /// The characters of a marked number without blanks: at least —1—, at most 第100页/共100页 with a few
  /// characters to spare.
  private static let marked = 3...16
  /// The digits between dashes: no document has ten thousand pages.
  private static let dashedDigits = 1...4
  /// The digits of a number alone on its line: four are a year or a value of a table.
  private static let loneDigits = 1...3

  /// `—1—`, `-12-`, `第3页`, `第3页共10页`: unmistakable by itself.
  public static func isMarked(_ key: [Unicode.Scalar]) -> Bool {
    guard marked.contains(key.count) else { return false }
    let inner = key.drop { isDash($0) }
    if inner.count < key.count {
      let number = inner.prefix { ChineseNumeral.arabicDigit($0) != nil }
      let rest = inner.dropFirst(number.count)
      return dashedDigits.contains(number.count) && !rest.isEmpty && rest.allSatisfy { isDash($0) }
    }
    guard key.first == "第", key.last == "页" else { return false }
    return key.dropFirst().dropLast().allSatisfy {
      ChineseNumeral.arabicDigit($0) != nil || $0 == "页" || $0 == "共" || $0 == "/" || $0 == ","
    }
  }

  /// A line that is nothing but a number of up to three digits.
  public static func lone(_ key: [Unicode.Scalar]) -> Int? {
    guard loneDigits.contains(key.count), let number = ChineseNumeral.readDigits(key),
      number.length == key.count
    else { return nil }
    return number.value
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "—", "－", "–", "―", "─": true
    default: false
    }
  }
}
