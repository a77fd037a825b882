import GongwenLanguage
import GongwenModel
import GongwenText

/// Whether a 发文字号 has the form of GB/T 9704-2012, 7.2.5: 机关代字, year in 〔〕, number without
/// 第 and without leading zero. The number of an order (第N号, 10.2) has its own, and so has that of an announcement (2019年第5号).
enum DocumentNumberForm {
  /// The digits of a year.
  static let digitsOfYear = 4

  /// 2019年第5号, （2019年第5号）, 某某部公告2019年第5号: announcements have no 机关代字, and are numbered within a year.
  private static func isOfAnnouncement(_ number: ArraySlice<Unicode.Scalar>) -> Bool {
    let body = number.prefix { UnicodeClass.isHan($0) }
    let year = number.dropFirst(body.count).prefix { ChineseNumeral.arabicDigit($0) != nil }
    let order = number.dropFirst(body.count + year.count)
    guard body.isEmpty || announcements.end(body), year.count == digitsOfYear,
      order.starts(with: ["年", "第"]), order.last == "号"
    else { return false }
    let count = order.dropFirst(2).dropLast()
    return !count.isEmpty && count.allSatisfy { ChineseNumeral.arabicDigit($0) != nil }
  }

  private static let announcements: PhraseEndings = ["公告", "通告"]

  /// The number in brackets below a title: （某某省人民政府令第210号）.
  private static func withoutBrackets(
    _ number: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar> {
    number.first == "（" && number.last == "）" ? number.dropFirst().dropLast() : number
  }

  /// The fault of a number, or nil.
  static func fault(_ text: [Unicode.Scalar]) -> String? {
    let number = withoutBrackets(text.filter { $0 != " " }[...])
    if number.first == "第" || NumberForm.isOfOrder(number)
      || NumberForm.isStandard(number) || isOfAnnouncement(number)
    {
      return nil
    }
    guard let open = number.firstIndex(of: "〔"), let close = number.firstIndex(of: "〕"),
      open < close
    else { return "its year is not in 〔〕" }
    let year = number[(open + 1)..<close]
    guard year.count == digitsOfYear, year.allSatisfy({ ChineseNumeral.arabicDigit($0) != nil })
    else {
      return "its year does not have four digits"
    }
    let rest = number[(close + 1)...]
    if rest.first == "第" { return "第 is before its number" }
    if rest.first == "0" { return "its number begins with 0" }
    return nil
  }
}
