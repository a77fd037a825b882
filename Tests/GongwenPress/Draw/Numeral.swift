/// Numbers as they are printed.
package enum Numeral {
  private static let digits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// 1 to 9999 in Chinese: 12 is 十二, 105 is 一百零五.
  package static func chinese(_ number: Int) -> String {
    if number < 10 { return digits[number] }
    if number < 20 { return "十" + (number == 10 ? "" : digits[number - 10]) }
    var text = ""
    var rest = number
    var hasGap = false
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = rest / unit
      rest %= unit
      if digit == 0 {
        hasGap = !text.isEmpty
      } else {
        text += (hasGap ? "零" : "") + digits[digit] + name
        hasGap = false
      }
    }
    return text
  }

  /// The digits of a year in Chinese: 二〇二三.
  package static func year(_ number: Int, zero: String = "〇") -> String {
    String(number).map { sign in
      let digit = sign.wholeNumberValue ?? 0
      return digit == 0 ? zero : digits[digit]
    }.joined()
  }

  /// ① to ⑳.
  package static func circled(_ number: Int) -> String {
    Unicode.Scalar(UInt32(0x2460 + number - 1)).map { String(Character($0)) } ?? "①"
  }

  /// Whether a text is a Chinese number.
  static func isChinese(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { "一二三四五六七八九十百零".contains($0) }
  }
}
