import GongwenLanguage
import GongwenText

/// The forms of a document's number: 国发〔2020〕1号 and its variants with other brackets, two-digit years or the year
/// first, 2020年第6号, 第48号, 第2期（总第31期）, 民字第三号, DB37/T 4321—2021 (GB/T 9704-2012, 7.2.5; GB/T 1.1-2020).
enum NumberForm {
  /// The kinds of forms.
  enum Kind {
    /// It names its issuer and its year.
    case full
    /// It counts, without a name: 第48号, 〔2020〕1号.
    case short
  }

  /// The longest number, in characters without blanks.
  static let longest = 40
  /// The longest line that ends with a number and has more before it, in characters.
  static let longestLine = 50

  private static let opening: ScalarTable = "〔[［﹝（(【"
  private static let closing: ScalarTable = "〕]］﹞）)】"
  private static let digits: ScalarTable = "0123456789０１２３４５６７８９"
  private static let open: ScalarTable = "×XxＸｘ✕╳*＊□△"
  private static let numerals: ScalarTable = "0123456789０１２３４５６７８９一二三四五六七八九十百〇零"
  private static let ends: ScalarTable = "号號期次"
  /// The letter of a series before the number: 检刑诉〔2022〕Z45号 (最高人民检察院统一业务应用系统).
  private static let series: ScalarTable = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
  private static let lasts: ScalarTable = "号號期次）)0123456789一二三四五六七八九十告令示律规規"
  private static let order: ScalarTable = "第"
  private static let year: ScalarTable = "年"
  private static let papers: PhraseEndings = ["号文件", "號文件"]
  private static let totals: PhraseIndex = ["总第", "總第"]
  private static let insert: ScalarTable = "之"
  /// The longest code of who issues it, in characters.
  private static let longestCode = 14
  /// The longest words before a year, in characters: the name of a ministry and 公告.
  private static let longestWords = 26
  /// The most digits of a number behind 字: those of 發文字號 have a year and a branch in them.
  private static let mostDigits = 12
  /// The most digits of the code of a court.
  private static let digitsOfCourt = 4
  /// The longest code before 字, in characters.
  private static let longestWord = 8

  /// The form of a whole text without blanks.
  static func kind(of key: ArraySlice<Unicode.Scalar>) -> Kind? {
    guard key.count <= longest, let last = key.last else { return nil }
    // 立法會CB(2)1125/18-19(03)號文件: a paper of a council.
    if papers.end(key), key.contains(where: { ChineseNumeral.arabicDigit($0) != nil }) {
      return .full
    }
    guard lasts.contains(last) else { return nil }
    // 第2841號公告.
    let kindOfOrder = orders.length(atEndOf: key)
    if key.first == "第", kindOfOrder > 0, isOrder(key.dropLast(kindOfOrder)) { return .short }
    let inner = withoutBrackets(key)
    if isOrder(inner) || isBare(inner) || isOfSession(inner) { return .short }
    if isSlashed(inner) { return inner.first == "第" ? .short : .full }
    if isNotice(inner) || isOfCase(inner) || isModelContract(inner) { return .full }
    if isFull(inner) || isOfYear(inner) || isOfWord(inner) || isOfOrder(inner) { return .full }
    return isStandard(key) ? .full : nil
  }

  /// The start of a number at the end of a text, behind other words.
  static func trailing(in text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard text.last == "号" || text.last == "號", text.count <= longestLine,
      let bracket = text.lastIndex(where: { opening.contains($0) })
    else { return nil }
    var start = bracket
    while start > text.startIndex, bracket - start < longestCode, isCode(text[start - 1]) {
      start -= 1
    }
    guard start < bracket, isFull(text[start...]) else { return nil }
    return start
  }

  /// The range of a number with brackets anywhere in a line: telegrams have a second number behind it.
  static func range(in text: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
    guard let bracket = text.firstIndex(where: { opening.contains($0) }),
      let end = text[bracket...].firstIndex(where: { $0 == "号" || $0 == "號" }),
      end - bracket <= longestCode,
      let start = trailing(in: text[...end])
    else { return nil }
    return start..<end + 1
  }

  private static func isCode(_ scalar: Unicode.Scalar) -> Bool {
    UnicodeClass.isHan(scalar) || scalar.value < 0x80 && scalar.properties.isAlphabetic
      || open.contains(scalar)
  }

