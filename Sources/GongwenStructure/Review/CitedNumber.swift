import GongwenLanguage
import GongwenModel
import GongwenText

/// Finds the numbers of documents that a text cites: 国发〔2017〕35号, 国务院令第706号, 财政部 税务总局公告2019年第39号.
enum CitedNumber {
  /// The longest 机关代字 with the words before it, in characters.
  private static let longestCode = 12
  /// The longest names of the bodies before 令 or 公告, in characters: those of a joint announcement.
  private static let longestBodies = 40

  /// The numbers in a text, by place.
  static func all(in text: [Unicode.Scalar]) -> [Annotation] {
    var result: [Annotation] = []
    for index in text.indices {
      let range: Range<Int>?
      switch text[index] {
      case "〔": range = number(at: index, in: text)
      case "第": range = order(at: index, in: text)
      default: continue
      }
      guard let range, range.lowerBound >= result.last?.end ?? 0 else { continue }
      result.append(
        Annotation(
          kind: .documentNumber, start: range.lowerBound, end: range.upperBound,
          value: TracedText(scalars: Array(text[range])).string))
    }
    return result
  }

  // MARK: 国发〔2017〕35号

  private static func number(at open: Int, in text: [Unicode.Scalar]) -> Range<Int>? {
    let close = open + 1 + DocumentNumberForm.digitsOfYear
    guard close + 1 < text.count, text[close] == "〕",
      text[(open + 1)..<close].allSatisfy({ ChineseNumeral.arabicDigit($0) != nil })
    else { return nil }
    var end = close + 1
    if text[end] == "第" { end += 1 }
    guard let number = ChineseNumeral.readDigits(text[end...]) else { return nil }
    end += number.length
    guard end < text.count, text[end] == "号" else { return nil }
    var start = open
    while start > 0, UnicodeClass.isHan(text[start - 1]), open - start < longestCode {
      start -= 1
    }
    // 2031年3月2日某政〔2031〕5号: the date before it.
    if start > 0, text[start] == "日" || text[start] == "年",
      ChineseNumeral.arabicDigit(text[start - 1]) != nil
    {
      start += 1
    }
    start = codeStart(text[start..<open])
    return start < open ? start..<end + 1 : nil
  }

  /// Where the 机关代字 begins, behind the words of the sentence.
  private static func codeStart(_ text: ArraySlice<Unicode.Scalar>) -> Int {
    let ends: Set<Unicode.Scalar> = ["的", "据", "照", "按", "见", "以", "由", "与", "及", "和", "为"]
    for index in text.indices.reversed() {
      if ends.contains(text[index]) { return index + 1 }
      if let word = words.firstPrefix(of: text[index...]) { return index + word.scalars.count }
    }
    return text.startIndex
  }

  // MARK: 国务院令第706号, 公告2019年第39号

  private static func order(at ordinal: Int, in text: [Unicode.Scalar]) -> Range<Int>? {
    guard let number = ChineseNumeral.read(text[(ordinal + 1)...]) else { return nil }
    var end = ordinal + 1 + number.length
    guard end < text.count, text[end] == "号" || text[end] == "號" else { return nil }
    end += 1
    let year = year(before: ordinal, in: text)
    let before = text[..<year]
    if let word = kinds.first(where: { before.ends(with: $0) }) {
      return bodies(before: year - word.scalars.count, in: text)..<end
    }
    let behind = text[end...]
    if let word = kinds.first(where: { behind.starts(with: $0) }) {
      // 2019年第39号公告, 省人民政府第78号令.
      let start = year < ordinal ? year : bodies(before: ordinal, in: text)
      return start..<(year < ordinal ? end : end + word.scalars.count)
    }
    // 《…公告》（2019年第5号）.
    return year < ordinal && before.last == "（" ? year..<end : nil
  }

  /// Kinds of documents whose numbers follow their name.
  private static let kinds: [Phrase] = ["令", "公告", "通告"]

  /// Where 2019年 before a place begins; the place itself without a year.
  private static func year(before place: Int, in text: [Unicode.Scalar]) -> Int {
    let start = place - 1 - DocumentNumberForm.digitsOfYear
    guard start >= 0, text[place - 1] == "年",
      text[start..<(place - 1)].allSatisfy({ ChineseNumeral.arabicDigit($0) != nil })
    else { return place }
    return start
  }

  /// Where the names of bodies before a place begin: a line of names with blanks between them, behind the words of the
  /// sentence and its dates.
  private static func bodies(before place: Int, in text: [Unicode.Scalar]) -> Int {
    var start = place
    while start > 0, place - start < longestBodies,
      UnicodeClass.isHan(text[start - 1])
        || text[start - 1] == " " && start > 1 && UnicodeClass.isHan(text[start - 2])
    {
      start -= 1
    }
    var index = place - 1
    while index >= start {
      if let word = words.firstPrefix(of: text[index..<place]) { return index + word.scalars.count }
      // 2019年5月15日国务院令, 2019年国务院令: the date before the body.
      if text[index] == "日" || text[index] == "年", index > 0,
        ChineseNumeral.read([text[index - 1]]) != nil
      {
        return index + 1
      }
      index -= 1
    }
    // （国务院令第1号）和财政部令第2号.
    if start > 0, start < place, text[start - 1] != " ", connections.contains(text[start]) {
      start += 1
    }
    return start
  }

  private static let connections: ScalarTable = "和及与與"

  /// Words before the names of bodies that are in none.
  private static let words: PhraseIndex = [
    "的", "以", "由", "为", "將", "将", "被", "见", "根据", "依据", "依照", "按照", "参照", "遵照", "违反", "废止", "执行",
    "修改",
    "根據", "依據", "廢止", "執行",
  ]
}
