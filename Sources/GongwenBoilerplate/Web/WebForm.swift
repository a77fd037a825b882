import GongwenLanguage
import GongwenText

/// The form of a line of a page, read from its folded characters.
enum WebForm {
  /// The lengths of 发文字号, 主送机关, the name of a body and a line of an attachment, in characters.
  private static let numberLengths = 3...32
  private static let addresseeLengths = 2...80
  private static let bodyLengths = 3...30
  private static let attachmentLength = 80
  /// The shortest line behind a marker: a number alone is a cell or a page's.
  private static let markedLength = 4

  private static let opening: ScalarTable = "〔﹝[(【"
  private static let closing: ScalarTable = "〕﹞])】"
  /// Lines above a title begin with one of these.
  private static let heads: [Phrase] = [
    "签发人:", "特急", "加急", "机密", "秘密", "绝密", "内部文件", "急件", "平急",
  ]
  private static let attached: PhraseIndex = ["附件", "附图", "附表", "附:"]
  /// The longest number of an article with the sign of its unit, in characters: 二百三十六条, 103-12條.
  private static let longestNumber = 7
  private static let chapters: ScalarTable = "编章节条條編節"
  /// Lines below a closing: copies and the office that prints (GB/T 9704-2012, 7.4).
  private static let imprints: PhraseIndex = [
    "主题词:", "分送:", "抄报:", "抄送:", "抄送单位:", "抄送机关:", "印送:", "發送:", "副本:",
  ]
  /// The longest name before the number of an order or announcement (2033年, 公告, 柳塘县人民政府令), in characters.
  private static let longestSeries = 14

  /// 第一条, 第二章.
  static func isStatute(_ key: [Unicode.Scalar]) -> Bool {
    guard key.first == "第", key.count > 2 else { return false }
    var rest = key.dropFirst().prefix(longestNumber).drop { isNumeral($0) }
    guard rest.startIndex > 1 else { return false }
    // 第6-1條: an article inserted behind the sixth (中央法規標準法, 第10條).
    if rest.first == "-" { rest = rest.dropFirst().drop { isNumeral($0) } }
    guard let unit = rest.first else { return false }
    return chapters.contains(unit)
  }

  /// Whether a folded line is a 题注 in its brackets: (2033年2月28日某某会议通过).
  static func isAdoption(_ key: [Unicode.Scalar]) -> Bool {
    guard key.first == "(", key.last == ")", key.dropFirst().first.map(isNumeral) ?? false,
      key.prefix(reachOfYear).contains("年")
    else { return false }
    return acts.stands(in: key[...])
  }

  private static let acts: PhraseIndex = ["修正", "修订", "公布", "发布", "批准", "通过", "通過", "頒布", "颁布"]
  /// The characters up to the sign of a year behind a bracket: 二〇三三年.
  private static let reachOfYear = 7

  /// 一、 （一） 1. （1） ① —— ● 问：.
  static func isMarked(_ key: [Unicode.Scalar]) -> Bool {
    guard key.count >= markedLength, let first = key.first else { return false }
    if (0x2460...0x2473).contains(first.value) || first == "●" { return true }
    if first == "—" { return key[1] == "—" }
    // 问：, 答：: of questions and answers.
    if first == "问" || first == "答" || first == "問" { return key[1] == ":" }
    var rest = key[...]
    if first == "(" {
      rest = rest.dropFirst().prefix(4).drop { isNumeral($0) }
      return rest.startIndex > 1 && rest.first == ")"
    }
    rest = rest.prefix(4).drop { isNumeral($0) }
    guard rest.startIndex > 0, let mark = rest.first else { return false }
    if mark == "、" { return true }
    guard mark == ".", isDigit(first) else { return false }
    return key.dropFirst(rest.startIndex + 1).first.map { !isDigit($0) } ?? false
  }

  /// 01　申领条件, 02 办理材料: two digits of which the first is a zero, with a blank behind them, which a folded key has no more.
  static func isZeroNumbered(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let text = text.drop(while: UnicodeClass.isBlank)
    guard let behind = text.dropFirst(2).first, text.first == "0",
      text.dropFirst().first.map(isDigit) ?? false, UnicodeClass.isBlank(behind)
    else { return false }
    return text.dropFirst(2).first { !UnicodeClass.isBlank($0) }.map(isHan) ?? false
  }

