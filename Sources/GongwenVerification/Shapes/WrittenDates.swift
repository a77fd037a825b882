import GongwenJSON

/// The dates that some words name, in ISO 8601 and as exact as they are written.
///
/// The verifier's own small reader: 2023年4月5日, 二〇二三年四月, 2023-04-05 (also with / and .), 民国一一二年, 112-04-05,
/// 2023 04/05.
struct WrittenDates {
  private(set) var dates: Set<String> = []
  /// Those of them that are whole: with a month, in a year of documents, and without a day that the month does not have.
  private(set) var whole: Set<String> = []
  /// The words without blanks: they are set between the signs of a date.
  private let text: [Unicode.Scalar]
  /// The words with blanks, which part a day from a time of day.
  private let spaced: [Unicode.Scalar]

  /// Years of the Republic of China count from 1912.
  private static let republicOffset = 1_911
  /// ISO 8601 has years of four digits; what has fewer is a period (3年2月内) or has lost a digit (20 3年).
  private static let years = 1_000..<10_000
  /// The years in which a document may be dated.
  private static let yearsOfDocuments = 1_800...2_199

  init(in words: String) { self.init(in: [Unicode.Scalar](words.unicodeScalars)) }

  init(in words: [Unicode.Scalar]) {
    spaced = words
    text = spaced.filter { !Blank.contains($0) }
    for index in text.indices where text[index] == "年" { addWritten(yearEnd: index) }
    for index in spaced.indices where NumberReader.decimal(spaced[index]) != nil {
      if index == 0 || NumberReader.decimal(spaced[index - 1]) == nil {
        addSeparated(from: index)
        addSplit(from: index)
      }
    }
  }

  /// 年 with the numerals around it.
  private mutating func addWritten(yearEnd end: Int) {
    var start = end
    while start > 0, NumberReader.isNumeral(text[start - 1]) { start -= 1 }
    // 公元一九五一年: 元 is a numeral of its own only in 元年.
    while end - start > 1, text[start] == "元" { start += 1 }
    guard var year = year(text[start..<end]) else { return }
    if text[..<start].suffix(2).elementsEqual("民国".unicodeScalars)
      || text[..<start].suffix(2).elementsEqual("民國".unicodeScalars)
    {
      year += Self.republicOffset
    }
    if Self.yearsOfRepublic.contains(year) { year += Self.republicOffset }
    guard Self.years.contains(year) else { return }
    // 2033年　月　日: a date that is not filled in.
    if end + 1 < text.count, text[end + 1] == "月" { return }
    guard let month = month(from: end + 1) else {
      dates.insert(Self.padded(year, 4))
      return
    }
    // 2033年55月28日: a slip of the pen is no year either.
    guard 1...12 ~= month.value else { return }
    let yearAndMonth = Self.padded(year, 4) + "-" + Self.padded(month.value, 2)
    dates.insert(yearAndMonth)
    guard let day = number(from: month.end, before: ["日", "曰", "号", "號"]) else {
      if Self.yearsOfDocuments.contains(year), isEnd(ofMonth: month.end) {
        whole.insert(yearAndMonth)
      }
      return
    }
    add(day.value, of: month.value, in: year)
  }

  /// Whether no numeral is behind a month, which would be a day that cannot be read.
  private func isEnd(ofMonth end: Int) -> Bool {
    end >= text.count || text[end].properties.isIdeographic && !NumberReader.isNumeral(text[end])
  }

  private mutating func add(_ day: Int, of month: Int, in year: Int, isWhole: Bool = true) {
    guard 1...31 ~= day else { return }
    let date = Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
    dates.insert(date)
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    if isWhole, day <= days, Self.yearsOfDocuments.contains(year) { whole.insert(date) }
  }

  private func year(_ numeral: ArraySlice<Unicode.Scalar>) -> Int? {
    if numeral.elementsEqual("元".unicodeScalars) { return 1 }
    return NumberReader.value(numeral)
  }

  /// A month; 元月 is January.
  private func month(from start: Int) -> (value: Int, end: Int)? {
    if text[start...].starts(with: "元月".unicodeScalars) { return (1, start + 2) }
    return number(from: start, before: ["月"])
  }

  private func number(from start: Int, before signs: [Unicode.Scalar]) -> (value: Int, end: Int)? {
    guard let end = text[start...].firstIndex(where: { !NumberReader.isNumeral($0) }),
      signs.contains(text[end]), let value = NumberReader.value(text[start..<end])
    else { return nil }
    return (value, end + 1)
  }

  /// 2023-04-05, 2023/4/5, 2023.4.5, 20230405, and with a blank before a number or a sign (2023- 4-05, 2023 -04-05).
  private mutating func addSeparated(from start: Int) {
    var numbers: [Int] = []
    var index = start
    var hasBlank = false
    while numbers.count < 3 {
      let end = spaced[index...].firstIndex { NumberReader.decimal($0) == nil } ?? spaced.count
      guard end > index, end - index <= 8, let value = NumberReader.value(spaced[index..<end])
      else {
        break
      }
      if numbers.isEmpty, end - index == 8 {
        numbers = [value / 10_000, value / 100 % 100, value % 100]
        break
      }
      numbers.append(value)
      // 2033/ 1/ 2号泵站, 2033. 5. 6类项目: other numbers.
      if hasBlank, end < spaced.count, spaced[end].properties.isIdeographic { return }
      let sign = spaced[end...].firstIndex { !Blank.contains($0) } ?? spaced.count
      guard sign < spaced.count, "-/.．－—–_".unicodeScalars.contains(spaced[sign]) else { break }
      index = sign + 1
      if sign > end { hasBlank = true }
      if index < spaced.count, Blank.contains(spaced[index]) {
        index += 1
        // 2033/ 04/05: two digits are of a date.
        if spaced[index...].prefix(while: { NumberReader.decimal($0) != nil }).count != 2 {
          hasBlank = true
        }
      }
    }
    add(numbers, isWhole: !hasBlank)
  }

  /// 2023 04/05 and 202304/05: the year in an element of its own.
  private mutating func addSplit(from start: Int) {
    let year = spaced[start...].prefix { NumberReader.decimal($0) != nil }
    let digits: ArraySlice<Unicode.Scalar>
    switch year.count {
    case 4: digits = spaced[year.endIndex...].drop { Blank.contains($0) }
    case 6: digits = spaced[(start + 4)...]
    default: return
    }
    let month = digits.prefix { NumberReader.decimal($0) != nil }
    guard digits[month.endIndex...].first == "/" else { return }
    let day = digits[(month.endIndex + 1)...].prefix { NumberReader.decimal($0) != nil }
    let parts = [year.prefix(4), month, day].compactMap {
      $0.count <= 4 ? NumberReader.value($0) : nil
    }
    if parts.count == 3 { add(parts, isWhole: true) }
  }

  private mutating func add(_ numbers: [Int], isWhole: Bool) {
    guard numbers.count > 1, var year = numbers.first, 1...12 ~= numbers[1] else { return }
    if Self.yearsOfRepublic.contains(year) { year += Self.republicOffset }
    guard Self.years.contains(year) else { return }
    let yearAndMonth = Self.padded(year, 4) + "-" + Self.padded(numbers[1], 2)
    dates.insert(yearAndMonth)
    if numbers.count == 3 {
      add(numbers[2], of: numbers[1], in: year, isWhole: isWhole)
    } else if isWhole, Self.yearsOfDocuments.contains(year) {
      whole.insert(yearAndMonth)
    }
  }

  /// Years of three digits are of the Republic's calendar.
  private static let yearsOfRepublic = 100...199

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
