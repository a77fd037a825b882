import GongwenLanguage
import GongwenText

/// The dates of a document in a line by themselves, or behind the issuer.
struct DateLine {
  /// The kinds of a line with nothing but a date.
  enum Kind {
    /// 2018年8月1日, with an hour or without.
    case full
    /// 2018年8月.
    case month
    /// （2018年8月1日）, with who issued or adopted it or without.
    case bracketed
    /// 2018年8月1日于北京.
    case placed
  }

  /// The characters of the line.
  let text: ArraySlice<Unicode.Scalar>

  private static let opening: ScalarTable = "（("
  private static let closing: ScalarTable = "）)"
  private static let preposition: ScalarTable = "于在於"
  private static let effects: PhraseIndex = ["起实施", "起执行", "起施行", "起生效"]
  private static let lasts: ScalarTable = "日曰号时時分0123456789０１２３４５６７８９月"
  /// The longest words before a date in brackets, in characters: a session of a congress.
  private static let longestOpening = 24
  /// The longest words behind it, in characters.
  private static let longestRest = 40
  /// The longest place behind a date, in characters.
  private static let longestPlace = 10
  /// The shortest body before a date, in characters.
  private static let shortestBody = 2

  /// The kind of a line that is a date alone; nil for any other line.
  var kind: Kind? {
    guard let first = text.first else { return nil }
    if Self.opening.contains(first) { return isBracketed ? .bracketed : nil }
    guard let (length, hasDay) = DateForm.lengthWithTime(text) else { return nil }
    if length == text.count { return hasDay ? .full : .month }
    let rest = text.dropFirst(length)
    // A village's rules end so: 二〇二一年一月一日起施行.
    if hasDay, Self.effects.holds(rest) { return .placed }
    guard let next = rest.first, Self.preposition.contains(next) else { return nil }
    return (2...Self.longestPlace + 1).contains(rest.count) ? .placed : nil
  }

  private var isBracketed: Bool {
    guard let last = text.last, Self.closing.contains(last) else { return false }
    let inner = text.dropFirst().dropLast()
    for start in inner.indices.prefix(Self.longestOpening + 1) {
      if DateForm.mayStart(with: inner[start]), let form = DateForm.lengthWithTime(inner[start...])
      {
        let rest = inner[start...].dropFirst(form.length)
        // （任期自2031年5月起计算）: a day from which something is, and no date of the document.
        return rest.count <= Self.longestRest && (rest.first != "起" || Self.effects.holds(rest))
          && !rest.contains { $0 == "。" || Self.closing.contains($0) }
      }
      guard UnicodeClass.isHan(inner[start]) || inner[start] == " " else { return false }
    }
    return false
  }

  /// The start of the body or the person behind a date and a blank: 2021年5月14日　某某局.
  var bodyBehind: Int? {
    guard let first = text.first, DateForm.mayStart(with: first),
      let (length, hasDay) = DateForm.lengthWithTime(text), hasDay,
      length < text.count, text[text.startIndex + length] == " "
    else { return nil }
    let rest = text.dropFirst(length).drop { $0 == " " }
    return !BodyName.bodies(in: rest).isEmpty || PersonLine.isPerson(rest) ? rest.startIndex : nil
  }

  /// The start of a date with its day at the end of the line, with text before it.
  var trailing: Int? {
    guard let last = text.last, Self.lasts.contains(last), last != "月" else { return nil }
    for start in text.indices.dropFirst(Self.shortestBody)
    where DateForm.mayStart(with: text[start]) {
      // A year is not cut: 1998年 is none of 998年.
      if ChineseNumeral.arabicDigit(text[start]) != nil,
        ChineseNumeral.arabicDigit(text[start - 1]) != nil
      {
        continue
      }
      guard let (length, hasDay) = DateForm.lengthWithTime(text[start...]), hasDay,
        start + length == text.endIndex
      else { continue }
      return start
    }
    return nil
  }
}