  /// 柳政发〔2033〕7号, 第12号, 2033年第3号, 令第12号, with brackets around or not; placeholders of drafts too.
  static func isNumber(_ key: [Unicode.Scalar]) -> Bool {
    var inner = key[...]
    if inner.first == "(", inner.last == ")" { inner = inner.dropFirst().dropLast() }
    guard numberLengths.contains(inner.count), inner.last == "号" || inner.last == "號" else {
      return false
    }
    let body = inner.dropLast()
    guard let last = body.last, isNumeral(last) || isPlaceholder(last) else { return false }
    let head = body.dropLast(while: { isNumeral($0) || isPlaceholder($0) })
    guard let mark = head.last else { return false }
    if isOfCase(inner) { return true }
    if mark == "第" {
      let before = head.dropLast()
      return before.count <= longestSeries && before.firstIndex(of: "关于" as Phrase) == nil
        && before.allSatisfy {
          isHan($0) || isNumeral($0) || closing.contains($0) || opening.contains($0)
        }
    }
    // 第005/GCM/2006號, 第12/2021號: the numbers of 澳門.
    if inner.first == "第", body.contains("/") {
      return body.dropFirst().allSatisfy { isDigit($0) || $0 == "/" || isLatin($0) }
    }
    guard closing.contains(mark) else { return false }
    let year = head.dropLast().drop { !opening.contains($0) }.dropFirst()
    let words = head.prefix { !opening.contains($0) }
    // 〔2033〕3号 below the name of a decision.
    let isBare = words.isEmpty && year.count == 4 && year.allSatisfy(isDigit)
    return (2...5).contains(year.count) && (isBare || !words.isEmpty)
      && year.allSatisfy { isNumeral($0) || isPlaceholder($0) }
      && words.allSatisfy { isHan($0) || isPlaceholder($0) }
  }

  /// (2019)苏1391民初2207号: the number of a case, with the year first (最高人民法院关于人民法院案件案号的若干规定, 2015).
  static func isOfCase(_ key: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = key.first, opening.contains(first) else { return false }
    let year = key.dropFirst().prefix { isDigit($0) }
    guard year.count == 4, year.endIndex < key.endIndex, closing.contains(key[year.endIndex]) else {
      return false
    }
    let rest = key[(year.endIndex + 1)...]
    return (rest.first.map(isHan) ?? false) && rest.contains(where: isDigit)
      && rest.allSatisfy { isHan($0) || isDigit($0) }
  }

  /// The digits of 份号 (GB/T 9704-2012, 7.2.1).
  private static let copyDigits = 6

  /// 000012, 签发人：王禾, 特急, 机密★1年: a line above a title.
  static func isHead(_ key: [Unicode.Scalar]) -> Bool {
    if key.count == copyDigits, key.first == "0", key.allSatisfy(isDigit) { return true }
    if isIssue(key) { return true }
    return key.count <= bodyLengths.upperBound && key[...].firstPrefix(of: heads) != nil
      && !key.contains("。")
  }

  /// (第十七期), 2033年第3期, (总第128期): the number of an issue, as bulletins and series of announcements have it below their names.
  private static func isIssue(_ key: [Unicode.Scalar]) -> Bool {
    guard numberLengths.contains(key.count) else { return false }
    var inner = key[...]
    if inner.first == "(", inner.last == ")" { inner = inner.dropFirst().dropLast() }
    guard inner.last == "期", let mark = inner.lastIndex(of: "第") else { return false }
    let (before, number) = (inner[..<mark], inner[(mark + 1)...].dropLast())
    return !number.isEmpty && number.allSatisfy(isNumeral)
      && (before.isEmpty || before.elementsEqual(["总"]) || before.elementsEqual(["總"])
        || before.last == "年" && before.dropLast().allSatisfy(isNumeral))
  }

  /// A line closed by a colon that addresses somebody.
  static func isAddressee(_ key: [Unicode.Scalar]) -> Bool {
    guard addresseeLengths.contains(key.count), key.last == ":",
      !key.dropLast().contains(where: { $0 == "。" || $0 == ";" || $0 == ":" })
    else { return false }
    return WebPhrases.addressed.stands(in: key[...]) && !isMarked(key) && !isStatute(key)
  }

  /// The name of a body, without marks.
  static func isBody(_ key: [Unicode.Scalar]) -> Bool {
    guard bodyLengths.contains(key.count), key.allSatisfy({ isHan($0) || $0 == "(" || $0 == ")" })
    else { return false }
    var name = key[...]
    if name.last == ")", let open = name.lastIndex(of: "(") { name = name[..<open] }
    return OfficialWords.bodies.end(name)
  }

  /// The length of a date at the start, if one is there.
  static func date(_ key: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let first = key.first, isNumeral(first) || first == "o" else { return nil }
    return CalendarDate.read(key)?.length
  }

  /// The lengths of dates in Arabic digits, the longest first: 2033-04-09 to 2033-4-9.
  private static let dateLengths = [10, 9, 8]

  /// 今天是2033年4月9日 星期六: the calendar of a site.
  static func isCalendar(_ key: [Unicode.Scalar]) -> Bool {
    guard let opening = calendars.firstPrefix(of: key[...]),
      let date = WebForm.date(key[opening.scalars.count...])
    else { return false }
    let rest = key[(opening.scalars.count + date)...].drop { WebWords.separators.contains($0) }
    return isEndOfCalendar(rest)
  }

