/// A day, in the forms in which it is printed.
package struct Day: Hashable, Sendable {
  /// The year, in four digits.
  package var year: Int
  /// The month, from 1.
  package var month: Int
  /// The day of the month, from 1.
  package var day: Int

  /// Makes a day.
  init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// 2023年7月2日 (GB/T 9704-2012, 7.3.5.4).
  package var digits: String { "\(year)年\(month)月\(day)日" }

  /// 二〇二三年七月二日 (GB/T 9704-1999).
  package func chinese(zero: String = "〇") -> String {
    "\(Numeral.year(year, zero: zero))年\(Numeral.chinese(month))月\(Numeral.chinese(day))日"
  }

  /// 2023-07-02 (ISO 8601).
  package var iso: String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// The day of an ISO 8601 date; nil if the text is none.
  init?(iso text: String) {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }

  /// A day of this century.
  package static func drawn(_ random: inout RandomSource) -> Day {
    Day(year: random.number(2001...2035), month: random.number(1...12), day: random.number(1...28))
  }
}