  private static func withoutBrackets(
    _ key: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar> {
    guard let first = key.first, let last = key.last, first == "（" || first == "(",
      last == "）" || last == ")"
    else { return key }
    let inner = key.dropFirst().dropLast()
    return LineKey.openBrackets(in: inner) == 0 ? inner : key
  }

  /// 〔2020〕, (85), 〔20××〕.
  private static func takeYear(_ scanner: inout ScalarScanner) -> Bool {
    let start = scanner
    guard scanner.take(opening) else { return false }
    scanner.skipBlanks()
    let count = scanner.take(upTo: 4) { digits.contains($0) || OpenDate.isPlaceholder($0) }
    scanner.skipBlanks()
    scanner.take(year)
    if count == 2 || count == 4, scanner.take(closing) { return true }
    // 〔二〇三一〕, as prints before 1987 have it.
    scanner = start
    guard scanner.take(opening), scanner.count(of: numerals, most: 4) == 4, scanner.take(closing)
    else {
      scanner = start
      return false
    }
    return true
  }

  /// 第5号, 12号, 12号之一.
  private static func takeCount(
    _ scanner: inout ScalarScanner, needsOrder: Bool, by table: ScalarTable, most: Int = 6
  ) -> Bool {
    scanner.skipBlanks()
    let hasOrder = scanner.take(order)
    guard hasOrder || !needsOrder else { return false }
    scanner.skipBlanks()
    if !hasOrder { scanner.take(series) }
    guard
      scanner.take(upTo: most, where: { table.contains($0) || OpenDate.isPlaceholder($0) }) > 0
    else { return false }
    scanner.skipBlanks()
    guard scanner.take(ends) else { return false }
    if scanner.take(insert), scanner.count(of: numerals, most: 2) == 0 { return false }
    if scanner.take(opening), scanner.take(anyOf: totals) {
      guard scanner.count(of: digits, most: 4) > 0, scanner.take(ends), scanner.take(closing) else {
        return false
      }
    }
    return scanner.isAtEnd
  }

  private static func isFull(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    for start in text.indices.prefix(longestCode + 1).dropFirst() {
      guard isCode(text[start - 1]) || text[start - 1] == "、" || isRound(text[start - 1]) else {
        return false
      }
      guard opening.contains(text[start]) else { continue }
      var scanner = ScalarScanner(text[start...])
      guard takeYear(&scanner) else { continue }
      let behindYear = scanner
      if takeCount(&scanner, needsOrder: false, by: numerals) { return true }
      // 东革生（69）字第43号.
      scanner = behindYear
      if scanner.take(word), takeCount(&scanner, needsOrder: true, by: numerals) { return true }
      // 某环评〔2018〕书22号: the kind of what is approved, 报告书 or 报告表, as a series.
      scanner = behindYear
      if scanner.take(approved), takeCount(&scanner, needsOrder: false, by: digits) { return true }
    }
    return false
  }

  private static let approved: ScalarTable = "书审書表验"

  private static let word: ScalarTable = "字"

  private static func isRound(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "（" || scalar == "）" || scalar == "(" || scalar == ")"
  }

  /// 〔2020〕1号, （85）东农字第47号.
  private static func isBare(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var scanner = ScalarScanner(text)
    guard takeYear(&scanner) else { return false }
    let behindYear = scanner
    scanner.take(upTo: longestWord) { UnicodeClass.isHan($0) && $0 != "第" && $0 != "号" }
    if takeCount(&scanner, needsOrder: false, by: scanner.rest.first == "第" ? numerals : digits) {
      return true
    }
    // （2019）苏1391民初2207号: the number of a case (最高人民法院关于人民法院案件案号的若干规定, 2015).
    scanner = behindYear
    scanner.take(upTo: longestWord) { UnicodeClass.isHan($0) && $0 != "号" }
    guard scanner.count(of: digits, most: digitsOfCourt) > 0 else { return false }
    scanner.take(upTo: longestWord) { UnicodeClass.isHan($0) && $0 != "号" }
    return takeCount(&scanner, needsOrder: false, by: digits)
  }

  /// 〔十四届〕第35号: announcements of a people's congress have its term where others have the year.
  private static func isOfSession(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var scanner = ScalarScanner(text)
    guard scanner.take(opening) else { return false }
    scanner.take(order)
    guard scanner.count(of: numerals, most: longestTerm) > 0, scanner.take(term),
      scanner.take(closing)
    else { return false }
    return takeCount(&scanner, needsOrder: true, by: numerals)
  }

  private static let term: ScalarTable = "届屆"
  /// The longest numeral of a term, in characters: 十四.
  private static let longestTerm = 3

  /// 2020年第6号, 公告（2019）第1号.
  private static func isOfYear(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    for start in text.indices.prefix(longestWords + 1) {
      var scanner = ScalarScanner(text[start...])
      if takeYear(&scanner), takeCount(&scanner, needsOrder: true, by: numerals) { return true }
      scanner = ScalarScanner(text[start...])
      if scanner.take(upTo: 4, where: { digits.contains($0) || OpenDate.isPlaceholder($0) }) == 4 {
        scanner.skipBlanks()
        scanner.take(year)
        if takeCount(&scanner, needsOrder: true, by: numerals) { return true }
      }
      guard UnicodeClass.isHan(text[start]) else { return false }
    }
    return false
  }

  /// 教育局通函第88/2018號, 技術通告（工務）第7/2015號, 第12/2005號行政法規: the numbers of Hong Kong and Macao have a year behind a stroke.
  private static func isSlashed(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let at = text.firstIndex(of: "第" as Unicode.Scalar), at - text.startIndex <= longestWords,
      text[..<at].allSatisfy({ UnicodeClass.isHan($0) || isRound($0) }),
      LineKey.openBrackets(in: text[..<at]) == 0, text.first.map({ !isRound($0) }) ?? false
    else { return false }
    var scanner = ScalarScanner(text[(at + 1)...])
    guard scanner.count(of: digits, most: 4) > 0, scanner.take(stroke),
      scanner.count(of: digits, most: 4) == 4, scanner.take(ends)
    else { return false }
    return scanner.isAtEnd || at == text.startIndex && slashedKinds.holds(scanner.rest)
  }

  /// Whether a number without blanks has the kind of the act behind it, which may be its only title: 第12/2028號行政長官批示.
  static func namesAct(_ key: ArraySlice<Unicode.Scalar>) -> Bool {
    if isNotice(key) || isOfCase(key) { return true }
    return key.first == "第" && isSlashed(key) && key.last != "号" && key.last != "號"
  }

  /// 2031年第58號法律公告: subsidiary legislation in the gazette of Hong Kong.
  private static func isNotice(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let kind = notices.length(atEndOf: text)
    return kind > 0 && isOfYear(text.dropLast(kind))
  }

  private static let notices: PhraseEndings = ["法律公告", "政府公告", "號外公告"]

  /// 指导案例58号, 检例第58号: a case by which courts or procuratorates are guided (最高人民法院关于案例指导工作的规定;
  /// 最高人民检察院关于案例指导工作的规定).
  private static func isOfCase(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let word = cases.firstPrefix(of: text) else { return false }
    var scanner = ScalarScanner(text.dropFirst(word.scalars.count))
    return takeCount(&scanner, needsOrder: false, by: numerals)
  }

  private static let cases: PhraseIndex = [
    "典型案例", "参考案例", "参阅案例", "指导性案例", "指导案例", "检例",
  ]

  /// GF—2031—0058: a model contract, with the letters of the country or of a province (合同示范文本).
  private static func isModelContract(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let parts = text.split { Marks.dashes.contains($0) || $0 == "-" }
    guard parts.count == 3, lettersOfContract.contains(parts[0].count), parts[0].last == "F",
      parts[0].allSatisfy({ isCapital($0) }), isYear(parts[1]), parts[2].count >= 4
    else { return false }
    // SD0127: the letters of the province and a number.
    let letters = parts[2].dropLast(4)
    return letters.count <= 2 && letters.allSatisfy { isCapital($0) }
      && parts[2].suffix(4).allSatisfy { ChineseNumeral.arabicDigit($0) != nil }
  }

  /// The number of a model contract at the start of a line, where the place for that of a contract is behind it: GF—2031—0058
  /// 合同编号：＿＿, also GF—2031—0058（示范文本） 备案编号：＿＿.
  static func modelBeforeContract(
    in line: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar>? {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\u{3000}" }
    guard
      let end = line.prefix(longest).firstIndex(where: {
        UnicodeClass.isHan($0) || opening.contains($0)
      })
    else { return nil }
    var rest = line[end...]
    if let first = rest.first, opening.contains(first),
      let close = rest.firstIndex(where: { closing.contains($0) })
    {
      rest = rest[(close + 1)...].drop(while: isBlank)
    }
    let number = line[..<end].dropLast(while: isBlank)
    guard contractNumbers.firstPrefix(of: rest) != nil, isModelContract(number) else { return nil }
    return number
  }

  private static let contractNumbers: PhraseIndex = [
    "合同编号", "合同編號", "合同备案编号", "备案编号", "備案編號", "编号", "編號",
  ]

  /// The letters of its series: GF, and those of provinces.
  private static let lettersOfContract = 2...4

  private static let stroke: ScalarTable = "/／"
  private static let slashedKinds: PhraseIndex = [
    "保安司司長批示", "公告", "批示", "法律", "社會文化司司長批示", "經濟財政司司長批示", "行政命令", "行政法務司司長批示",
    "行政法規", "行政法规", "行政長官公告", "行政長官批示", "運輸工務司司長批示",
  ]

  /// 第48号, 第四十八号.
  private static func isOrder(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.first == "第" else { return false }
    var scanner = ScalarScanner(text)
    return takeCount(&scanner, needsOrder: true, by: numerals)
  }

  /// 国务院令第706号, 某某部公告 第12号, 十三届第44号.
  static func isOfOrder(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let at = text.firstIndex(of: "第" as Unicode.Scalar), at > text.startIndex,
      at - text.startIndex <= longestWords, orders.end(text[..<at]) || text[at - 1] == "届",
      text[..<at].allSatisfy({ UnicodeClass.isHan($0) })
    else { return false }
    var scanner = ScalarScanner(text[at...])
    return takeCount(&scanner, needsOrder: true, by: numerals)
  }

  private static let orders: PhraseEndings = ["令", "公告", "通告", "公报", "函", "信息", "简报", "文件"]

  /// 民字第三号, 东农字（85）第47号.
  private static func isOfWord(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let at = text.firstIndex(of: "字" as Unicode.Scalar),
      (1...longestWord).contains(at - text.startIndex),
      text[..<at].allSatisfy({ UnicodeClass.isHan($0) })
    else { return false }
    var scanner = ScalarScanner(text[(at + 1)...])
    _ = takeYear(&scanner)
    let rest = scanner.rest
    return takeCount(&scanner, needsOrder: false, by: numerals, most: mostDigits)
      && (rest.first == "第" || rest.count < text.count - 1 - (at - text.startIndex))
  }

  /// The characters of a standard's number without blanks: DB11—20 to those of parts with a sector's code.
  private static let standardLengths = 7...32
  /// The digits of a year in a number: two until 1995.
  private static let digitsOfYear: Set<Int> = [2, 4]

  /// Whether a text is the number of a standard, GB/T 9704—2012, DB 11/T 1234.5—2020: letters, figures, a dash and
  /// the year.
  static func isStandard(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let initial = text.first, isCapital(initial) else { return false }
    let key = text.filter { $0 != " " }
    guard standardLengths.contains(key.count),
      let dash = key.lastIndex(where: { Marks.dashes.contains($0) })
    else { return false }
    let year = key[(dash + 1)...]
    return digitsOfYear.contains(year.count) && (year.count == 2 || isYear(year))
      && year.allSatisfy { ChineseNumeral.arabicDigit($0) != nil }
      && key[..<dash].contains { ChineseNumeral.arabicDigit($0) != nil }
      && key[..<dash].allSatisfy {
        isCapital($0) || ChineseNumeral.arabicDigit($0) != nil || $0 == "/" || $0 == "."
          || Marks.dashes.contains($0)
      }
  }

  /// LTDR-2031-00009, HNPR—2031—01005: whether a text is the number under which a registry lists a document (统一登记号): the letters of the place
  /// and of the registry, the year, a count of three digits or more.
  static func isRegistration(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let initial = text.first, isCapital(initial) else { return false }
    let parts = text.split { Marks.dashes.contains($0) || $0 == "-" }
    guard parts.count == 3, isYear(parts[1]), digitsOfCount.contains(parts[2].count),
      parts[2].allSatisfy({ ChineseNumeral.arabicDigit($0) != nil })
    else { return false }
    let letters = parts[0].prefix { isCapital($0) }
    return lettersOfRegistry.contains(letters.count)
      && parts[0].dropFirst(letters.count).allSatisfy { ChineseNumeral.arabicDigit($0) != nil }
      && parts[0].count - letters.count <= 2
  }

  /// The letters before the year, and the digits of the count, of such a number.
  private static let lettersOfRegistry = 3...6
  private static let digitsOfCount = 3...6

  /// 1998, 2020: registration numbers (NHSY01-2024-0002) end with a count of four digits.
  private static func isYear(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let digits = text.compactMap { ChineseNumeral.arabicDigit($0) }
    return digits.count == 4
      && (digits[0] == 1 && digits[1] == 9 || digits[0] == 2 && digits[1] == 0)
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    (0x41...0x5A).contains(scalar.value)
  }
}
