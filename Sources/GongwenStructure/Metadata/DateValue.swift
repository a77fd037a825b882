import GongwenLanguage
import GongwenText

/// The value of a date in a line, ISO 8601 as exact as it is printed: 2018-08-01, or 2022-03 for a month.
enum DateValue {
  /// The longest words before the date, in characters.
  private static let longestOpening = 40

  /// The value of the first date of a line; nil where there is none, or none with a value.
  static func iso(in text: ArraySlice<Unicode.Scalar>) -> String? {
    for start in text.indices.prefix(longestOpening) where DateForm.mayStart(with: text[start]) {
      if let reading = CalendarDate.read(text[start...]) { return reading.date.iso }
      if let form = DateForm.read(text[start...]), !form.hasDay {
        let month = text[start...].prefix(form.length)
        // Read as its first day.
        return CalendarDate.read(month + Array("1日".unicodeScalars)).map {
          String($0.date.iso.dropLast(3))
        }
      }
    }
    return nil
  }

  /// The range of a date that no calendar has, where it is the first date of a line: 2024年2月30日.
  static func impossible(in text: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
    for start in text.indices.prefix(longestOpening) where DateForm.mayStart(with: text[start]) {
      if CalendarDate.read(text[start...]) != nil { return nil }
      if let length = CalendarDate.lengthOfImpossible(text[start...]) {
        return start..<start + length
      }
    }
    return nil
  }
}
