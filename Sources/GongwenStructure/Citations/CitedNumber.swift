import GongwenLanguage
import GongwenModel
import GongwenText

/// Finds the numbers of documents that a text cites: 国发〔2017〕35号, 国务院令第706号, 财政部 税务总局公告2019年第39号.
enum CitedNumber {
  /// The longest 机关代字 with the words before it, in characters.
  private static let longestCode = 12
  /// The longest names of the bodies before 令 or 公告, in characters: those of a joint announcement.
  private static let longestBodies = 40

  /// The numbers in a text, by place. Their values have no blanks, as the number of a document in its metadata has none, so that
  /// the two are equal: those of joint announcements have one between their bodies.
  static func all(in text: [Unicode.Scalar]) -> [Annotation] {
    var result: [Annotation] = []
    for index in text.indices {
      let range: Range<Int>?
      let floor = result.last?.end ?? 0
      switch text[index] {
      case "〔": range = number(at: index, in: text)
      case "第": range = order(at: index, behind: floor, in: text)
      default: continue
      }
      guard let range, range.lowerBound >= floor else { continue }
      result.append(
        Annotation(
          kind: .documentNumber, start: range.lowerBound, end: range.upperBound,
          value: TracedText(scalars: text[range].filter { $0 != " " }).string))
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
    guard end < text.count, text[end] == "号" || text[end] == "號" else { return nil }
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
    start = withoutBody(codeStart(start..<open, in: text)..<open, in: text)
    return start < open ? start..<end + 1 : nil
  }

  /// Where the 机关代字 begins, behind the words of the sentence.
  private static func codeStart(_ range: Range<Int>, in text: [Unicode.Scalar]) -> Int {
    for index in range.reversed() {
      if ends.contains(text[index]) || isObjectMark(at: index, in: text) { return index + 1 }
      guard let word = words.longestPrefix(of: text[index..<range.upperBound]) else { continue }
      let start = index + word.scalars.count
      // 限改通知〔2031〕12号: the letters of an office may end with the kind of its documents.
      if start < range.upperBound || !codesOfKinds.end(word.scalars[...]) { return start }
    }
    return range.lowerBound
  }

  /// Where the code begins behind the name of the body that it abbreviates, and behind 原: 省政府某政发〔2031〕5号, 原某政发〔2031〕5号.
  ///
  /// A code has two characters at least, and none begins with the word for an office or for what it does, which the name of the body
  /// may have before the code (市政府办发〔2031〕5号).
  private static func withoutBody(_ code: Range<Int>, in text: [Unicode.Scalar]) -> Int {
    func isCode(from start: Int) -> Bool {
      code.upperBound - start >= shortestCode && !codes.contains(text[start])
        && !deeds.contains(text[start])
        && !codesOfKinds.end(text[start..<code.upperBound])
    }
    for end in code.reversed() where end - code.lowerBound >= shortestBody {
      if isCode(from: end), isBody(text[code.lowerBound..<end]) { return end }
    }
    if text[code.lowerBound] == "原", isCode(from: code.lowerBound + 1),
      places.firstPrefix(of: text[code]) == nil
    {
      return code.lowerBound + 1
    }
    return code.lowerBound
  }

  /// Whether words before a code are the name of a body, and no part of it (穗开科创规字): its ending shows that, or its rank or length.
  private static func isBody(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    if wholeBodies.end(words) { return true }
    return (ranked.firstPrefix(of: words) != nil || words.count >= longBody)
      && BodyName.isBody(words)
      && departments.end(words)
  }

  /// Counties and districts whose names begin with 原 (民政部, 中华人民共和国行政区划代码), sorted by code point.
  private static let places: PhraseIndex = ["原州", "原平", "原阳", "原陽"]

  private static let wholeBodies: PhraseEndings = [
    "政府", "办公室", "办公厅", "国务院", "委员会", "法院", "检察院",
  ]
  private static let departments: PhraseEndings = ["局", "厅", "委", "部"]
  private static let ranked: PhraseIndex = ["区", "县", "国家", "州", "市", "旗", "省"]
  /// From so many characters on, the name of a department is no part of a code.
  private static let longBody = 6

  /// The fewest characters of a code, and of the name of a body before it: 省政府.
  private static let shortestCode = 2
  private static let shortestBody = 3
  /// Characters by which the name of a body becomes a code itself: 教育部发〔2031〕5号.
  private static let deeds: ScalarTable = "发發函字令通公告规厅室局部党院会"

  private static let codesOfKinds: PhraseEndings = ["通知"]

  /// The last characters of words before a 机关代字.
  private static let ends: ScalarTable = "的据照按见以由与及和为"

  /// Whether a character is 将 before what is done with a document (将国发〔2017〕35号修改为…), and not the first one of a name.
  ///
  /// A word that has a document as its object by itself, a bracket, or a connection before it shows a name, and so do
  /// a rank of a place behind the next character, and a code that begins with a word for a body.
  private static func isObjectMark(at index: Int, in text: [Unicode.Scalar]) -> Bool {
    guard text[index] == "将" || text[index] == "將", index + 2 < text.count else { return false }
    if ranks.contains(text[index + 2]) || codes.contains(text[index + 1]) { return false }
    guard index > 0 else { return true }
    let before = text[..<index]
    return !names.contains(text[index - 1]) && CitationWords.lengthOfGovernor(atEndOf: before) == 0
  }

  private static let ranks: ScalarTable = "县市区州旗縣區"
  private static let codes: ScalarTable = "政府委办辦"
  private static let names: ScalarTable = "（、和及与與或的"

  // MARK: 国务院令第706号, 公告2019年第39号

  private static func order(
    at ordinal: Int, behind floor: Int, in text: [Unicode.Scalar]
  ) -> Range<Int>? {
    guard let number = ChineseNumeral.read(text[(ordinal + 1)...]) else { return nil }
    var end = ordinal + 1 + number.length
    guard end < text.count, text[end] == "号" || text[end] == "號" else { return nil }
    end += 1
    let year = year(before: ordinal, in: text)
    let before = text[..<year]
    if let word = kinds.first(where: { before.ends(with: $0) }) {
      return bodies(before: year - word.scalars.count, behind: floor, in: text)..<end
    }
    let behind = text[end...]
    if let word = kinds.first(where: { behind.starts(with: $0) }) {
      // 2019年第39号公告, 省人民政府第78号令.
      let start = year < ordinal ? year : bodies(before: ordinal, behind: floor, in: text)
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
  /// sentence and its dates, and behind the number before them.
  private static func bodies(
    before place: Int, behind floor: Int, in text: [Unicode.Scalar]
  ) -> Int {
    var start = place
    while start > floor, place - start < longestBodies, !endsNumber(start, in: text),
      UnicodeClass.isHan(text[start - 1])
        || text[start - 1] == " " && start > 1 && UnicodeClass.isHan(text[start - 2])
    {
      start -= 1
    }
    for index in (start..<place).reversed() {
      if isObjectMark(at: index, in: text) { return index + 1 }
      if let word = words.longestPrefix(of: text[index..<place]) {
        return index + word.scalars.count
      }
      if let word = matters.firstPrefix(of: text[index..<place]) {
        // 某局关于某事公告2019年第5号: the words say what it is about, and are no bodies.
        let behind = index + word.scalars.count
        return BodyName.bodies(in: text[behind..<place]).isEmpty ? place : behind
      }
      // 2019年5月15日国务院令, 2019年国务院令: the date before the body.
      if text[index] == "日" || text[index] == "年", index > 0,
        ChineseNumeral.read([text[index - 1]]) != nil
      {
        return index + 1
      }
    }
    return withoutConnection(start..<place, in: text)
  }

  /// Whether the number of a document ends before a place: 第5号.
  private static func endsNumber(_ place: Int, in text: [Unicode.Scalar]) -> Bool {
    guard place > 1, text[place - 1] == "号" || text[place - 1] == "號" else { return false }
    return ChineseNumeral.read([text[place - 2]]) != nil
  }

  /// Where bodies begin behind the words between a number and the next one: （国务院令第1号）和财政部令第2号, 第39号公告及….
  private static func withoutConnection(_ range: Range<Int>, in text: [Unicode.Scalar]) -> Int {
    var start = range.lowerBound
    guard start > 0, text[start - 1] != " " else { return start }
    if endsNumber(start, in: text), let word = CitationWords.heads.longestPrefix(of: text[range]) {
      start += word.scalars.count
    }
    while let word = CitationWords.connections.longestPrefix(of: text[start..<range.upperBound])
      ?? clauses.longestPrefix(of: text[start..<range.upperBound])
    {
      start += word.scalars.count
    }
    return start
  }

  /// Words that join a clause to the number before it.
  private static let clauses: PhraseIndex = ["并", "並"]
  /// Words before what a document is about.
  private static let matters: PhraseIndex = ["关于", "關於"]

  /// Words before the names of bodies that are in none: those of which a citation is the object, and others.
  private static let words = PhraseIndex(CitationWords.governing + others)
  private static let others: [Phrase] = [
    "为", "以", "以及", "按", "撤銷", "撤销", "為", "由", "的", "落实", "落實", "被", "貫徹", "贯彻", "通知", "遵守",
  ]
}
