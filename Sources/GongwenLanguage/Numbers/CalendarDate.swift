import GongwenText

/// A date of the Gregorian calendar as texts give it.
public struct CalendarDate: Hashable, Sendable {
  /// Year, four digits.
  public var year: Int
  /// Month, 1 to 12.
  public var month: Int
  /// Day, 1 to 31.
  public var day: Int

  /// The years in which a document may be dated or come into force: others are numbers of something
  /// else.
  public static let years = 1800...2199
  /// The longest date, in characters: 二〇一八年十二月三十一日 with blanks around each of its parts.
  private static let longest = 32

  /// Characters typed in place of 〇 behind a Chinese digit: Arabic zeros, Latin, Greek and Cyrillic letters, a circle.
  private static let writtenZeros: ScalarTable = "0OoΟοОо◯０Ｏｏ"

  /// Makes a date if it can exist.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month), day >= 1 else { return nil }
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= days[month - 1] else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day before; nil before the first year.
  public var dayBefore: CalendarDate? {
    if day > 1 { return CalendarDate(year: year, month: month, day: day - 1) }
    guard month > 1 else { return CalendarDate(year: year - 1, month: 12, day: 31) }
    return (28...31).reversed().lazy.compactMap { last in
      CalendarDate(year: year, month: month - 1, day: last)
    }.first
  }

