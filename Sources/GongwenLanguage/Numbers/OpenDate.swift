/// A date whose numbers are left open in part, as drafts, templates and samples have it:
/// 202X年X月X日, ××××年××月××日, 2024年　月　日.
///
/// It stands where a 成文日期 stands and has no value.
public enum OpenDate {
  /// Signs that stand for a digit that is not known yet.
  public static func isPlaceholder(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "X", "x", "Ｘ", "ｘ", "×", "✕", "╳", "*", "＊", "_", "＿", "□", "△", "○", "〇": true
    default: false
    }
  }

  /// The length of an open date at the start of a text, blanks inside included; nil where there is
  /// none, or where nothing of it is open.
  public static func read(_ text: some Collection<Unicode.Scalar>) -> Int? {
    let text = Array(text.prefix(40))
    var position = 0
    var isOpen = false
    for (unit, most) in [("年", 4), ("月", 2), ("日", 2)] as [(Unicode.Scalar, Int)] {
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
      guard position < text.count, digits <= most + (unit == "年" ? 0 : 1), placeholders <= 8 else {
        return nil
      }
      // A year says something of itself; a month or a day may be a blank.
      if unit == "年", digits + placeholders < 2 { return nil }
      if unit != "年", digits + placeholders == 0, position == start, !isOpen { return nil }
      isOpen = isOpen || placeholders > 0 || digits == 0
      position += 1
    }
    return isOpen ? position : nil
  }
}