  /// Whether words are a weekday, a lunar day, a clock or several of these, and no sentence: 星期六 农历三月初十 08:30.
  private static func isEndOfCalendar(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    var rest = words
    if let weekday = weekdays.firstPrefix(of: rest) {
      rest = rest.dropFirst(weekday.scalars.count)
      guard let day = rest.first, daysOfWeek.contains(day) else { return false }
      rest = rest.dropFirst()
    }
    rest = rest.drop { WebWords.separators.contains($0) }
    if let lunar = lunarCalendars.firstPrefix(of: rest) {
      rest = rest.dropFirst(lunar.scalars.count)
        .drop { isNumeral($0) || lunarSigns.contains($0) || WebWords.separators.contains($0) }
    }
    return rest.allSatisfy { isDigit($0) || $0 == ":" }
  }

  private static let calendars: PhraseIndex = ["今天是", "今日是", "现在是"]
  private static let weekdays: PhraseIndex = ["周", "星期"]
  private static let daysOfWeek: ScalarTable = "一二三四五六日天"
  private static let lunarCalendars: PhraseIndex = ["農曆", "农历"]
  /// Signs of lunar years, months and days that are no numerals: 癸丑年闰正月廿三, 腊月初十.
  private static let lunarSigns: ScalarTable = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥年月日初廿卅正冬腊臘闰閏"

  /// Whether a line is a date only, brackets aside, and whether a clock follows.
  static func isDate(_ key: [Unicode.Scalar]) -> (date: Bool, clock: Bool) {
    var rest = key[...]
    while let first = rest.first, opening.contains(first) { rest = rest.dropFirst() }
    while let last = rest.last, closing.contains(last) { rest = rest.dropLast() }
    if let length = date(rest) {
      let behind = rest.dropFirst(length)
      return (behind.isEmpty || isClock(behind), !behind.isEmpty && isClock(behind))
    }
    // Without the blank between them, the hour runs into the day.
    guard let first = rest.first, isDigit(first) else { return (false, false) }
    let isStamp = dateLengths.contains { length in
      length < rest.count && isClock(rest.dropFirst(length)) && date(rest.prefix(length)) == length
    }
    return (isStamp, isStamp)
  }

  /// 08:30, t08:30:00.
  static func isClock(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let time = text.first == "t" ? text.dropFirst() : text
    return (4...12).contains(time.count) && time.contains(":") && time.first.map(isDigit) == true
      && time.allSatisfy { isDigit($0) || $0 == ":" || $0 == "." || $0 == "+" || $0 == "z" }
  }

  /// 附件1：…, 附表.
  static func isAttachment(_ key: [Unicode.Scalar]) -> Bool {
    key.count <= attachmentLength && attached.firstPrefix(of: key[...]) != nil
  }

  /// 抄送：…, 柳塘县人民政府办公室 2033年4月9日印发.
  static func isImprint(_ key: [Unicode.Scalar]) -> Bool {
    if imprints.firstPrefix(of: key[...]) != nil { return true }
    return key.count <= bodyLengths.upperBound * 2 && OfficialWords.endsWithIssuing(key[...])
      && WebDates.find(in: key[...]) != nil
  }

  /// Ends of a 发文机关标志 behind the name of its body: documents, an order (令), and acts that are promulgated
  /// under a head with a number below it.
  private static let marks: [Phrase] = ["文件", "令", "公告", "布告", "命令", "通告"]

  /// 柳塘县人民政府文件, 柳塘县人民政府令, 柳塘县水利局公告.
  static func isMark(_ key: [Unicode.Scalar]) -> Bool {
    marks.contains { key.ends(with: $0) && isBody(Array(key.dropLast($0.scalars.count))) }
  }

  /// The lengths of the name of a person, in characters.
  private static let personLengths = 2...4
  /// The longest office before it, with its body, in characters.
  private static let longestOffice = 16

  /// 县长　王禾, 县 长：王 禾: the signature of a person with the office, which blanks or a colon set apart.
  static func isPerson(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let longest = longestOffice + personLengths.upperBound
    guard text.count <= longest * 2 else { return false }
    let words = text.filter { !UnicodeClass.isBlank($0) && $0 != ":" && $0 != "：" }
    guard words.count < text.count, words.count <= longest, words.allSatisfy(isHan) else {
      return false
    }
    return personLengths.contains { length in
      OfficialWords.offices.end(words.dropLast(length)[...])
        && Surnames.isName(Array(words.suffix(length)))
    }
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value | 0x20) &- 0x61 < 26
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400..<0xA000).contains(scalar.value) || scalar == "〇"
  }

  static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || scalar == "十" || scalar == "百" || scalar == "零" || scalar == "○"
      || ChineseNumeral.digit(scalar) != nil
  }

  private static func isPlaceholder(_ scalar: Unicode.Scalar) -> Bool {
    OpenDate.isPlaceholder(scalar)
  }
}