  /// ISO 8601 (2018-08-01).
  public var iso: String {
    func pad(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return pad(year, 4) + "-" + pad(month, 2) + "-" + pad(day, 2)
  }

  /// A date read from the start of a text.
  public struct Reading: Hashable, Sendable {
    /// The date.
    public var date: CalendarDate
    /// The number of characters read, blanks inside included.
    public var length: Int
  }

  /// Reads a date at the start of a text: 2018年8月1日, 二〇一八年八月一日 (GB/T 9704-1999 and
  /// before), 2018-08-01, 2018.8.1, 2018/8/1.
  public static func read(_ text: some Collection<Unicode.Scalar>) -> Reading? {
    figures(text)?.reading
  }

  /// The length of what has the form of a date at the start of a text, in one of ``years``, and is no day of the calendar: 2024年2月30日,
  /// 2024年13月1日, 2024-02-30. Nil for a date and for any other text.
  public static func lengthOfImpossible(_ text: some Collection<Unicode.Scalar>) -> Int? {
    guard let figures = figures(text), years.contains(figures.year), figures.reading == nil else {
      return nil
    }
    return figures.length
  }

  /// The figures of a date, which may be none of the calendar.
  private struct Figures {
    var year: Int
    var month: Int
    var day: Int
    var length: Int

    var reading: Reading? {
      CalendarDate(year: year, month: month, day: day).map { Reading(date: $0, length: length) }
    }
  }

  /// The characters with which the name of an era begins.
  private static let eras: ScalarTable = "中公民西"

  /// Whether a text begins as a year does: with a digit or an era.
  private static func mayBegin(_ text: some Collection<Unicode.Scalar>) -> Bool {
    guard let first = text.first(where: { $0 != " " && $0 != "\u{3000}" }) else { return false }
    return ChineseNumeral.arabicDigit(first) != nil || ChineseNumeral.digits.contains(first)
      || eras.contains(first)
  }

  private static func figures(_ text: some Collection<Unicode.Scalar>) -> Figures? {
    guard mayBegin(text) else { return nil }
    var scanner = Scanner(text)
    guard let year = scanner.year() else { return nil }
    let behindYear = scanner
    if scanner.take(["年"]) {
      guard let month = scanner.month(), scanner.take(["月"]), let day = scanner.number(),
        scanner.take(["日", "号", "曰"])
      else { return nil }
      return Figures(year: year, month: month, day: day, length: scanner.position)
    }
    if let mark = scanner.takeAny(["-", "－", ".", "．", "/", "／"]) {
      return scanner.monthAndDay(of: year, mark)
    }
    // 2024 05/12: pages set the year and the day in elements of their own.
    scanner = behindYear
    guard scanner.position == digitsOfYear, scanner.isAtBlank else { return nil }
    return scanner.monthAndDay(of: year, "/")
  }

  private static let digitsOfYear = 4

  /// Reads what a page calls a date at the start of a text, where other figures have its form too: the Republic's
  /// calendar in digits (113-05-01, 113/5/1, 113年5月1日), and 202405/12, whose year and day were in elements of their
  /// own, and digits alone (19980501). Years of two digits are not read: 98-05-01 may be of 1998.
  public static func readLabelled(_ text: some Collection<Unicode.Scalar>) -> Reading? {
    var scanner = Scanner(text)
    guard let year = scanner.digits(upTo: digitsOfYear) else { return nil }
    if scanner.position == digitsOfYear {
      let behindYear = scanner
      if let month = scanner.twoDigits(), let day = scanner.twoDigits(), !scanner.isAtDigit,
        let date = CalendarDate(year: year, month: month, day: day)
      {
        return Reading(date: date, length: scanner.position)
      }
      scanner = behindYear
      return scanner.monthAndDay(of: year, "/")?.reading
    }
    guard yearsOfRepublic.contains(year) else { return nil }
    let own = year + Scanner.republic
    if scanner.take(["年"]) {
      guard let month = scanner.month(), scanner.take(["月"]), let day = scanner.number(),
        scanner.take(["日"]), let date = CalendarDate(year: own, month: month, day: day)
      else { return nil }
      return Reading(date: date, length: scanner.position)
    }
    guard let mark = scanner.takeAny(["-", "－", ".", "．", "/", "／"]) else { return nil }
    return scanner.monthAndDay(of: own, mark)?.reading
  }

  /// The years of the Republic with three digits that a page may have: 2011 on.
  private static let yearsOfRepublic = 100...199

  /// Reads a year and a month at the start of a text that names no day: 2022年3月.
  ///
  /// - Returns: The number of characters read, and the month in ISO 8601; nil where no month begins.
  public static func readMonth(_ text: some Collection<Unicode.Scalar>) -> (
    length: Int, iso: String
  )? {
    guard mayBegin(text) else { return nil }
    var scanner = Scanner(text)
    guard let year = scanner.year(), scanner.take(["年"]), let month = scanner.month(),
      scanner.take(["月"]), let date = CalendarDate(year: year, month: month, day: 1)
    else { return nil }
    return (scanner.position, String(date.iso.dropLast(3)))
  }

  private struct Scanner {
    let text: [Unicode.Scalar]
    var position = 0

    init(_ text: some Collection<Unicode.Scalar>) {
      var text = Array(text.prefix(CalendarDate.longest))
      // Typists write 〇 as a letter or as a digit: 二OO七年, 二0一八年.
      for index in text.indices.dropFirst()
      where CalendarDate.writtenZeros.contains(text[index])
        && ChineseNumeral.digit(text[index - 1]) != nil
      {
        text[index] = "〇"
      }
      self.text = text
    }

    var isAtDigit: Bool {
      position < text.count && ChineseNumeral.arabicDigit(text[position]) != nil
    }

    var isAtBlank: Bool {
      position < text.count && (text[position] == " " || text[position] == "\u{3000}")
    }

    /// The rest of a date in digits behind its year and the mark.
    mutating func monthAndDay(of year: Int, _ mark: Unicode.Scalar) -> Figures? {
      guard let month = digits(upTo: 2), take([mark]), let day = digits(upTo: 2), !isAtDigit
      else { return nil }
      return Figures(year: year, month: month, day: day, length: position)
    }

    /// A number of exactly two digits.
    mutating func twoDigits() -> Int? {
      let start = position
      guard let value = digits(upTo: 2), position == start + 2 else { return nil }
      return value
    }

    mutating func skipBlanks() {
      while position < text.count, text[position] == " " || text[position] == "\u{3000}" {
        position += 1
      }
    }

    /// The years before the first of the Republic's calendar (民國 1 is 1912).
    static let republic = 1911
    private static let eras: [[[Unicode.Scalar]]] = [
      [["中"], ["华", "華"], ["民"], ["国", "國"]], [["民"], ["国", "國"]],
    ]

    /// 公元 and 西元 before a year of the Gregorian calendar.
    private static let common: [[[Unicode.Scalar]]] = [
      [["公"], ["元", "历", "曆"]], [["西"], ["元"]],
    ]

    mutating func year() -> Int? {
      for era in Self.common {
        let start = position
        if era.allSatisfy({ takeAny($0) != nil }) { break }
        position = start
      }
      for era in Self.eras {
        let start = position
        if era.allSatisfy({ takeAny($0) != nil }), let value = digits(upTo: 3) ?? number() {
          return value + Self.republic
        }
        position = start
      }
      if let value = digits(upTo: 4) { return value }
      var value = 0
      for offset in position..<position + 4 {
        guard offset < text.count, let digit = ChineseNumeral.digit(text[offset]) else {
          return nil
        }
        value = value * 10 + digit
      }
      position += 4
      return value
    }

    mutating func digits(upTo count: Int) -> Int? {
      skipBlanks()
      var value = 0
      let start = position
      while position < text.count, position - start < count,
        let digit = ChineseNumeral.arabicDigit(text[position])
      {
        value = value * 10 + digit
        position += 1
      }
      return position > start ? value : nil
    }

    /// A month; 元月 is January.
    mutating func month() -> Int? { take(["元"]) ? 1 : number() }

    mutating func number() -> Int? {
      if let value = digits(upTo: 2) { return value }
      guard let reading = ChineseNumeral.readChinese(text[position...]) else { return nil }
      position += reading.length
      return reading.value
    }

    mutating func take(_ marks: [Unicode.Scalar]) -> Bool { takeAny(marks) != nil }

    mutating func takeAny(_ marks: [Unicode.Scalar]) -> Unicode.Scalar? {
      skipBlanks()
      guard position < text.count, marks.contains(text[position]) else { return nil }
      position += 1
      return text[position - 1]
    }
  }
}
