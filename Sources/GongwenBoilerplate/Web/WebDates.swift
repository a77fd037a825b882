import GongwenLanguage
import GongwenText

/// Finds dates in lines of a page.
enum WebDates {
  /// The longest line that is searched, in characters.
  private static let reach = 240

  /// The longest date, in characters.
  private static let longest = 32

  /// A line break between the elements of a date is a blank.
  private static func blanked(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    UnicodeClass.isBlank(scalar) ? " " : scalar
  }

  /// The first date of a text, with the clock behind it; raw or folded.
  static func find(in text: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
    var isBehindDigit = false
    for index in text.indices.prefix(reach) {
      let isDigit = WebForm.isDigit(text[index]) || ChineseNumeral.digit(text[index]) != nil
      defer { isBehindDigit = isDigit }
      // 民國113年5月1日.
      let isEra =
        text[index] == "民" || text[index] == "中" && text[index...].dropFirst().first == "華"
      guard isDigit && !isBehindDigit || isEra,
        let date = CalendarDate.read(text[index...].prefix(longest).lazy.map(blanked))
      else { continue }
      var end = index + date.length
      let blanks = text[end...].prefix { UnicodeClass.isBlank($0) }
      var clock = text[blanks.endIndex...].prefix { WebForm.isDigit($0) || $0 == ":" || $0 == "：" }
      if blanks.isEmpty, clock.isEmpty, text[end...].first == "T" || text[end...].first == "t" {
        clock = text[(end + 1)...].prefix { WebForm.isDigit($0) || $0 == ":" }
      }
      if clock.contains(where: { $0 == ":" || $0 == "：" }) { end = clock.endIndex }
      return index..<end
    }
    return nil
  }
}
