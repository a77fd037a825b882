/// A date whose numbers are left open in part, as drafts, templates and samples have it:
/// 202X年X月X日, ××××年××月××日, 2024年　月　日.
///
/// It has the position of a 成文日期, and no value.
public enum OpenDate {
  /// Signs that stand for a digit that is not known yet.
  public static func isPlaceholder(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "X", "x", "Ｘ", "ｘ", "×", "✕", "╳", "*", "＊", "_", "＿", "□", "△", "○", "〇": true
    default: false
    }
  }

  /// The longest open date, in characters: its parts with a blank for each digit and blanks around.
  private static let longest = 40
  /// The units with the most characters of the numbers before them: 2024, 三十一; a month may have a
  /// stray one.
  private static let units: [(unit: Unicode.Scalar, most: Int)] = [("年", 4), ("月", 3), ("日", 3)]
  /// The most placeholders of a number: two half-width ones for each digit of a year.
  private static let mostPlaceholders = 8
  /// The fewest signs of a year, digits and placeholders: 年 behind one is a count of years.
  private static let fewestOfYear = 2

  /// The length of an open date at the start of a text, blanks inside included; nil where there is
  /// none, or where nothing of it is open.
  public static func read(_ text: some Collection<Unicode.Scalar>) -> Int? {
    let text = Array(text.prefix(longest))
    var position = 0
    var isOpen = false
    for (unit, most) in units {
      let start = position
      var digits = 0
      var placeholders = 0
      while position < text.count, text[position] != unit {
        let scalar = text[position]
        if isPlaceholder(scalar) {
          placeholders += 1
        } else if ChineseNumeral.arabicDigit(scalar) != nil || ChineseNumeral.digit(scalar) != nil
          || unit != "年" && scalar == "十"
        {
          digits += 1
        } else if scalar != " ", scalar != "\u{3000}" {
          return nil
        }
        position += 1
      }
      guard position < text.count, digits <= most, placeholders <= mostPlaceholders else {
        return nil
      }
      // A year says something of itself; a month or a day may be a blank.
      if unit == "年", digits + placeholders < fewestOfYear { return nil }
      if unit != "年", digits + placeholders == 0, position == start, !isOpen { return nil }
      isOpen = isOpen || placeholders > 0 || digits == 0
      position += 1
    }
    return isOpen ? position : nil
  }
}
