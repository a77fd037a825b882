import GongwenLanguage
import GongwenText

/// A line that leads to the other pages of an article: 第1页/共3页, 上一页 1 2 3 下一页.
struct PagerLine {
  /// The page, if it is named.
  private(set) var page: Int?
  /// How many pages there are, as far as the line shows.
  private(set) var count = 0

  /// Words of pagers in folded form, the longer of two that begin alike first.
  private static let words: PhraseIndex = [
    "上一页", "上页", "下一页", "下页", "前一页", "后一页", "尾页", "当前", "末页", "页次", "首页", "跳转到", "转到",
  ]
  /// Words without which a line of numbers is no pager.
  private static let steps: PhraseIndex = ["上一页", "上页", "下一页", "下页", "前一页", "后一页"]
  /// The characters between words and numbers.
  private static let signs: ScalarTable = "第共页总/,|[]()<>.…:-«»"
  /// The characters before one number: 共12页 has no pages 1 and 2.
  private static let single: ScalarTable = "第共/"
  /// The most pages of an article: a larger number is a year or a value.
  private static let mostPages = 500
  /// The digits of a number that are read: enough to see that it is larger than any page.
  private static let mostDigits = 6

  /// Reads a folded line; nil where it is no pager.
  init?(_ key: [Unicode.Scalar]) {
    guard key.count <= FurnitureLine.longestRow else { return nil }
    var index = 0
    var hasStep = false
    var isTotal = false
    var last: Unicode.Scalar?
    while index < key.count {
      let rest = key[index...]
      if count == 0 || isTotal, !Self.single.contains(last ?? " "), let run = Self.successive(rest),
        !isTotal || run.last <= count
      {
        count = max(count, run.last)
        index += run.length
      } else if let word = Self.words.firstPrefix(of: rest) {
        hasStep = hasStep || Self.steps.firstPrefix(of: rest) != nil
        index += word.scalars.count
      } else if let number = ChineseNumeral.readDigits(rest.prefix(Self.mostDigits)),
        number.length > 0
      {
        guard number.value <= Self.mostPages else { return nil }
        if last == "共" || last == "/" { isTotal = true }
        if last == "第" { page = number.value }
        count = max(count, number.value)
        index += number.length
      } else if Self.signs.contains(key[index]) {
        index += 1
      } else {
        return nil
      }
      last = key[index - 1]
    }
    guard hasStep || (page != nil && isTotal) else { return nil }
  }

  /// The numbers of pages from 1 on at the start of a text, whose blanks the folded form lacks: 123 of 1 2 3.
  private static func successive(
    _ text: ArraySlice<Unicode.Scalar>
  ) -> (last: Int, length: Int)? {
    let digits = text.prefix { ChineseNumeral.arabicDigit($0) != nil }
    var rest = digits
    var last = 0
    while !rest.isEmpty, last < mostPages, rest.starts(with: String(last + 1).unicodeScalars) {
      last += 1
      rest = rest.dropFirst(String(last).unicodeScalars.count)
    }
    return last > 1 && rest.isEmpty ? (last, digits.count) : nil
  }
}
